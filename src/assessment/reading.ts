import { formatDay } from "../base/dates";
import { rowIn } from "../facts/expression";
import type { Run } from "../facts/run";
import type { AssessedReading } from "../generated/evaluation";
import { type Column, isExact, NONE, UNDEF, VALUE, type ValueType } from "../logic/column";
import { earliestDay, latestDay } from "../submission/day-limits";
import type { MeasuredFact } from "./rule";

/** What facts gave for a row. */
export function readingsOf(
  run: Run,
  facts: readonly Pick<MeasuredFact, "expression">[],
  row: number,
): AssessedReading[] {
  return facts.map(({ expression }) =>
    readingOf(expression.column(run), rowIn(expression, row), expression.type),
  );
}

/** A row of a column as it stands in the assessment. */
export function readingOf(column: Column, row: number, type: ValueType): AssessedReading {
  const can = column.can[row];
  if (can === undefined) return { state: "unknown" };
  if (can === NONE) return null;
  if (can === UNDEF) return { state: "undefined" };
  const numeric = type === "number" || type === "date";
  if (!numeric) return textReading(column, row);
  if (isExact(column, row, true)) return type === "date" ? formatDay(column.lo[row]!) : column.lo[row]!;
  if (!(can & VALUE)) return { state: "unknown" };
  const ends: [number | string | null, number | string | null] =
    type === "date"
      ? [dayEnd(column.lo[row]!, earliestDay), dayEnd(column.hi[row]!, latestDay)]
      : [numberEnd(column.lo[row]!), numberEnd(column.hi[row]!)];
  return ends[0] === null && ends[1] === null ? { state: "unknown" } : ends;
}

function textReading(column: Column, row: number): AssessedReading {
  const value = column.values[row];
  if (column.can[row] !== VALUE || value === undefined) return { state: "unknown" };
  if (!Array.isArray(value)) return value as string | boolean;
  return value.includes(undefined) ? { state: "unknown" } : value.join(", ");
}

function dayEnd(day: number, bound: number): string | null {
  return day === bound || !Number.isFinite(day) ? null : formatDay(day);
}

function numberEnd(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
