import { leastThings } from "../facts/least-things";
import { possibleDuplicates } from "../facts/possible-duplicates";
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
  if (certainlySome(selection, each, (truth) => truth === FALSE)) return FALSE;
  let possible = 0;
  for (const truth of each) possible |= truth;
  if (selection.open[0]) possible |= ANYTHING;
  const inScope = certainlySome(selection, each, (truth) => (truth & UNDEFINED) === 0);
  return (possible & (TRUE | FALSE)) | (inScope ? 0 : UNDEFINED);
}

/** Whether an entry of this kind certainly exists, though some entries may be one and the same thing. */
function certainlySome(
  selection: Selection,
  each: readonly Truth[],
  holds: (truth: Truth) => boolean,
): boolean {
  const duplicates = possibleDuplicates(selection);
  if (!duplicates.any) return each.some(holds);
  const rows = selection.index.filter((_, k) => holds(each[k]!));
  return leastThings(duplicates, rows) > 0;
}
