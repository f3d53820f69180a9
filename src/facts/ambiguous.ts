import { flatMap } from "../base/es2018";
import type { ListModel } from "../generated/model";
import { identitiesOf, isAmbiguous, isMixedUp } from "../submission/identities";
import { listOf } from "../submission/records";
import type { Missing } from "./missing";
import { mayHoldDuplicates } from "./possible-duplicates";
import type { Run } from "./run";
import type { Selection } from "./selection";

/**
 * Entries whose id, or reference in one of these fields, is an id that more than one entry has or may
 * have: two of them may be or mean two things. `null` where there are none.
 */
export function ambiguousIn(
  run: Run,
  list: ListModel,
  fields: readonly string[],
): ((row: number) => boolean) | null {
  const here = listOf(run.records, list.id);
  const { entries } = here;
  const checks = flatMap(fields, (field) => {
    if (field === list.idField)
      return mayHoldDuplicates(identitiesOf(here)) ? [(row: number) => isMixedUp(here, row)] : [];
    const target = list.fields[field]!.references;
    if (target === undefined) return [];
    const records = listOf(run.records, target);
    if (!mayHoldDuplicates(identitiesOf(records))) return [];
    return [(row: number) => isAmbiguous(records, entries[row]![field])];
  });
  const found = checks.length > 0 && entries.some((_, row) => checks.some((check) => check(row)));
  return found ? (row) => checks.some((check) => check(row)) : null;
}

/** Explains the ids that a reference in one of these fields of a selected entry may mean two of. */
export function explainAmbiguous(
  run: Run,
  { list, start, index }: Selection,
  fields: readonly string[],
  row: number,
  missing: Missing,
): void {
  for (const field of fields) {
    const target = list.model.fields[field]!.references;
    if (target === undefined) continue;
    const records = listOf(run.records, target);
    for (let k = start[row]!; k < start[row + 1]!; k++) {
      if (!isAmbiguous(records, list.entries[index[k]!]![field])) continue;
      missing.identities(records);
      break;
    }
  }
}
