import { firstDayOfMonth, monthIndex } from "../base/dates";

export type PeriodKind = "month" | "quarter";

/** Calendar months or quarters, numbered; a number and its first and last day. */
export interface Periods {
  /** Number of the first full period and one past the last. */
  readonly from: number;
  readonly to: number;
  first(period: number): number;
  last(period: number): number;
  containing(day: number): number;
}

/** The full calendar periods between two days (both included); parts of a period do not count. */
export function fullPeriods(kind: PeriodKind, from: number, to: number): Periods {
  const months = kind === "month" ? 1 : 3;
  const containing = (day: number) => Math.floor(monthIndex(day) / months);
  const first = (period: number) => firstDayOfMonth(period * months);
  const last = (period: number) => first(period + 1) - 1;
  const start = containing(from);
  const begin = first(start) >= from ? start : start + 1;
  const end = containing(to);
  const stop = last(end) <= to ? end + 1 : end;
  return { from: begin, to: Math.max(begin, stop), first, last, containing };
}
