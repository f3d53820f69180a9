import type { Like, ListView } from "../validation/list-view";
import { identitiesOf, identityKey, spelledKey } from "./identities";
import { entryId, entryPointer, isImplied, type RecordList, type Records } from "./records";
import { looksListed, type Speaking, targetOf, unlisted } from "./references";

/** A list as the checks of its entries see it. */
export function viewOf(list: RecordList): ListView {
  const { rowOf, withoutId } = identitiesOf(list);
  return {
    model: list.model,
    present: list.present,
    complete: list.completeness.kind === "complete",
    entries: list.entries,
    withoutId: withoutId.length,
    isImplied: (row) => isImplied(list, row),
    pointer: (row) => entryPointer(list, row),
    has: (id) => rowOf.has(id),
    before: (row) => before(list, row),
  };
}

function before(list: RecordList, row: number): Like | null {
  const { rowOf, duplicates } = identitiesOf(list);
  const same = rowOf.get(spelledKey(list, row) ?? "");
  if (same === undefined) return null;
  const first = same === row ? (duplicates?.get(identityKey(list, row)!)?.[0] ?? row) : same;
  return first === row ? null : { id: entryId(list, first)!, at: entryPointer(list, first) };
}

/** What an identifier in a field looks like, where it is not exactly the id of an entry: that of one, or one in no list. */
export function likeIn(records: Records, field: Speaking, id: string): Like | null {
  const list = targetOf(records, field);
  if (list !== null) {
    if (identitiesOf(list).rowOf.has(id)) return null;
    const row = looksListed(list, id);
    if (row !== undefined) return { id: entryId(list, row)!, at: entryPointer(list, row) };
    if (field.identifies === undefined && list.completeness.kind === "complete") return null;
  }
  for (const [other, at] of unlisted(records, field.references ?? field.identifies!).get(id) ?? []) {
    if (other !== id) return { id: other, at };
  }
  return null;
}
