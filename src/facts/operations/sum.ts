import { type Column, isPlain, numbers, VALUE } from "../../logic/column";
import { TRUE } from "../../logic/truth";
import { columnOf } from "../../submission/columns";
import { entriesOf } from "../entries";
import { explainWithFields } from "../explain-field";
import { type CompileOperation, selectionOf } from "../operation";
import { possibleDuplicates } from "../possible-duplicates";
import type { Run } from "../run";
import type { Selection } from "../selection";
import { contribution } from "./contribution";
import { doubtfulBounds } from "./doubtful-sum";
import { numberField } from "./field-of";
import { grouped } from "./take";

/** `{ sum: LIST, of: NAME, where? }`: quantities are summed as whole multiples of the field's smallest part. */
export const sum: CompileOperation = (context, json, pointer) => {
  if (json.by !== undefined) return grouped(context, json, "sum", pointer);
  const selection = selectionOf(context, json, "sum", pointer);
  if (selection === null) return null;
  const field = numberField(context, selection.list, json.of, pointer);
  if (field === null) return null;
  const scale = selection.list.fields[field]!.scale ?? 1;
  const least = selection.list.fields[field]!.range?.[0] ?? Number.NEGATIVE_INFINITY;
  return {
    type: "number",
    per: selection.per,
    column: (run) => sums(run, selection.of(run), field, scale, least),
    explain: (run, row, missing) => explainWithFields(run, selection, [field], row, missing),
    evidence: (run, row, pointers) => entriesOf(selection, run, row, pointers),
  };
};

function sums(run: Run, selection: Selection, field: string, scale: number, least: number): Column {
  const column = columnOf(run.records, selection.list, field);
  const duplicates = possibleDuplicates(selection);
  const rows = selection.open.length;
  const can = new Array<number>(rows).fill(VALUE);
  const lo = new Array<number>(rows);
  const hi = new Array<number>(rows);
  for (let row = 0; row < rows; row++) {
    const bounds = duplicates.any
      ? doubtfulBounds(selection, column, scale, duplicates, row)
      : plainBounds(selection, column, scale, row);
    const open = selection.open[row]!;
    lo[row] = open && least < 0 ? Number.NEGATIVE_INFINITY : bounds[0] / scale;
    hi[row] = open ? Number.POSITIVE_INFINITY : bounds[1] / scale;
  }
  return numbers(can, lo, hi);
}

function plainBounds(selection: Selection, column: Column, scale: number, row: number): [number, number] {
  const { start, index, truth } = selection;
  const known = isPlain(column);
  let low = 0;
  let high = 0;
  for (let k = start[row]!; k < start[row + 1]!; k++) {
    if (known && truth[k] === TRUE) {
      const amount = scale === 1 ? column.lo[index[k]!]! : Math.round(column.lo[index[k]!]! * scale);
      low += amount;
      high += amount;
      continue;
    }
    const [least, most] = contribution(column, index[k]!, scale);
    low += truth[k] === TRUE ? least : Math.min(0, least);
    high += truth[k] === TRUE ? most : Math.max(0, most);
  }
  return [low, high];
}
