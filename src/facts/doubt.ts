import { TRUE } from "../logic/truth";
import { identitiesOf } from "../submission/identities";
import { entryId } from "../submission/records";
import type { Selection } from "./selection";

/**
 * Entries that share an id, or have none, may be one thing or two. `doubtful` tells which rows of a
 * list cannot be told apart from another; `spare` is the number of entries without an id: each may
 * stand for one of the others and contradict it.
 */
export interface Doubt {
  readonly any: boolean;
  readonly spare: number;
  isDuplicate(row: number): boolean;
  isWithoutId(row: number): boolean;
  /** All rows that share the id of this one; asked for duplicates only. */
  sharing(row: number): readonly number[];
}

const noDoubt: Doubt = {
  any: false,
  spare: 0,
  isDuplicate: () => false,
  isWithoutId: () => false,
  sharing: (row) => [row],
};

export function doubtOf(selection: Selection): Doubt {
  const { list } = selection;
  const { withoutId, duplicates } = identitiesOf(list);
  if (withoutId === 0 && duplicates === null) return noDoubt;
  const id = (row: number) => entryId(list, row);
  return {
    any: true,
    spare: withoutId,
    isDuplicate: (row) => duplicates?.has(id(row) ?? "") === true && id(row) !== null,
    isWithoutId: (row) => list.model.idField !== null && id(row) === null,
    sharing: (row) => duplicates?.get(id(row) ?? "") ?? [row],
  };
}

/** Whether this selected entry certainly is a thing of its own. */
export function isCertain(selection: Selection, doubt: Doubt, k: number): boolean {
  if (selection.truth[k] !== TRUE) return false;
  if (!doubt.any) return true;
  const row = selection.index[k]!;
  return !doubt.isDuplicate(row) && !doubt.isWithoutId(row);
}
