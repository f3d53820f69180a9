import { firstDay, lastDay } from "../base/dates";
import { hasOwn } from "../base/es2018";
import type { FieldModel, ListModel } from "../generated/model";
import {
  type Column,
  exactly,
  known,
  range,
  texts,
  undefinedColumn,
  VALUE,
  type ValueType,
} from "../logic/column";
import { type Comparison, comparisonFor, type Operator, operators, rightTypeFor } from "../logic/compare";
import { unlistedLiteral } from "../validation/unlisted-code";
import { type Environment, isAsRecorded, type Json, type JsonObject } from "./environment";
import type { Expression } from "./expression";

export interface Scope {
  readonly inner: ListModel;
  readonly outer: ListModel | null;
}

export type Operand =
  | { readonly kind: "literal"; readonly column: Column }
  | { readonly kind: "field" | "outer"; readonly field: string }
  | { readonly kind: "fact"; readonly expression: Expression }
  | { readonly kind: "parameter"; readonly slot: number };

/** `{ field, operator, value }` with everything resolved. */
export interface Leaf {
  readonly scope: Scope;
  readonly field: string;
  /** Whether fields are read where they contradict each other, too. */
  readonly asRecorded: boolean;
  readonly type: ValueType;
  readonly operator: Operator;
  readonly compare: Comparison;
  readonly value: Operand;
  /** List whose ids both sides speak of: a reference and an id, two references, or an id and a text from elsewhere. */
  readonly identity: string | null;
  /** Whether that id is the entry's own, and not one that it refers to. */
  readonly ownId: boolean;
  /** Whether an identifier is compared with a text that is not read as one, and so may only look different. */
  readonly byLikeness: boolean;
}

const never: Comparison = () => 4;

export function compileLeaf(environment: Environment, json: JsonObject, scope: Scope, pointer: string): Leaf {
  const field = String(json.field);
  const type = fieldType(environment, scope.inner, field, `${pointer}/field`);
  const { operator, compare } = operatorFor(environment, json.operator, type, pointer);
  const left: Left = { wanted: rightTypeFor(operator, type), type, codes: scope.inner.fields[field]?.codes };
  const value = operand(environment, json.value ?? null, scope, left, `${pointer}/value`);
  const asRecorded = isAsRecorded(environment, json, pointer);
  const speaks = operator !== "exists";
  return {
    scope,
    field,
    asRecorded,
    type,
    operator,
    compare,
    value,
    identity: speaks ? identityOf(scope, field, value) : null,
    ownId: field === scope.inner.idField && (isElsewhere(value) || isSameId(scope, value)),
    byLikeness: speaks && isByLikeness(scope, field, value),
  };
}

function fieldType(environment: Environment, list: ListModel, field: string, pointer: string): ValueType {
  if (hasOwn(list.fields, field)) {
    environment.reads(list.fields[field]!);
    return list.fields[field]!.type;
  }
  environment.problem("unknownField", pointer, {
    "zh-CN": `台账“${list.id}”没有字段“${field}”`,
    en: `list "${list.id}" has no field "${field}"`,
  });
  return "text";
}

/** Checks the operator against the type of the left-hand side. */
export function operatorFor(
  environment: Environment,
  name: Json | undefined,
  type: ValueType,
  pointer: string,
): { operator: Operator; compare: Comparison } {
  const operator = operators.find((known) => known === name);
  const compare = operator && comparisonFor(operator, type);
  if (operator && compare) return { operator, compare };
  environment.problem(operator ? "operatorType" : "unknownOperator", `${pointer}/operator`, {
    "zh-CN": operator ? `运算符“${operator}”不能用于类型 ${type}` : `没有运算符“${String(name)}”`,
    en: operator
      ? `operator "${operator}" does not take a ${type}`
      : `there is no operator "${String(name)}"`,
  });
  return { operator: operator ?? "exists", compare: never };
}

function operand(environment: Environment, json: Json, scope: Scope, left: Left, pointer: string): Operand {
  const { wanted } = left;
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return { kind: "literal", column: literal(environment, json, left, pointer) };
  }
  if (typeof json.outer === "string" && scope.outer === null) {
    environment.problem("noOuter", pointer, {
      "zh-CN": "只有按条目计算（per）的事实才能使用 outer",
      en: 'only a fact that is "per" a list can use "outer"',
    });
    return { kind: "literal", column: undefinedColumn };
  }
  if (typeof json.field === "string" || typeof json.outer === "string") {
    const kind = typeof json.field === "string" ? "field" : "outer";
    const list = kind === "field" ? scope.inner : scope.outer!;
    const field = String(json[kind]);
    const type = fieldType(environment, list, field, `${pointer}/${kind}`);
    sameType(environment, type, wanted, pointer);
    return { kind, field };
  }
  return reference(environment, json, wanted, pointer, scope.outer?.id ?? null);
}

/** `{ fact }` or `{ parameter }` on the right-hand side, of a where or of a rule's condition. */
export function reference(
  environment: Environment,
  json: JsonObject,
  wanted: ValueType,
  pointer: string,
  per: string | null,
): Operand {
  if (typeof json.parameter === "string") {
    sameType(environment, "number", wanted, pointer);
    return { kind: "parameter", slot: environment.parameter(json.parameter, `${pointer}/parameter`) };
  }
  const expression = environment.fact(String(json.fact), `${pointer}/fact`);
  sameType(environment, expression.type, wanted, pointer);
  if (expression.per !== null && expression.per !== per) {
    environment.problem("wrongPer", pointer, {
      "zh-CN": `事实“${String(json.fact)}”按“${expression.per}”逐条计算，此处不能使用`,
      en: `fact "${String(json.fact)}" is computed per entry of "${expression.per}" and cannot be used here`,
    });
  }
  return { kind: "fact", expression };
}

export function sameType(
  environment: Environment,
  type: ValueType,
  wanted: ValueType,
  pointer: string,
): void {
  if (type === wanted) return;
  environment.problem("typeClash", pointer, {
    "zh-CN": `需要类型 ${wanted}，得到 ${type}`,
    en: `a ${wanted} is needed here, this is a ${type}`,
  });
}

/** What a comparison wants on its right: the type, that of the left side (and so of a list's items), its code list. */
export interface Left {
  readonly wanted: ValueType;
  readonly type: ValueType;
  readonly codes: string | undefined;
}

/** A literal as a column of the wanted type; dates become days, codes must be known. */
export function literal(
  environment: Environment,
  json: Json,
  { wanted, type, codes }: Left,
  pointer: string,
): Column {
  if (codes !== undefined) checkCodes(environment, json, codes, pointer);
  if (wanted === "number" && typeof json === "number") return exactly(json);
  if (wanted === "date" && typeof json === "string" && !Number.isNaN(firstDay(json))) {
    return range(firstDay(json), lastDay(json));
  }
  if (wanted === "text" && typeof json === "string") return known(json);
  if (wanted === "boolean" && typeof json === "boolean") return known(json);
  if (wanted === "texts" && isList(json, type)) {
    return texts([VALUE], [json]);
  }
  environment.problem("literalType", pointer, {
    "zh-CN": `此处需要${wanted === "texts" ? "一组文字" : ` ${wanted}`}，不能是 ${JSON.stringify(json)?.slice(0, 60)}`,
    en: `a literal ${wanted} is needed here, not ${JSON.stringify(json)?.slice(0, 60)}`,
  });
  return undefinedColumn;
}

/** A code that no list has and nobody declares is never met: the author means another. */
function checkCodes(environment: Environment, json: Json, id: string, pointer: string): void {
  const list = environment.codes[id];
  const each = Array.isArray(json)
    ? json.map((item, k) => [item, `${pointer}/${k}`] as const)
    : [[json, pointer] as const];
  for (const [item, at] of each) {
    if (list === undefined || typeof item !== "string" || hasOwn(list.codes, item)) continue;
    environment.problem("unknownCode", at, unlistedLiteral(list, item));
  }
}

function isList(json: Json, type: ValueType): boolean {
  const item = type === "number" ? "number" : "string";
  return Array.isArray(json) && json.length > 0 && json.every((value) => typeof value === item);
}

/** A reference compared with the id it refers to, or with another reference: which list the id belongs to. */
function identityOf(scope: Scope, field: string, value: Operand): string | null {
  const inner = scope.inner.fields[field];
  if (isElsewhere(value)) return field === scope.inner.idField ? scope.inner.id : null;
  if (value.kind === "field") return sameTarget(inner, scope.inner.fields[value.field]);
  if (value.kind !== "outer" || scope.outer === null) return null;
  if (field === scope.inner.idField && isSameId(scope, value)) return scope.inner.id;
  const outer = scope.outer.fields[value.field];
  if (inner?.references === scope.outer.id && value.field === scope.outer.idField) return scope.outer.id;
  if (outer?.references === scope.inner.id && field === scope.inner.idField) return scope.inner.id;
  return sameTarget(inner, outer);
}

/** The id of an entry of the same list. */
function isSameId({ inner, outer }: Scope, value: Operand): boolean {
  return value.kind === "outer" && inner.id === outer?.id && value.field === inner.idField;
}

function sameTarget(one: FieldModel | undefined, other: FieldModel | undefined): string | null {
  return one?.references !== undefined && one.references === other?.references ? one.references : null;
}

function isElsewhere(value: Operand): boolean {
  return value.kind === "fact" || value.kind === "literal";
}

function isByLikeness({ inner }: Scope, field: string, value: Operand): boolean {
  const { references, identifies } = inner.fields[field] ?? {};
  const isIdentifier = field === inner.idField || references !== undefined || identifies !== undefined;
  return isIdentifier && isElsewhere(value);
}
