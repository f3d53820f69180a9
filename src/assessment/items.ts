import { leastThings } from "../facts/least-things";
import { type PossibleDuplicates, possibleDuplicates } from "../facts/possible-duplicates";
import type { Selection } from "../facts/selection";
import type { AttestationRecord } from "../generated/evaluation";
import { ANYTHING, FALSE, TRUE, type Truth, UNDEFINED } from "../logic/truth";

/** Entries as the engine judged them, and as they stand with attestations; what was attested, by place. */
export interface JudgedItems {
  readonly automated: readonly Truth[];
  readonly each: readonly Truth[];
  readonly records: ReadonlyMap<number, AttestationRecord>;
}

/**
 * Truth per selected entry of a rule that goes through a list: TRUE, FALSE, UNDEFINED (not applicable)
 * or a set of them. An entry that may be out of scope may be not applicable.
 */
export function judgeItems(selection: Selection, truthOf: (row: number) => Truth): Truth[] {
  const { index, truth } = selection;
  const each: Truth[] = [];
  for (let k = 0; k < index.length; k++) {
    const answer = truthOf(index[k]!);
    each.push(truth[k] === TRUE ? answer : answer | UNDEFINED);
  }
  return each;
}

/**
 * What follows for the rule. One failing entry fails it; no entry in scope makes it not applicable.
 * Entries that may exist without being present leave open what they could change.
 */
export function combineItems(selection: Selection, each: readonly Truth[]): Truth {
  const duplicates = possibleDuplicates(selection);
  let possible = 0;
  let fails = false;
  let inScope = false;
  for (const truth of each) {
    possible |= truth;
    if (truth === FALSE) fails = true;
    if ((truth & UNDEFINED) === 0) inScope = true;
  }
  if (duplicates.any) {
    // Some entries may be one and the same thing.
    fails = fails && certainlySome(duplicates, selection, (k) => each[k] === FALSE);
    inScope = inScope && certainlySome(duplicates, selection, (k) => (each[k]! & UNDEFINED) === 0);
  }
  if (fails) return FALSE;
  if (selection.open[0]) possible |= ANYTHING;
  return (possible & (TRUE | FALSE)) | (inScope ? 0 : UNDEFINED);
}

function certainlySome(
  duplicates: PossibleDuplicates,
  { index }: Selection,
  holds: (k: number) => boolean,
): boolean {
  const rows = index.filter((_, k) => holds(k));
  return leastThings(duplicates, rows) > 0;
}
