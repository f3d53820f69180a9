import { flatMap } from "../base/es2018";
import { type Column, VALUE } from "../logic/column";
import type { Periods as Calendar, PeriodKind } from "./calendar";
import type { CountedPeriod, Periods, ShortPeriod } from "./expression";
import { isSettled, possibleDuplicates } from "./possible-duplicates";
import type { Run } from "./run";
import type { Selection } from "./selection";

/** Periods that certainly count, and all that may; by number. */
export interface Counting {
  readonly certain: ReadonlySet<number>;
  readonly possible: ReadonlySet<number>;
}

/** What tells of a fact how each period stands that it counts. */
export function periodsOf(
  each: PeriodKind,
  counts: Periods["counts"],
  all: (run: Run, row: number) => readonly CountedPeriod[],
): Periods {
  return { each, counts, all, of: (run, row) => flatMap(all(run, row), shortOf) };
}

function shortOf({ from, to, state }: CountedPeriod): ShortPeriod[] {
  return state === "met" ? [] : [{ from, to, certain: state === "short" }];
}

/** The periods that count or may, and whether the entries of one row have a date in them. */
export function countedPeriods(
  selection: Selection,
  dates: Column,
  calendar: Calendar,
  row: number,
  { certain, possible }: Counting,
): CountedPeriod[] {
  const { may, must } = datedIn(selection, dates, calendar, row);
  const open = selection.open[row]!;
  const counted: CountedPeriod[] = [];
  for (let period = calendar.from; period < calendar.to; period++) {
    if (!possible.has(period)) continue;
    const counts = certain.has(period);
    const isShort = !open && counts && !may.has(period);
    const state = must.has(period) ? "met" : isShort ? "short" : "open";
    counted.push({ from: calendar.first(period), to: calendar.last(period), state, certain: counts });
  }
  return counted;
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
