import { type Column, isExact, numbers, UNDEF, VALUE } from "../../logic/column";
import { TRUE } from "../../logic/truth";
import { columnOf } from "../../submission/columns";
import { type Doubt, doubtOf, isSettled } from "../doubt";
import { entriesOf } from "../entries";
import type { JsonObject } from "../environment";
import type { Expression } from "../expression";
import { groupKeys } from "../group-keys";
import { type Context, selectionOf } from "../operation";
import type { Run } from "../run";
import type { Selection, SelectionNode } from "../selection";
import { contribution } from "./contribution";
import { fieldOf, numberField } from "./field-of";

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
  return {
    type: "number",
    per: selection.per,
    column: (run) => takeAll(run, selection.of(run), grouping),
    blame: (run, row, blame) => {
      selection.blame(run, row, blame);
      blameFields(run, selection, grouping, row, (list, i, field) => blame.field(list, i, field));
    },
    evidence: (run, row, pointers) => entriesOf(selection, run, row, pointers),
  };
}

function blameFields(
  run: Run,
  node: SelectionNode,
  grouping: Grouping,
  row: number,
  blame: (list: Selection["list"], i: number, field: string) => void,
): void {
  const { list, start, index } = node.of(run);
  for (const field of grouping.of === null ? grouping.by : [...grouping.by, grouping.of]) {
    const { type } = list.model.fields[field]!;
    const column = columnOf(run.records, list, field);
    for (let k = start[row]!; k < start[row + 1]!; k++) {
      if (!isExact(column, index[k]!, type === "number" || type === "date")) blame(list, index[k]!, field);
    }
  }
}

/** Totals per group, by group number. */
interface Groups {
  readonly low: number[];
  readonly high: number[];
  readonly sure: boolean[];
}

function takeAll(run: Run, selection: Selection, grouping: Grouping): Column {
  const rows = selection.open.length;
  const can = new Array<number>(rows);
  const lo = new Array<number>(rows);
  const hi = new Array<number>(rows);
  const columns = grouping.by.map((field) => columnOf(run.records, selection.list, field));
  const keyOf = groupKeys(columns);
  const doubt = doubtOf(selection);
  const amount = grouping.of === null ? null : columnOf(run.records, selection.list, grouping.of);
  for (let row = 0; row < rows; row++) {
    const reading = takeRow(selection, doubt, grouping, row, keyOf, amount);
    can[row] = reading[0];
    lo[row] = reading[1] / grouping.scale;
    hi[row] = reading[2] / grouping.scale;
  }
  return numbers(can, lo, hi);
}

function takeRow(
  selection: Selection,
  doubt: Doubt,
  grouping: Grouping,
  row: number,
  keyOf: (i: number) => number | string | null,
  amount: Column | null,
): [number, number, number] {
  const { start, index, open, truth } = selection;
  const numberOf = new Map<number | string, number>();
  const groups: Groups = { low: [], high: [], sure: [] };
  const rest: Rest = {
    most: 0,
    least: Number.POSITIVE_INFINITY,
    negative: 0,
    sure: Number.NEGATIVE_INFINITY,
  };
  for (let k = start[row]!; k < start[row + 1]!; k++) {
    const i = index[k]!;
    const [least, most] = amount === null ? one : contribution(amount, i, grouping.scale);
    const key = keyOf(i);
    const sure = doubt.any ? isSettled(selection, doubt, k) : truth[k] === TRUE;
    if (key === null) {
      rest.most += Math.max(0, most);
      rest.least = Math.min(rest.least, least);
      rest.negative += Math.min(0, least);
      if (sure) rest.sure = Math.max(rest.sure, least);
      continue;
    }
    let group = numberOf.get(key);
    if (group === undefined) {
      group = groups.low.push(Number.POSITIVE_INFINITY) - 1;
      groups.high.push(0);
      groups.sure.push(false);
      numberOf.set(key, group);
    }
    groups.low[group] = lowWith(groups.low[group]!, groups.sure[group]!, least, sure);
    groups.sure[group] ||= sure;
    groups.high[group]! += Math.max(0, most);
  }
  if (open[row]) {
    rest.most = Number.POSITIVE_INFINITY;
    rest.least = Math.min(0, rest.least);
    if (grouping.mayBeNegative) rest.negative = Number.NEGATIVE_INFINITY;
  }
  return groups.low.length === 0 && rest.least === Number.POSITIVE_INFINITY
    ? [UNDEF, 0, 0]
    : take(groups, grouping, rest);
}

const one: readonly [number, number] = [1, 1];

/** The least total of a group with one more entry: if none of its entries is sure, one of them makes the group. */
function lowWith(low: number, settled: boolean, least: number, sure: boolean): number {
  if (settled) return low + (sure ? least : Math.min(0, least));
  if (!sure) return low === Number.POSITIVE_INFINITY ? least : Math.min(low, least, low + least);
  return least + Math.min(0, low);
}

/** Entries whose group is not known: each may add to any group or be one of its own. */
interface Rest {
  most: number;
  least: number;
  /** What they may take away from any group. */
  negative: number;
  /** The greatest amount an entry that certainly exists brings to whichever group it is in. */
  sure: number;
}

function take(groups: Groups, grouping: Grouping, rest: Rest): [number, number, number] {
  let sure = rest.sure;
  let least = rest.least;
  let greatest = 0;
  let leastSure = Number.POSITIVE_INFINITY;
  for (let group = 0; group < groups.low.length; group++) {
    const low = groups.low[group]!;
    const high = groups.high[group]!;
    greatest = Math.max(greatest, high);
    least = Math.min(least, low);
    if (!groups.sure[group]) continue;
    sure = Math.max(sure, low);
    leastSure = Math.min(leastSure, high);
  }
  const can = sure === Number.NEGATIVE_INFINITY ? VALUE | UNDEF : VALUE;
  if (grouping.take === "greatest")
    return [can, (can === VALUE ? sure : Math.min(0, least)) + rest.negative, greatest + rest.most];
  return [
    can,
    least + rest.negative,
    (leastSure === Number.POSITIVE_INFINITY ? greatest : leastSure) + rest.most,
  ];
}
