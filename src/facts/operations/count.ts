import { type Column, numbers, range, VALUE } from "../../logic/column";
import { TRUE } from "../../logic/truth";
import { entriesOf } from "../entries";
import { leastThings } from "../least-things";
import { type CompileOperation, selectionOf } from "../operation";
import { type PossibleDuplicates, possibleDuplicates } from "../possible-duplicates";
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
    explain: selection.explain,
    evidence: (run, row, pointers) => entriesOf(selection, run, row, pointers),
  };
};

function counts(selection: Selection): Column {
  const rows = selection.open.length;
  const duplicates = possibleDuplicates(selection);
  if (rows === 1) {
    const most = selection.open[0] ? Number.POSITIVE_INFINITY : selection.start[1]!;
    return range(certainCount(selection, duplicates, 0), most);
  }
  const can = new Array<number>(rows).fill(VALUE);
  const lo = new Array<number>(rows);
  const hi = new Array<number>(rows);
  for (let row = 0; row < rows; row++) {
    lo[row] = certainCount(selection, duplicates, row);
    hi[row] = selection.open[row]
      ? Number.POSITIVE_INFINITY
      : selection.start[row + 1]! - selection.start[row]!;
  }
  return numbers(can, lo, hi);
}

/** The least number of different things that certainly are selected. */
function certainCount(selection: Selection, duplicates: PossibleDuplicates, row: number): number {
  const { start, index, truth } = selection;
  if (!duplicates.any) {
    let sure = 0;
    for (let k = start[row]!; k < start[row + 1]!; k++) if (truth[k] === TRUE) sure++;
    return sure;
  }
  const rows: number[] = [];
  for (let k = start[row]!; k < start[row + 1]!; k++) if (truth[k] === TRUE) rows.push(index[k]!);
  return leastThings(duplicates, rows);
}
