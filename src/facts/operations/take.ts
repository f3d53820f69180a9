import { type Column, isExact, NONE, numbers, UNDEF, VALUE } from "../../logic/column";
import { columnOf } from "../../submission/columns";
import { doubtOf, isCertain } from "../doubt";
import { entriesOf } from "../entries";
import type { JsonObject } from "../environment";
import type { Expression } from "../expression";
import { type Context, selectionOf } from "../operation";
import type { Run } from "../run";
import type { Selection, SelectionNode } from "../selection";
import { fieldOf, numberField } from "./field-of";
import { contribution } from "./sum";

interface Grouping {
  readonly by: readonly string[];
  /** Field to sum, or `null` to count. */
  readonly of: string | null;
  readonly scale: number;
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

interface Group {
  low: number;
  high: number;
  sure: boolean;
}

function takeAll(run: Run, selection: Selection, grouping: Grouping): Column {
  const rows = selection.open.length;
  const can = new Array<number>(rows);
  const lo = new Array<number>(rows);
  const hi = new Array<number>(rows);
  const keyOf = keyReader(run, selection, grouping);
  const amount = grouping.of === null ? null : columnOf(run.records, selection.list, grouping.of);
  for (let row = 0; row < rows; row++) {
    const reading = takeRow(selection, grouping, row, keyOf, amount);
    can[row] = reading[0];
    lo[row] = reading[1] / grouping.scale;
    hi[row] = reading[2] / grouping.scale;
  }
  return numbers(can, lo, hi);
}

/** The group an entry belongs to; `null` where a field of it is not known. Known none is a value of its own. */
function keyReader(run: Run, selection: Selection, grouping: Grouping): (i: number) => string | null {
  const parts = grouping.by.map((field) => {
    const column = columnOf(run.records, selection.list, field);
    const { type } = selection.list.model.fields[field]!;
    const numeric = type === "number" || type === "date";
    return (i: number) => {
      if (!isExact(column, i, numeric)) return null;
      return column.can[i] === NONE ? "-" : `=${numeric ? column.lo[i] : column.values[i]}`;
    };
  });
  return (i) => {
    let key = "";
    for (const part of parts) {
      const text = part(i);
      if (text === null) return null;
      key += `${text.length}${text}`;
    }
    return key;
  };
}

function takeRow(
  selection: Selection,
  grouping: Grouping,
  row: number,
  keyOf: (i: number) => string | null,
  amount: Column | null,
): [number, number, number] {
  const { start, index, open } = selection;
  const doubt = doubtOf(selection);
  const groups = new Map<string, Group>();
  const rest: Rest = { most: 0, least: Number.POSITIVE_INFINITY, sure: Number.NEGATIVE_INFINITY };
  for (let k = start[row]!; k < start[row + 1]!; k++) {
    const i = index[k]!;
    const [least, most] = amount === null ? [1, 1] : contribution(amount, i, grouping.scale);
    const key = keyOf(i);
    const sure = isCertain(selection, doubt, k) && doubt.spare === 0;
    if (key === null) {
      rest.most += Math.max(0, most);
      rest.least = Math.min(rest.least, least);
      if (sure) rest.sure = Math.max(rest.sure, least);
      continue;
    }
    const group = groups.get(key) ?? { low: 0, high: 0, sure: false };
    if (sure) group.low += least;
    group.high += Math.max(0, most);
    group.sure ||= sure;
    groups.set(key, group);
  }
  if (open[row]) {
    rest.most = Number.POSITIVE_INFINITY;
    rest.least = Math.min(0, rest.least);
  }
  return groups.size === 0 && rest.least === Number.POSITIVE_INFINITY
    ? [UNDEF, 0, 0]
    : take(groups, grouping, rest);
}

/** Entries whose group is not known: each may add to any group or be one of its own. */
interface Rest {
  most: number;
  least: number;
  /** The greatest amount an entry that certainly exists brings to whichever group it is in. */
  sure: number;
}

function take(groups: Map<string, Group>, grouping: Grouping, rest: Rest): [number, number, number] {
  let sure = rest.sure;
  let least = rest.least;
  let greatest = 0;
  let leastSure = Number.POSITIVE_INFINITY;
  for (const group of groups.values()) {
    greatest = Math.max(greatest, group.high);
    least = Math.min(least, group.low);
    if (!group.sure) continue;
    sure = Math.max(sure, group.low);
    leastSure = Math.min(leastSure, group.high);
  }
  const can = sure === Number.NEGATIVE_INFINITY ? VALUE | UNDEF : VALUE;
  if (grouping.take === "greatest")
    return [can, can === VALUE ? sure : Math.min(0, least), greatest + rest.most];
  return [can, least, (leastSure === Number.POSITIVE_INFINITY ? greatest : leastSure) + rest.most];
}
