import type { ListModel, StepModel } from "../generated/model";
import { type Column, NONE, numbers, VALUE } from "../logic/column";
import { earliestDay, latestDay } from "./day-limits";
import type { RecordList } from "./records";

/** What the nested list of steps holds: which step, and when. */
export interface Steps {
  readonly list: RecordList;
  readonly step: Column;
  readonly date: Column;
}

/** The nested list whose steps give this field, if there is one and some entry has it. */
export function historyOf(model: ListModel, path: string): { list: string; step: StepModel } | null {
  const { histories } = model;
  for (const list in histories) {
    const step = histories[list]![path];
    if (step !== undefined) return { list, step };
  }
  return null;
}

/** The dates of a field, with those of the histories where entries have one in place of it. */
export function withHistory(plain: Column, steps: Steps, wanted: StepModel): Column {
  const { list } = steps;
  if (!list.presentIn.some(Boolean)) return plain;
  const can = [...plain.can];
  const lo = [...plain.lo];
  const hi = [...plain.hi];
  let row = 0;
  list.presentIn.forEach((present, parent) => {
    const from = row;
    while (row < list.entries.length && list.parentOf[row] === parent) row++;
    if (!present) return;
    const reading = dateOfStep(steps, from, row, wanted);
    // A field said to be none beside a history that may have the step: either may hold.
    can[parent] = plain.can[parent] === NONE ? reading.can | NONE : reading.can;
    lo[parent] = reading.lo;
    hi[parent] = reading.hi;
  });
  return numbers(can, lo, hi);
}

interface Reading {
  readonly can: number;
  readonly lo: number;
  readonly hi: number;
}

/** When a step was first or last taken, as far as a history says; none where it was not taken, or was undone. */
function dateOfStep(steps: Steps, from: number, to: number, { step, take, undoneBy }: StepModel): Reading {
  const open = steps.list.completeness.kind !== "complete";
  const taken = spreadOf(steps, from, to, step);
  if (taken.some === 0 && !open) return { can: NONE, lo: 0, hi: 0 };
  const bounds = boundsOf(taken, take, open);
  const undone = undoneBy === undefined ? null : spreadOf(steps, from, to, undoneBy);
  const mayBeUndone = undone !== null && (undone.some > 0 || open);
  if (!mayBeUndone) return { can: taken.sure > 0 ? VALUE : VALUE | NONE, ...bounds };
  if (!open && taken.exact && undone.exact) return afterUndoing(taken, undone, bounds);
  return { can: VALUE | NONE, ...bounds };
}

function boundsOf(taken: Spread, take: StepModel["take"], open: boolean): { lo: number; hi: number } {
  if (taken.sure === 0) return open ? { lo: earliestDay, hi: latestDay } : { lo: taken.lo, hi: taken.hi };
  if (take === "first") return { lo: open ? earliestDay : taken.lo, hi: taken.earliestHi };
  return { lo: taken.latestLo, hi: open ? latestDay : taken.hi };
}

/** Both told exactly: the later one holds, on one day the one written later. */
function afterUndoing(taken: Spread, undone: Spread, bounds: { lo: number; hi: number }): Reading {
  const later = taken.hi !== undone.hi ? taken.hi > undone.hi : taken.lastRow > undone.lastRow;
  return later ? { can: VALUE, ...bounds } : { can: NONE, lo: 0, hi: 0 };
}

interface Spread {
  /** How many entries may be, and how many certainly are, this step. */
  some: number;
  sure: number;
  /** Whether all that may be are, on one known day each. */
  exact: boolean;
  lo: number;
  hi: number;
  earliestHi: number;
  latestLo: number;
  lastRow: number;
}

function spreadOf({ step, date }: Steps, from: number, to: number, name: string): Spread {
  const spread: Spread = {
    some: 0,
    sure: 0,
    exact: true,
    lo: latestDay,
    hi: earliestDay,
    earliestHi: latestDay,
    latestLo: earliestDay,
    lastRow: -1,
  };
  for (let row = from; row < to; row++) {
    const known = step.values[row];
    if (!(step.can[row]! & VALUE) || (known !== undefined && known !== name)) continue;
    const lo = date.can[row]! & VALUE ? date.lo[row]! : earliestDay;
    const hi = date.can[row]! & VALUE ? date.hi[row]! : latestDay;
    spread.some++;
    spread.lo = Math.min(spread.lo, lo);
    if (hi > spread.hi || (hi === spread.hi && row > spread.lastRow)) spread.lastRow = row;
    spread.hi = Math.max(spread.hi, hi);
    const sure = known === name && step.can[row] === VALUE;
    if (!sure || lo !== hi) spread.exact = false;
    if (!sure) continue;
    spread.sure++;
    spread.earliestHi = Math.min(spread.earliestHi, hi);
    spread.latestLo = Math.max(spread.latestLo, lo);
  }
  return spread;
}
