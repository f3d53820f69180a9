import { type Column, NONE, UNDEF, VALUE, type ValueType } from "./column";
import { ANYTHING, FALSE, not, OPEN, TRUE, type Truth, UNDEFINED } from "./truth";

export const orderOperators = [
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
] as const;
export const operators = [
  "equal",
  "notEqual",
  "in",
  "notIn",
  ...orderOperators,
  "contains",
  "doesNotContain",
  "exists",
] as const;
export type Operator = (typeof operators)[number];

/** Compares row `i` of `a` with row `j` of `b`; gives the set of answers the missing data leave open. */
export type Comparison = (a: Column, i: number, b: Column, j: number) => Truth;

type Values = (a: Column, i: number, b: Column, j: number) => Truth;

/** A known "none" makes every positive comparison false and its negation true. */
function lift(whenNone: Truth, values: Values): Comparison {
  return (a, i, b, j) => {
    const left = a.can[i]!;
    const right = b.can[j]!;
    if (left === VALUE && right === VALUE) return values(a, i, b, j);
    let truth = (left | right) & UNDEF ? UNDEFINED : 0;
    const l = left & (VALUE | NONE);
    const r = right & (VALUE | NONE);
    if (l && r) {
      if ((l | r) & NONE) truth |= whenNone;
      if (l & r & VALUE) truth |= values(a, i, b, j);
    }
    return truth;
  };
}

const less: Values = (a, i, b, j) => (a.lo[i]! < b.hi[j]! ? TRUE : 0) | (a.hi[i]! >= b.lo[j]! ? FALSE : 0);
const lessInclusive: Values = (a, i, b, j) =>
  (a.lo[i]! <= b.hi[j]! ? TRUE : 0) | (a.hi[i]! > b.lo[j]! ? FALSE : 0);
const equalNumbers: Values = (a, i, b, j) => {
  const al = a.lo[i]!;
  const ah = a.hi[i]!;
  const bl = b.lo[j]!;
  const bh = b.hi[j]!;
  return (al <= bh && bl <= ah ? TRUE : 0) | (al === ah && bl === bh && al === bl ? 0 : FALSE);
};
const equalTexts: Values = (a, i, b, j) => {
  const left = a.values[i];
  const right = b.values[j];
  if (left === undefined || right === undefined) return OPEN;
  return left === right ? TRUE : FALSE;
};
const oneOf: Values = (a, i, b, j) => {
  const value = a.values[i];
  if (value === undefined) return OPEN;
  return (b.values[j] as unknown[]).includes(value) ? TRUE : FALSE;
};
const oneOfNumbers: Values = (a, i, b, j) => {
  const lo = a.lo[i]!;
  const hi = a.hi[i]!;
  const some = (b.values[j] as number[]).some((value) => value >= lo && value <= hi);
  return some ? (lo === hi ? TRUE : OPEN) : FALSE;
};
const contains: Values = (a, i, b, j) => {
  const list = a.values[i] as unknown[] | undefined;
  const value = b.values[j];
  if (list === undefined || value === undefined)
    return Array.isArray(list) && list.length === 0 ? FALSE : OPEN;
  if (list.includes(value)) return TRUE;
  return list.includes(undefined) ? OPEN : FALSE;
};

/** Whether there is a value; the right-hand side says which answer is asked for. */
const exists: Comparison = (a, i, b, j) => {
  const can = a.can[i]!;
  const truth = (can & VALUE ? TRUE : 0) | (can & NONE ? FALSE : 0) | (can & UNDEF ? UNDEFINED : 0);
  const wanted = b.values[j];
  if (b.can[j] !== VALUE || wanted === undefined) return ANYTHING;
  return wanted === true ? truth : not(truth);
};

const negate =
  (comparison: Comparison): Comparison =>
  (a, i, b, j) =>
    not(comparison(a, i, b, j));

const lessThan = lift(FALSE, less);
const lessThanInclusive = lift(FALSE, lessInclusive);
const numericEqual = lift(FALSE, equalNumbers);
const textEqual = lift(FALSE, equalTexts);
const isIn = lift(FALSE, oneOf);
const isInNumbers = lift(FALSE, oneOfNumbers);
const doesContain = lift(FALSE, contains);

const numeric: Partial<Record<Operator, Comparison>> = {
  equal: numericEqual,
  notEqual: negate(numericEqual),
  lessThan,
  lessThanInclusive,
  greaterThan: (a, i, b, j) => lessThan(b, j, a, i),
  greaterThanInclusive: (a, i, b, j) => lessThanInclusive(b, j, a, i),
  in: isInNumbers,
  notIn: negate(isInNumbers),
  exists,
};
const textual: Partial<Record<Operator, Comparison>> = {
  equal: textEqual,
  notEqual: negate(textEqual),
  in: isIn,
  notIn: negate(isIn),
  exists,
};
const byType: Record<ValueType, Partial<Record<Operator, Comparison>>> = {
  number: numeric,
  date: { ...numeric, in: undefined, notIn: undefined },
  text: textual,
  boolean: { equal: textEqual, notEqual: negate(textEqual), exists },
  texts: { contains: doesContain, doesNotContain: negate(doesContain), exists },
};

/** The comparison for an operator on a left-hand type, or `undefined` where the operator refuses the type. */
export function comparisonFor(operator: Operator, left: ValueType): Comparison | undefined {
  return byType[left][operator];
}

/** What type the right-hand side must have for a left-hand type: `texts` stands for a literal list. */
export function rightTypeFor(operator: Operator, left: ValueType): ValueType {
  if (operator === "exists") return "boolean";
  if (operator === "in" || operator === "notIn") return "texts";
  if (operator === "contains" || operator === "doesNotContain") return "text";
  return left;
}
