import { likenessOf } from "../base/likeness";
import type { ListModel } from "../generated/model";
import { type Column, isExact, known } from "../logic/column";
import type { Operator } from "../logic/compare";
import { and, decided, FALSE, not, OPEN, or, TRUE, type Truth } from "../logic/truth";
import { columnOf } from "../submission/columns";
import { identitiesOf, isUnique } from "../submission/identities";
import { listOf, type RecordList } from "../submission/records";
import { againstOne } from "./against-one";
import type { Blame } from "./blame";
import type { Environment, Json, JsonObject } from "./environment";
import { rowIn } from "./expression";
import { compileLeaf, type Leaf, type Operand } from "./leaf";
import type { Run } from "./run";

/** Answers for entry `i` of the inner list, seen from entry `o` of the outer one. */
export type PairTruth = (o: number, i: number) => Truth;

export interface Condition {
  /** Whether it looks at the outer entry. */
  readonly outer: boolean;
  readonly leaf: Leaf | null;
  /** Whether it reads a fact, which may be the host's and throw. */
  readonly readsFact: boolean;
  prepare(run: Run): PairTruth;
  blamer(run: Run): Blamer;
}

/** Blames what leaves open the answer for entry `i` of the inner list, seen from entry `o` of the outer one. */
export type Blamer = (o: number, i: number, blame: Blame) => void;

export interface Scope {
  readonly inner: ListModel;
  readonly outer: ListModel | null;
}

export function compileCondition(
  environment: Environment,
  json: Json,
  scope: Scope,
  pointer: string,
): Condition {
  const object = json as JsonObject;
  if (Array.isArray(object.all)) return group(environment, object.all, scope, `${pointer}/all`, and);
  if (Array.isArray(object.any)) return group(environment, object.any, scope, `${pointer}/any`, or);
  if (object.not !== undefined)
    return negation(compileCondition(environment, object.not, scope, `${pointer}/not`));
  return single(compileLeaf(environment, object, scope, pointer));
}

function group(
  environment: Environment,
  members: Json[],
  scope: Scope,
  pointer: string,
  join: (a: Truth, b: Truth) => Truth,
): Condition {
  const parts = members.map((member, k) => compileCondition(environment, member, scope, `${pointer}/${k}`));
  return {
    outer: parts.some((part) => part.outer),
    leaf: null,
    readsFact: parts.some((part) => part.readsFact),
    prepare: (run) =>
      combine(
        parts.map((part) => part.prepare(run)),
        join,
      ),
    blamer: (run) => {
      const each = parts.map((part) => [part.prepare(run), part.blamer(run)] as const);
      return (o, i, blame) => {
        for (const [truth, blamer] of each) if (!decided(truth(o, i))) blamer(o, i, blame);
      };
    },
  };
}

/** Combines prepared conditions with `and` or `or`. */
export function combine(parts: readonly PairTruth[], join: (a: Truth, b: Truth) => Truth): PairTruth {
  if (parts.length === 1) return parts[0]!;
  if (parts.length === 2) {
    const [first, second] = parts as [PairTruth, PairTruth];
    return (o, i) => join(first(o, i), second(o, i));
  }
  return (o, i) => {
    let truth = parts[0]!(o, i);
    for (let k = 1; k < parts.length; k++) truth = join(truth, parts[k]!(o, i));
    return truth;
  };
}

function negation(part: Condition): Condition {
  return {
    outer: part.outer,
    leaf: null,
    readsFact: part.readsFact,
    prepare: (run) => {
      const inside = part.prepare(run);
      return (o, i) => not(inside(o, i));
    },
    blamer: part.blamer,
  };
}

function single(leaf: Leaf): Condition {
  const { field, scope, compare, value } = leaf;
  return {
    outer: value.kind === "outer" || (value.kind === "fact" && value.expression.per !== null),
    leaf,
    readsFact: value.kind === "fact",
    prepare: (run) => {
      const column = columnOf(run.records, listOf(run.records, scope.inner.id), field);
      const right = rightColumn(run, leaf);
      const truth = pairing(column, right, leaf, compare);
      return withIdentity(run, leaf, column, right, truth);
    },
    blamer: (run) => blamerOf(run, leaf),
  };
}

function pairing(column: Column, right: Column, leaf: Leaf, compare: Leaf["compare"]): PairTruth {
  const single = leaf.value.kind === "fact" ? leaf.value.expression.per === null : true;
  if (single && leaf.value.kind !== "field" && leaf.value.kind !== "outer") {
    return againstOne(column, right, leaf.operator, compare);
  }
  switch (leaf.value.kind) {
    case "field":
      return (_, i) => compare(column, i, right, i);
    case "outer":
      return (o, i) => compare(column, i, right, o);
    case "fact":
      if (leaf.value.expression.per !== null) return (o, i) => compare(column, i, right, o);
      return (_, i) => compare(column, i, right, 0);
    default:
      return (_, i) => compare(column, i, right, 0);
  }
}

/** The right-hand side of a leaf as a column. */
export function rightColumn(run: Run, leaf: Leaf): Column {
  const value: Operand = leaf.value;
  switch (value.kind) {
    case "literal":
      return value.column;
    case "field":
      return columnOf(run.records, listOf(run.records, leaf.scope.inner.id), value.field);
    case "outer":
      return columnOf(run.records, listOf(run.records, leaf.scope.outer!.id), value.field);
    case "fact":
      return value.expression.column(run);
    case "parameter":
      return run.parameters[value.slot] ?? known(null);
  }
}

/**
 * Whether something agrees with an id is certain only where that id names one entry, and whether it
 * differs only where the two do not look alike.
 */
function withIdentity(run: Run, leaf: Leaf, column: Column, right: Column, truth: PairTruth): PairTruth {
  const target = leaf.identity === null ? null : listOf(run.records, leaf.identity);
  if (target === null && !leaf.byLikeness) return truth;
  const [agrees, differs] = negative.includes(leaf.operator) ? [FALSE, TRUE] : [TRUE, FALSE];
  return (o, i) => {
    const answer = truth(o, i);
    if (answer === differs && leaf.byLikeness && looksAlike(leaf, column, right, o, i)) return OPEN;
    // A doubled id may be wrong in one place, so against a text from elsewhere it says nothing at all.
    if (target === null || (answer !== agrees && !(leaf.byLikeness && answer === differs))) return answer;
    return isUnique(target, idOf(leaf, column, right, o, i) as string) ? answer : OPEN;
  };
}

/** The id that both sides of a leaf agree on, if they do. */
function idOf({ type, value }: Leaf, column: Column, right: Column, o: number, i: number): unknown {
  return type === "texts" ? right.values[value.kind === "outer" ? o : i] : column.values[i];
}

/** An id that its list does not have is that of an entry not handed in, if the list may hold more. */
export function blameIdentity(target: RecordList, id: unknown, blame: Blame): void {
  blame.identities(target);
  if (typeof id === "string" && !identitiesOf(target).rowOf.has(id)) blame.partial(target);
}

const negative: readonly Operator[] = ["notEqual", "notIn", "doesNotContain"];

/** Whether the identifiers of one side and the texts of the other are different spellings that look alike. */
function looksAlike(leaf: Leaf, column: Column, right: Column, o: number, i: number): boolean {
  const row = leaf.value.kind === "fact" ? rowIn(leaf.value.expression, o) : 0;
  const [ids, others] = [textsOf(column.values[i]), textsOf(right.values[row])];
  return ids.some((id) => others.some((other) => id !== other && likenessOf(id) === likenessOf(other)));
}

function textsOf(value: unknown): string[] {
  return [value].flat().filter((one) => typeof one === "string");
}

function blamerOf(run: Run, leaf: Leaf): Blamer {
  const { field, scope, identity, byLikeness } = leaf;
  const list = listOf(run.records, scope.inner.id);
  const column = columnOf(run.records, list, field);
  const right = rightColumn(run, leaf);
  const numeric = isNumeric(leaf.type);
  const operand = operandBlamer(run, leaf, right);
  const target = identity === null ? null : listOf(run.records, identity);
  return (o, i, blame) => {
    if (!isExact(column, i, numeric)) blame.field(list, i, field);
    operand(o, i, blame);
    if (target !== null) blameIdentity(target, idOf(leaf, column, right, o, i), blame);
    if (byLikeness && looksAlike(leaf, column, right, o, i)) blame.lookalike(list, i, field);
  };
}

const nothing: Blamer = () => {};

function operandBlamer(run: Run, { value, scope, type }: Leaf, right: Column): Blamer {
  if (value.kind === "fact") {
    const { expression } = value;
    const numeric = isNumeric(expression.type);
    return (o, _, blame) => {
      const row = rowIn(expression, o);
      if (!isExact(right, row, numeric) && blame.once(expression, row)) expression.blame(run, row, blame);
    };
  }
  if (value.kind !== "field" && value.kind !== "outer") return nothing;
  const list = listOf(run.records, value.kind === "field" ? scope.inner.id : scope.outer!.id);
  const numeric = isNumeric(type);
  const { field, kind } = value;
  return (o, i, blame) => {
    const row = kind === "field" ? i : o;
    if (row >= 0 && !isExact(right, row, numeric)) blame.field(list, row, field);
  };
}

function isNumeric(type: Leaf["type"]): boolean {
  return type === "number" || type === "date";
}
