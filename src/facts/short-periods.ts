import { type Column, VALUE } from "../logic/column";
import type { Periods as Calendar } from "./calendar";
import type { ShortPeriod } from "./expression";
import { isSettled, possibleDuplicates } from "./possible-duplicates";
import type { Selection } from "./selection";

/** Periods that certainly count, and all that may; by number. */
export interface Counting {
  readonly certain: ReadonlySet<number>;
  readonly possible: ReadonlySet<number>;
}

/** Of the periods that count, those in which the entries of one row do not certainly have a date. */
export function shortPeriods(
  selection: Selection,
  dates: Column,
  calendar: Calendar,
  row: number,
  { certain, possible }: Counting,
): ShortPeriod[] {
  const { may, must } = datedIn(selection, dates, calendar, row);
  const open = selection.open[row]!;
  const short: ShortPeriod[] = [];
  for (let period = calendar.from; period < calendar.to; period++) {
    if (!possible.has(period) || must.has(period)) continue;
    const isCertain = !open && certain.has(period) && !may.has(period);
    short.push({ from: calendar.first(period), to: calendar.last(period), certain: isCertain });
  }
  return short;
}

/** All periods of a calendar. */
export function everyPeriod({ from, to }: Calendar): Set<number> {
  const all = new Set<number>();
  for (let period = from; period < to; period++) all.add(period);
  return all;
}

/** Periods in which some entry may have its date, and in which one certainly has. */
function datedIn(selection: Selection, dates: Column, calendar: Calendar, row: number) {
  const duplicates = possibleDuplicates(selection);
  const may = new Set<number>();
  const must = new Set<number>();
  for (let k = selection.start[row]!; k < selection.start[row + 1]!; k++) {
    const i = selection.index[k]!;
    if (!(dates.can[i]! & VALUE)) continue;
    const first = calendar.containing(dates.lo[i]!);
    const last = calendar.containing(dates.hi[i]!);
    for (let p = Math.max(first, calendar.from); p <= Math.min(last, calendar.to - 1); p++) may.add(p);
    if (first === last && dates.can[i] === VALUE && isSettled(selection, duplicates, k)) must.add(first);
  }
  return { may, must };
}
