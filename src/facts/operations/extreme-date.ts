import { type Column, NONE, numbers, VALUE } from "../../logic/column";
import { columnOf } from "../../submission/columns";
import { earliestDay, latestDay } from "../../submission/day-limits";
import { entriesOf } from "../entries";
import { explainWithFields } from "../explain-field";
import { type CompileOperation, selectionOf } from "../operation";
import { isSettled, type PossibleDuplicates, possibleDuplicates } from "../possible-duplicates";
import type { Run } from "../run";
import type { Selection } from "../selection";
import { fieldOf } from "./field-of";

/** `{ earliest: LIST, of: NAME, where? }` and `latest`: a day; of no entries, known none. */
const extreme =
  (name: "earliest" | "latest"): CompileOperation =>
  (context, json, pointer) => {
    const selection = selectionOf(context, json, name, pointer);
    if (selection === null) return null;
    const field = fieldOf(context, selection.list, json.of, ["date"], `${pointer}/of`);
    if (field === null) return null;
    return {
      type: "date",
      per: selection.per,
      column: (run) => extremes(run, selection.of(run), field, name === "earliest"),
      explain: (run, row, missing) => explainWithFields(run, selection, [field], row, missing),
      evidence: (run, row, pointers) => entriesOf(selection, run, row, pointers),
    };
  };

export const earliest = extreme("earliest");
export const latest = extreme("latest");

interface Spread {
  /** Bounds over entries that certainly count, then over all that may. */
  sureLo: number;
  sureHi: number;
  lo: number;
  hi: number;
  sure: boolean;
  some: boolean;
}

function extremes(run: Run, selection: Selection, field: string, first: boolean): Column {
  const column = columnOf(run.records, selection.list, field);
  const duplicates = possibleDuplicates(selection);
  const can: number[] = [];
  const lo: number[] = [];
  const hi: number[] = [];
  for (let row = 0; row < selection.open.length; row++) {
    const spread = spreadOf(selection, duplicates, column, row, first);
    const open = selection.open[row]!;
    can.push(spread.sure ? VALUE : spread.some || open ? VALUE | NONE : NONE);
    if (first) {
      lo.push(open ? earliestDay : spread.lo);
      hi.push(spread.sure ? spread.sureHi : open ? latestDay : spread.hi);
    } else {
      lo.push(spread.sure ? spread.sureLo : open ? earliestDay : spread.lo);
      hi.push(open ? latestDay : spread.hi);
    }
  }
  return numbers(can, lo, hi);
}

function spreadOf(
  selection: Selection,
  duplicates: PossibleDuplicates,
  column: Column,
  row: number,
  first: boolean,
): Spread {
  const spread: Spread = { sureLo: 0, sureHi: 0, lo: latestDay, hi: earliestDay, sure: false, some: false };
  for (let k = selection.start[row]!; k < selection.start[row + 1]!; k++) {
    const i = selection.index[k]!;
    if (!(column.can[i]! & VALUE)) continue;
    const lo = column.lo[i]!;
    const hi = column.hi[i]!;
    spread.some = true;
    spread.lo = Math.min(spread.lo, lo);
    spread.hi = Math.max(spread.hi, hi);
    if (column.can[i] !== VALUE || !isSettled(selection, duplicates, k)) continue;
    const take = first ? Math.min : Math.max;
    spread.sureLo = spread.sure ? take(spread.sureLo, lo) : lo;
    spread.sureHi = spread.sure ? take(spread.sureHi, hi) : hi;
    spread.sure = true;
  }
  return spread;
}
