import { type Column, numbers, VALUE } from "../../logic/column";
import { TRUE } from "../../logic/truth";
import { doubtOf } from "../doubt";
import { entriesOf } from "../entries";
import { type CompileOperation, selectionOf } from "../operation";
import type { Selection } from "../selection";
import { grouped } from "./take";

/** `{ count: LIST, where? }`: certain matches raise both ends, possible ones the upper end only. */
export const count: CompileOperation = (context, json, pointer) => {
  if (json.by !== undefined) return grouped(context, json, "count", pointer);
  const selection = selectionOf(context, json, "count", pointer);
  if (selection === null) return null;
  return {
    type: "number",
    per: selection.per,
    column: (run) => counts(selection.of(run)),
    blame: selection.blame,
    evidence: (run, row, pointers) => entriesOf(selection, run, row, pointers),
  };
};

export function counts(selection: Selection): Column {
  const rows = selection.open.length;
  const can = new Array<number>(rows).fill(VALUE);
  const lo = new Array<number>(rows);
  const hi = new Array<number>(rows);
  for (let row = 0; row < rows; row++) {
    lo[row] = certainCount(selection, row);
    hi[row] = selection.open[row]
      ? Number.POSITIVE_INFINITY
      : selection.start[row + 1]! - selection.start[row]!;
  }
  return numbers(can, lo, hi);
}

/** The least number of different things that certainly are selected. */
export function certainCount(selection: Selection, row: number): number {
  const { start, index, truth } = selection;
  const doubt = doubtOf(selection);
  let sure = 0;
  if (!doubt.any) {
    for (let k = start[row]!; k < start[row + 1]!; k++) if (truth[k] === TRUE) sure++;
    return sure;
  }
  let sureWithoutId = 0;
  const shared = new Map<number, number>();
  for (let k = start[row]!; k < start[row + 1]!; k++) {
    if (truth[k] !== TRUE) continue;
    const i = index[k]!;
    if (doubt.isWithoutId(i)) sureWithoutId++;
    else if (!doubt.isDuplicate(i)) sure++;
    else {
      const first = doubt.sharing(i)[0]!;
      shared.set(first, (shared.get(first) ?? 0) + 1);
    }
  }
  for (const [first, times] of shared) if (times === doubt.sharing(first).length) sure++;
  const least = Math.max(0, sure - (doubt.spare - sureWithoutId));
  return sureWithoutId > 0 && sureWithoutId === doubt.spare ? Math.max(1, least) : least;
}
