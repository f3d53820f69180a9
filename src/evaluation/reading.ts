import { formatDay } from "../base/dates";
import type { Reading } from "../generated/evaluation";
import { type Column, isExact, NONE, UNDEF, VALUE, type ValueType } from "../logic/column";
import { earliestDay, latestDay } from "../submission/day-limits";

/** A row of a column as it stands in the evaluation document. */
export function readingOf(column: Column, row: number, type: ValueType): Reading {
  const can = column.can[row];
  if (can === undefined) return { state: "unknown" };
  if (can === NONE) return { value: null };
  if (can === UNDEF) return { state: "undefined" };
  const numeric = type === "number" || type === "date";
  if (!numeric) return textReading(column, row);
  if (isExact(column, row, true))
    return { value: type === "date" ? formatDay(column.lo[row]!) : column.lo[row]! };
  if (!(can & VALUE)) return { state: "unknown" };
  const ends: [number | string | null, number | string | null] =
    type === "date"
      ? [dayEnd(column.lo[row]!, earliestDay), dayEnd(column.hi[row]!, latestDay)]
      : [numberEnd(column.lo[row]!), numberEnd(column.hi[row]!)];
  return ends[0] === null && ends[1] === null ? { state: "unknown" } : { range: ends };
}

function textReading(column: Column, row: number): Reading {
  const value = column.values[row];
  if (column.can[row] !== VALUE || value === undefined) return { state: "unknown" };
  if (!Array.isArray(value)) return { value: value as string | boolean };
  return value.includes(undefined) ? { state: "unknown" } : { value: value.join(", ") };
}

function dayEnd(day: number, bound: number): string | null {
  return day === bound || !Number.isFinite(day) ? null : formatDay(day);
}

function numberEnd(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
