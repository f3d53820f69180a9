import { type Column, numbers } from "../../logic/column";
import { TRUE } from "../../logic/truth";
import { columnOf } from "../../submission/columns";
import { ambiguousIn, explainAmbiguous } from "../ambiguous";
import { entriesOf } from "../entries";
import type { JsonObject } from "../environment";
import { explainWithFields } from "../explain-field";
import type { Expression } from "../expression";
import { groupKeys } from "../group-keys";
import { Numbering } from "../numbering";
import { type Context, selectionOf } from "../operation";
import { isSettled, possibleDuplicates } from "../possible-duplicates";
import type { Run } from "../run";
import type { Selection } from "../selection";
import { contribution } from "./contribution";
import { fieldOf, numberField } from "./field-of";
import { type Certainty, GroupTotals, here, possible, somewhere } from "./group-totals";

interface Grouping {
  readonly by: readonly string[];
  /** Field to sum, or `null` to count. */
  readonly of: string | null;
  readonly scale: number;
  readonly mayBeNegative: boolean;
  readonly take: "greatest" | "least";
}

/**
 * `{ sum|count: LIST, of?, by: [fields], take: greatest|least }`: the greatest (least) total of the
 * groups of entries that agree in all of `by`. Where there is no entry at all it is undefined.
 */
export function grouped(
  context: Context,
  json: JsonObject,
  name: "sum" | "count",
  pointer: string,
): Expression | null {
  const selection = selectionOf(context, json, name, pointer);
  if (selection === null) return null;
  const of = name === "sum" ? numberField(context, selection.list, json.of, pointer) : null;
  const by = (json.by as string[]).map((field, k) =>
    fieldOf(context, selection.list, field, ["text", "date", "number", "boolean"], `${pointer}/by/${k}`),
  );
  if (by.includes(null) || (name === "sum" && of === null)) return null;
  const grouping: Grouping = {
    by: by as string[],
    of,
    scale: of === null ? 1 : (selection.list.fields[of]!.scale ?? 1),
    mayBeNegative: of !== null && !((selection.list.fields[of]!.range?.[0] ?? -1) >= 0),
    take: json.take === "least" ? "least" : "greatest",
  };
  const read = of === null ? grouping.by : [...grouping.by, of];
  return {
    type: "number",
    per: selection.per,
    column: (run) => takeAll(run, selection.of(run), grouping),
    explain: (run, row, missing) => {
      explainWithFields(run, selection, read, row, missing);
      explainAmbiguous(run, selection.of(run), grouping.by, row, missing);
    },
    evidence: (run, row, pointers) => entriesOf(selection, run, row, pointers),
  };
}

function takeAll(run: Run, selection: Selection, grouping: Grouping): Column {
  const { start, index, open, list } = selection;
  const { scale } = grouping;
  const can: number[] = [];
  const lo: number[] = [];
  const hi: number[] = [];
  const columns = grouping.by.map((field) => columnOf(run.records, list, field));
  const keys = groupKeys(columns, run.numbered);
  const amount = grouping.of === null ? null : columnOf(run.records, list, grouping.of);
  const certainty = certaintyIn(run, selection, grouping);
  const most = mostIn(start);
  const totals = new GroupTotals(new Numbering(keys.size, most), most);
  for (let row = 0; row < open.length; row++) {
    totals.clear();
    for (let k = start[row]!; k < start[row + 1]!; k++) {
      const i = index[k]!;
      const [least, most] = amount === null ? one : contribution(amount, i, scale);
      totals.add(keys.of[i]!, least, most, certainty(k));
    }
    if (open[row]) totals.addUnseen(grouping.mayBeNegative);
    const reading = totals.take(grouping.take);
    can.push(reading[0]);
    lo.push(reading[1] / scale);
    hi.push(reading[2] / scale);
  }
  return numbers(can, lo, hi);
}

const one: readonly [number, number] = [1, 1];

/** The most entries of one row. */
function mostIn(start: readonly number[]): number {
  let most = 0;
  for (let row = 1; row < start.length; row++) most = Math.max(most, start[row]! - start[row - 1]!);
  return most;
}

function certaintyIn(run: Run, selection: Selection, grouping: Grouping): (k: number) => Certainty {
  const duplicates = possibleDuplicates(selection);
  const ambiguous = ambiguousIn(run, selection.list.model, grouping.by);
  if (!duplicates.any && ambiguous === null) return (k) => (selection.truth[k] === TRUE ? here : possible);
  return (k) => {
    if (!isSettled(selection, duplicates, k)) return possible;
    return ambiguous?.(selection.index[k]!) ? somewhere : here;
  };
}
