import { type Column, isExact, NONE, numbers, VALUE } from "../../logic/column";
import { TRUE } from "../../logic/truth";
import { columnOf } from "../../submission/columns";
import { ambiguousIn, explainAmbiguous } from "../ambiguous";
import { entriesOf } from "../entries";
import { explainWithFields } from "../explain-field";
import { addValue, leastValues } from "../least-things";
import { type CompileOperation, selectionOf } from "../operation";
import { isCertain, possibleDuplicates } from "../possible-duplicates";
import type { Run } from "../run";
import type { Selection } from "../selection";
import { fieldOf } from "./field-of";

/** `{ distinct: LIST, of: NAME, where? }`: the number of different values; known none is not a value. */
export const distinct: CompileOperation = (context, json, pointer) => {
  const selection = selectionOf(context, json, "distinct", pointer);
  if (selection === null) return null;
  const field = fieldOf(context, selection.list, json.of, ["text", "number"], `${pointer}/of`);
  if (field === null) return null;
  const numeric = selection.list.fields[field]!.type === "number";
  return {
    type: "number",
    per: selection.per,
    column: (run) => distincts(run, selection.of(run), field, numeric),
    explain: (run, row, missing) => {
      explainWithFields(run, selection, [field], row, missing);
      explainAmbiguous(run, selection.of(run), [field], row, missing);
    },
    evidence: (run, row, pointers) => entriesOf(selection, run, row, pointers),
  };
};

function distincts(run: Run, selection: Selection, field: string, numeric: boolean): Column {
  const column = columnOf(run.records, selection.list, field);
  const duplicates = possibleDuplicates(selection);
  const ambiguous = ambiguousIn(run, selection.list.model, [field]);
  const { start, index, truth, open } = selection;
  const lo: number[] = [];
  const hi: number[] = [];
  for (let row = 0; row < open.length; row++) {
    const sure = new Map<number, Set<unknown>>();
    const possible = new Set<unknown>();
    let unknown = 0;
    let someValue = 0;
    let namesakes = 0;
    for (let k = start[row]!; k < start[row + 1]!; k++) {
      const i = index[k]!;
      if (column.can[i] === NONE) continue;
      if (!isExact(column, i, numeric)) {
        unknown++;
        if (column.can[i] === VALUE && truth[k] === TRUE && !duplicates.any) someValue = 1;
        continue;
      }
      const value = numeric ? column.lo[i] : column.values[i];
      if (possible.has(value) && ambiguous?.(i)) namesakes++;
      possible.add(value);
      if (isCertain(selection, duplicates, k)) addValue(duplicates, sure, i, value);
    }
    lo.push(Math.max(someValue, leastValues(duplicates, sure)));
    hi.push(open[row] ? Number.POSITIVE_INFINITY : possible.size + namesakes + unknown);
  }
  return numbers(new Array(open.length).fill(VALUE), lo, hi);
}
