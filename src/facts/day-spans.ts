import { itemAt } from "../base/es2018";
import { type Column, NONE, VALUE } from "../logic/column";
import { columnOf } from "../submission/columns";
import { latestDay } from "../submission/day-limits";
import { isSettled, possibleDuplicates } from "./possible-duplicates";
import type { Run } from "./run";
import type { Selection } from "./selection";

/** Days from a first to a last one, both included; in order and apart from each other. */
export type Spans = readonly (readonly [number, number])[];

/** Days that the entries of one row certainly cover together, and days that they may cover. */
export interface Cover {
  readonly certain: Spans;
  readonly possible: Spans;
  /** Whether entries that are not present may cover any day. */
  readonly open: boolean;
}

/** The cover of a row. An entry without a last day (none) goes on; one without a first day covers nothing. */
export function coverIn(
  run: Run,
  selection: Selection,
  fields: readonly [string, string],
): (row: number) => Cover {
  const [from, to] = fields.map((field) => columnOf(run.records, selection.list, field)) as [Column, Column];
  const duplicates = possibleDuplicates(selection);
  return (row) => {
    const certain: [number, number][] = [];
    const possible: [number, number][] = [];
    for (let k = selection.start[row]!; k < selection.start[row + 1]!; k++) {
      const i = selection.index[k]!;
      if (!(from.can[i]! & VALUE)) continue;
      possible.push([from.lo[i]!, to.can[i]! & NONE ? latestDay : to.hi[i]!]);
      if (from.can[i] !== VALUE || !isSettled(selection, duplicates, k)) continue;
      if (to.can[i]! & VALUE) certain.push([from.hi[i]!, to.lo[i]!]);
      else if (to.can[i] === NONE) certain.push([from.hi[i]!, latestDay]);
    }
    return { certain: joined(certain), possible: joined(possible), open: selection.open[row]! };
  };
}

function joined(spans: [number, number][]): Spans {
  const result: [number, number][] = [];
  for (const [first, last] of spans.filter(([a, b]) => a <= b).sort((a, b) => a[0] - b[0])) {
    const before = itemAt(result, -1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else result.push([first, last]);
  }
  return result;
}

/** How many days of a window the spans cover. */
export function daysWithin(spans: Spans, first: number, last: number): number {
  let days = 0;
  for (const [a, b] of spans) days += Math.max(0, Math.min(b, last) - Math.max(a, first) + 1);
  return days;
}

/** Whether one span holds all of these days. */
export function holdsAll(spans: Spans, first: number, last: number): boolean {
  return spans.some(([a, b]) => a <= first && b >= last);
}
