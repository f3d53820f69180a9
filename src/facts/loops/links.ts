import { VALUE } from "../../logic/column";
import { columnOf } from "../../submission/columns";
import { identitiesOf } from "../../submission/identities";
import type { RecordList, Records } from "../../submission/records";
import { mostDoubtful } from "../crowd";

/** The row means every outer entry, for all that is known. */
const anywhere = -1;
/** The row means none. */
const nowhere = -2;

/** From the rows of a list to the rows of the one they refer to; `some[row]` says whether a row may mean any. */
export interface Links {
  readonly start: Int32Array;
  readonly of: Int32Array;
  readonly anywhere: Uint8Array;
}

/**
 * Rows of the outer list that a reference means, where entries of the outer list are told apart by their ids without
 * doubt. `null` where so many may mean any that they are not tried one by one.
 */
export function linkOf(
  records: Records,
  list: RecordList,
  field: string,
  outer: RecordList,
): Int32Array | null {
  const { codes, can, values } = columnOf(records, list, field);
  const { rowOf } = identitiesOf(outer);
  const target = codes?.dictionary.map((text) => rowOf.get(text) ?? nowhere);
  const n = can.length;
  const link = new Int32Array(n);
  let open = 0;
  for (let i = 0; i < n; i++) {
    const code = codes === null ? -1 : codes.of[i]!;
    if (code >= 0) link[i] = target![code]!;
    else if (typeof values[i] === "string") link[i] = rowOf.get(values[i] as string) ?? nowhere;
    else if (can[i]! & VALUE) {
      link[i] = anywhere;
      open++;
    } else link[i] = nowhere;
  }
  return isTooMany(open, n, outer.entries.length) ? null : link;
}

/** The same for a list of references. */
export function linksOf(records: Records, list: RecordList, field: string, outer: RecordList): Links | null {
  const { can, values } = columnOf(records, list, field);
  const { rowOf } = identitiesOf(outer);
  const n = can.length;
  const start = new Int32Array(n + 1);
  const open = new Uint8Array(n);
  const of: number[] = [];
  let doubtful = 0;
  for (let i = 0; i < n; i++) {
    const named = values[i] as (string | undefined)[] | undefined;
    const first = of.length;
    for (const id of named ?? []) {
      const row = id === undefined ? undefined : rowOf.get(id);
      if (row !== undefined && of.indexOf(row, first) < 0) of.push(row);
    }
    start[i + 1] = of.length;
    if (named === undefined ? (can[i]! & VALUE) === 0 : !named.includes(undefined)) continue;
    open[i] = 1;
    doubtful++;
  }
  if (isTooMany(doubtful, n, outer.entries.length)) return null;
  return { start, of: Int32Array.from(of), anywhere: open };
}

function isTooMany(open: number, inner: number, outer: number): boolean {
  return open * outer > mostDoubtful(outer, inner) || inner > 400_000;
}
