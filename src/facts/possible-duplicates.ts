import { TRUE } from "../logic/truth";
import { identitiesOf, identityKey, isMixedUp, scopeOf } from "../submission/identities";
import type { Identities } from "../submission/ids";
import type { Selection } from "./selection";

/**
 * Entries that share an id, or have none, may be one thing or two. An entry without id may stand for
 * one of the others of its scope and contradict it.
 */
export interface PossibleDuplicates {
  readonly any: boolean;
  scopeOf(row: number): number;
  /** Number of entries of a scope, selected or not, and how many of them have no id. */
  entriesIn(scope: number): number;
  spareIn(scope: number): number;
  isDuplicate(row: number): boolean;
  isWithoutId(row: number): boolean;
  /** All rows that share the id of this one; asked for duplicates only. */
  sharing(row: number): readonly number[];
  /** Whether the parent entry may be one and the same as another, and so what lies in it. */
  isAdrift(row: number): boolean;
}

const noDuplicates: PossibleDuplicates = {
  any: false,
  scopeOf: () => 0,
  entriesIn: () => 0,
  spareIn: () => 0,
  isDuplicate: () => false,
  isWithoutId: () => false,
  sharing: (row) => [row],
  isAdrift: () => false,
};

export function possibleDuplicates(selection: Selection): PossibleDuplicates {
  const { list, own } = selection;
  const identities = identitiesOf(list);
  const parents = own || list.parent === null ? null : identitiesOf(list.parent);
  if (!mayHoldDuplicates(identities) && (parents === null || !mayHoldDuplicates(parents)))
    return noDuplicates;
  const { scopes, duplicates } = identities;
  const sharing = (row: number) => duplicates?.get(identityKey(list, row) ?? "");
  return {
    any: true,
    scopeOf: (row) => scopeOf(list, row),
    entriesIn: (scope) => scopes.get(scope)?.entries ?? 0,
    spareIn: (scope) => scopes.get(scope)?.withoutId ?? 0,
    isDuplicate: (row) => identityKey(list, row) !== null && sharing(row) !== undefined,
    isWithoutId: (row) => list.model.idField !== null && identityKey(list, row) === null,
    sharing: (row) => sharing(row) ?? [row],
    isAdrift: (row) => parents !== null && isMixedUp(list.parent!, list.parentOf[row]!),
  };
}

/** Whether some entries may be one and the same thing. */
export function mayHoldDuplicates({ withoutId, duplicates }: Identities): boolean {
  return withoutId.length > 0 || duplicates !== null;
}

/** Whether this selected entry certainly is a thing of its own. */
export function isCertain(selection: Selection, duplicates: PossibleDuplicates, k: number): boolean {
  if (selection.truth[k] !== TRUE) return false;
  if (!duplicates.any) return true;
  const row = selection.index[k]!;
  return !duplicates.isDuplicate(row) && !duplicates.isWithoutId(row) && !duplicates.isAdrift(row);
}

/** Whether in addition no entry without id may contradict it. */
export function isSettled(selection: Selection, duplicates: PossibleDuplicates, k: number): boolean {
  if (!isCertain(selection, duplicates, k)) return false;
  return !duplicates.any || duplicates.spareIn(duplicates.scopeOf(selection.index[k]!)) === 0;
}
