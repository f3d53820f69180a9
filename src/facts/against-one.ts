import { type Column, isPlain, VALUE } from "../logic/column";
import type { Comparison, Operator } from "../logic/compare";
import { FALSE, TRUE, type Truth } from "../logic/truth";
import type { PairTruth } from "./condition";

/**
 * Compares a whole column with one value. Where few different texts occur, each is compared once; where
 * every number is known, plain comparison will do. Otherwise row by row, as everywhere.
 */
export function againstOne(
  column: Column,
  right: Column,
  operator: Operator,
  compare: Comparison,
): PairTruth {
  const { codes } = column;
  if (codes !== null && codes.of.length > 2 * codes.dictionary.length) {
    const table = codes.sample.map((row) => compare(column, row, right, 0));
    const { of } = codes;
    return (_, i) => (of[i]! < 0 ? compare(column, i, right, 0) : table[of[i]!]!);
  }
  if (isPlain(column) && right.can[0] === VALUE && right.lo.length > 0) {
    const plain = againstBounds(column.lo, right.lo[0]!, right.hi[0]!, operator);
    if (plain !== null) return plain;
  }
  return (_, i) => compare(column, i, right, 0);
}

const answer = (certainlyTrue: boolean, possiblyTrue: boolean): Truth =>
  certainlyTrue ? TRUE : possiblyTrue ? TRUE | FALSE : FALSE;

function againstBounds(
  values: readonly number[],
  lo: number,
  hi: number,
  operator: Operator,
): PairTruth | null {
  switch (operator) {
    case "lessThan":
      return (_, i) => answer(values[i]! < lo, values[i]! < hi);
    case "lessThanInclusive":
      return (_, i) => answer(values[i]! <= lo, values[i]! <= hi);
    case "greaterThan":
      return (_, i) => answer(values[i]! > hi, values[i]! > lo);
    case "greaterThanInclusive":
      return (_, i) => answer(values[i]! >= hi, values[i]! >= lo);
    default:
      return null;
  }
}
