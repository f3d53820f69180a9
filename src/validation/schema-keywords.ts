import { firstDay, parseDay } from "../base/dates";
import { hasOwn } from "../base/es2018";
import { checkCreditCode, checkDivisionCode } from "../base/identifiers";
import { inSteps } from "../base/steps";
import type { SchemaTable } from "../generated/schema-tables";
import { type Check, errorAt, Position } from "./schema-error";

/** The check of another schema of the table, by its number. */
export type CheckAt = (schema: number) => Check;

type Params = Readonly<Record<string, unknown>>;

/** What a schema says of a value whatever its type is, in the order of ajv. */
export function keywordsOfAnything(schema: SchemaTable, at: CheckAt): Check[] {
  const { const: constant, enum: allowed, anyOf, allOf = [], never } = schema;
  const checks: Check[] = [];
  if (never) checks.push((_, place, errors) => errors.push(errorAt(place, "false schema", {})));
  if (constant !== undefined)
    checks.push(holding("const", { allowedValue: constant }, (value) => value === constant));
  if (allowed) checks.push(holding("enum", { allowedValues: allowed }, (value) => allowed.includes(value)));
  if (anyOf) checks.push(oneOf(anyOf.map(at)));
  checks.push(...allOf.map(at));
  if (schema.if !== undefined) checks.push(choice(at(schema.if), schema, at));
  return checks;
}

/** What holds of a value that a schema accepts, and what of any other. */
function choice(asked: Check, { then: yes, else: no }: SchemaTable, at: CheckAt): Check {
  return (value, place, errors) => {
    const refusals: (typeof errors)[number][] = [];
    asked(value, place, refusals);
    const [failingKeyword, own] = refusals.length === 0 ? (["then", yes] as const) : (["else", no] as const);
    const before = errors.length;
    if (own !== undefined) at(own)(value, place, errors);
    if (errors.length > before) errors.push(errorAt(place, "if", { failingKeyword }));
  };
}

/** What it says of numbers, texts, lists and objects, in the order of ajv. */
export function keywordsOfType(schema: SchemaTable, at: CheckAt): (readonly [type: string, Check[]])[] {
  const all = [
    ["number", ofNumbers(schema)],
    ["string", ofTexts(schema)],
    ["array", ofLists(schema, at)],
    ["object", ofObjects(schema, at)],
  ] as const;
  return all.filter(([, checks]) => checks.length > 0);
}

export function isOfType(type: string, value: unknown): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "integer":
      return typeof value === "number" && value % 1 === 0;
    default:
      return typeof value === type;
  }
}

function ofNumbers({ maximum, minimum, "x-step": step }: SchemaTable): Check[] {
  const checks: Check[] = [];
  if (maximum !== undefined)
    checks.push(
      holding<number>("maximum", { comparison: "<=", limit: maximum }, (value) => value <= maximum),
    );
  if (minimum !== undefined)
    checks.push(
      holding<number>("minimum", { comparison: ">=", limit: minimum }, (value) => value >= minimum),
    );
  if (step !== undefined) {
    const scale = Math.round(1 / step);
    checks.push(holding<number>("x-step", { step }, (value) => inSteps(value, scale)));
  }
  return checks;
}

function ofTexts({ maxLength, minLength, pattern, format }: SchemaTable): Check[] {
  const checks: Check[] = [];
  if (maxLength !== undefined)
    checks.push(holding<string>("maxLength", { limit: maxLength }, ({ length }) => length <= maxLength));
  if (minLength !== undefined)
    checks.push(holding<string>("minLength", { limit: minLength }, ({ length }) => length >= minLength));
  if (pattern !== undefined) {
    const form = new RegExp(pattern, "u");
    checks.push(holding<string>("pattern", { pattern }, (value) => form.test(value)));
  }
  if (format !== undefined) checks.push(holding("format", { format }, formats[format]!));
  return checks;
}

const formats: Readonly<Record<string, (text: string) => boolean>> = {
  day: (text) => !Number.isNaN(parseDay(text)),
  "day-or-month": (text) => !Number.isNaN(firstDay(text)),
  uscc: (text) => checkCreditCode(text) === null,
  "division-code": (text) => checkDivisionCode(text) === null,
};

function ofLists({ maxItems, minItems, uniqueItems, items }: SchemaTable, at: CheckAt): Check[] {
  const checks: Check[] = [];
  if (maxItems !== undefined)
    checks.push(holding<unknown[]>("maxItems", { limit: maxItems }, ({ length }) => length <= maxItems));
  if (minItems !== undefined)
    checks.push(holding<unknown[]>("minItems", { limit: minItems }, ({ length }) => length >= minItems));
  if (uniqueItems) checks.push(unique);
  if (items !== undefined) {
    const check = at(items);
    checks.push((value, above, errors) => {
      const list = value as readonly unknown[];
      for (let name = 0; name < list.length; name++) check(list[name], new Position(above, name), errors);
    });
  }
  return checks;
}

/** Of texts; the last of two that are equal is told, as ajv does. */
const unique: Check = (value, place, errors) => {
  const list = value as readonly unknown[];
  const places = new Map<unknown, number>();
  for (let i = list.length - 1; i >= 0; i--) {
    if (typeof list[i] !== "string") continue;
    const j = places.get(list[i]);
    if (j !== undefined) {
      errors.push(errorAt(place, "uniqueItems", { i, j }));
      return;
    }
    places.set(list[i], i);
  }
};

function ofObjects(
  { required = [], properties = {}, additionalProperties }: SchemaTable,
  at: CheckAt,
): Check[] {
  const checks = required.map((name) =>
    holding<Record<string, unknown>>(
      "required",
      { missingProperty: name },
      (value) => value[name] !== undefined,
    ),
  );
  if (additionalProperties === false) checks.push(knownOnly(properties));
  const parts = Object.keys(properties).map((name) => ({ name, check: at(properties[name]!) }));
  if (parts.length > 0)
    checks.push((value, above, errors) => {
      for (const { name, check } of parts) {
        const own = (value as Record<string, unknown>)[name];
        if (own !== undefined) check(own, new Position(above, name), errors);
      }
    });
  return checks;
}

function knownOnly(properties: Readonly<Record<string, number>>): Check {
  return (value, place, errors) => {
    for (const name in value as object)
      if (!hasOwn(properties, name))
        errors.push(errorAt(place, "additionalProperties", { additionalProperty: name }));
  };
}

function holding<T>(keyword: string, params: Params, holds: (value: T) => boolean): Check {
  return (value, place, errors) => {
    if (!holds(value as T)) errors.push(errorAt(place, keyword, params));
  };
}

/** Where none of them accepts a value, what each says stands before what is said of the whole. */
function oneOf(checks: readonly Check[]): Check {
  return (value, place, errors) => {
    const refusals: (typeof errors)[number][] = [];
    for (const check of checks) {
      const own: typeof refusals = [];
      check(value, place, own);
      if (own.length === 0) return;
      refusals.push(...own);
    }
    errors.push(...refusals, errorAt(place, "anyOf", {}));
  };
}
