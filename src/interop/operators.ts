import type { Operator } from "../logic/compare";

/** What a fact or a literal is for json-rules-engine: dates are day numbers, `null` is a known "none". */
export type PlainValue = number | string | boolean | readonly string[] | null;

type Evaluate = (fact: unknown, value: unknown) => boolean;

/**
 * The operators of our rules on plain values. A known "none" (`null`) makes every positive comparison
 * false and its negation true; a value of another type is refused instead of being coerced or compared
 * as text, as the engine's own operators do.
 */
export const plainOperators: Readonly<Record<Operator, Evaluate>> = {
  equal,
  notEqual: (fact, value) => !equal(fact, value),
  in: isIn,
  notIn: (fact, value) => !isIn(fact, value),
  lessThan: ordered("lessThan", (a, b) => a < b),
  lessThanInclusive: ordered("lessThanInclusive", (a, b) => a <= b),
  greaterThan: ordered("greaterThan", (a, b) => a > b),
  greaterThanInclusive: ordered("greaterThanInclusive", (a, b) => a >= b),
  contains,
  doesNotContain: (fact, value) => !contains(fact, value),
  exists: (fact, value) => {
    if (fact === undefined || typeof value !== "boolean") refuse("exists", fact, value);
    return (fact !== null) === value;
  },
};

function equal(fact: unknown, value: unknown): boolean {
  if (!isScalar(fact) || !isScalar(value)) refuse("equal", fact, value);
  if (fact === null || value === null) return false;
  if (typeof fact !== typeof value) refuse("equal", fact, value);
  return fact === value;
}

function isIn(fact: unknown, value: unknown): boolean {
  if (!isScalar(fact) || typeof fact === "boolean" || !Array.isArray(value)) refuse("in", fact, value);
  if (fact !== null && value.some((item) => typeof item !== typeof fact)) refuse("in", fact, value);
  return fact !== null && value.includes(fact);
}

function contains(fact: unknown, value: unknown): boolean {
  const right = value === null || typeof value === "string";
  if (!right || !(fact === null || isTexts(fact))) refuse("contains", fact, value);
  return fact !== null && value !== null && fact.includes(value);
}

function ordered(name: Operator, holds: (a: number, b: number) => boolean): Evaluate {
  return (fact, value) => {
    if (!isQuantity(fact) || !isQuantity(value)) refuse(name, fact, value);
    return fact !== null && value !== null && holds(fact, value);
  };
}

function isScalar(value: unknown): value is number | string | boolean | null {
  return isQuantity(value) || typeof value === "string" || typeof value === "boolean";
}

function isQuantity(value: unknown): value is number | null {
  return value === null || (typeof value === "number" && !Number.isNaN(value));
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function refuse(operator: string, fact: unknown, value: unknown): never {
  throw new TypeError(`operator "${operator}" does not compare ${show(fact)} with ${show(value)}`);
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 60);
}
