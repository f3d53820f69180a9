import { type Column, isExact, numbers, UNDEF, VALUE } from "../../logic/column";
import { columnOf } from "../../submission/columns";
import { entriesOf } from "../entries";
import { explainWithFields } from "../explain-field";
import { type CompileOperation, selectionOf } from "../operation";
import { isSettled, possibleDuplicates } from "../possible-duplicates";
import type { Run } from "../run";
import type { Selection } from "../selection";
import { fieldOf } from "./field-of";

/**
 * `{ longestGap: LIST, of: NAME, where? }`: the greatest number of days in a row without an entry,
 * within the period up to `on`. More entries can only shorten it.
 */
export const longestGap: CompileOperation = (context, json, pointer) => {
  // Days to come are not in the window, so the list counts as closed up to `on`.
  const spanned = json.window === undefined ? { ...json, window: "toDate" } : json;
  const selection = selectionOf(context, spanned, "longestGap", pointer);
  if (selection === null) return null;
  const field = fieldOf(context, selection.list, json.of, ["date"], `${pointer}/of`);
  if (field === null) return null;
  return {
    type: "number",
    per: selection.per,
    column: (run) => gaps(run, selection.of(run), field),
    explain: (run, row, missing) => explainWithFields(run, selection, [field], row, missing),
    evidence: (run, row, pointers) => entriesOf(selection, run, row, pointers),
  };
};

function gaps(run: Run, selection: Selection, field: string): Column {
  const column = columnOf(run.records, selection.list, field);
  const duplicates = possibleDuplicates(selection);
  const can: number[] = [];
  const lo: number[] = [];
  const hi: number[] = [];
  for (let row = 0; row < selection.open.length; row++) {
    const sure: number[] = [];
    const possible: number[] = [];
    let unknown = selection.open[row]!;
    for (let k = selection.start[row]!; k < selection.start[row + 1]!; k++) {
      const i = selection.index[k]!;
      if (!(column.can[i]! & VALUE)) continue;
      if (!isExact(column, i, true)) {
        unknown = true;
        continue;
      }
      possible.push(column.lo[i]!);
      if (isSettled(selection, duplicates, k)) sure.push(column.lo[i]!);
    }
    can.push(run.days.windowTo < run.days.windowFrom ? UNDEF : VALUE);
    lo.push(unknown ? 0 : longest(possible, run));
    hi.push(longest(sure, run));
  }
  return numbers(can, lo, hi);
}

function longest(days: number[], run: Run): number {
  const { windowFrom, windowTo } = run.days;
  let last = windowFrom - 1;
  let greatest = 0;
  for (const day of days.filter((d) => d >= windowFrom && d <= windowTo).sort((a, b) => a - b)) {
    greatest = Math.max(greatest, day - last - 1);
    last = day;
  }
  return Math.max(greatest, windowTo - last);
}
