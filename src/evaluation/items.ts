import { doubtOf } from "../facts/doubt";
import type { Selection } from "../facts/selection";
import { ANYTHING, FALSE, TRUE, type Truth, UNDEFINED } from "../logic/truth";

/** Truth per selected entry of a rule that goes through a list, and what follows for the rule. */
export interface ItemTruths {
  /** Per place in the selection: TRUE, FALSE, UNDEFINED (not applicable) or a set of them. */
  readonly each: readonly Truth[];
  readonly whole: Truth;
}

/**
 * One failing entry fails the rule; no entry in scope makes it not applicable. Entries that may or may
 * not be in scope, and entries that may exist without being present, leave open what they could change.
 */
export function judgeItems(selection: Selection, truthOf: (row: number) => Truth): ItemTruths {
  const { index, truth } = selection;
  const each: Truth[] = new Array(index.length);
  for (let k = 0; k < index.length; k++) {
    const answer = truthOf(index[k]!);
    each[k] = truth[k] === TRUE ? answer : answer | UNDEFINED;
  }
  return { each, whole: combineItems(selection, each) };
}

function combineItems(selection: Selection, each: readonly Truth[]): Truth {
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
  const doubt = doubtOf(selection);
  if (!doubt.any) return each.some(holds);
  let sure = 0;
  let sureWithoutId = 0;
  const shared = new Map<number, number>();
  each.forEach((truth, k) => {
    if (!holds(truth)) return;
    const row = selection.index[k]!;
    if (doubt.isWithoutId(row)) sureWithoutId++;
    else if (!doubt.isDuplicate(row)) sure++;
    else {
      const first = doubt.sharing(row)[0]!;
      shared.set(first, (shared.get(first) ?? 0) + 1);
    }
  });
  for (const [first, times] of shared) if (times === doubt.sharing(first).length) sure++;
  const contradicting = doubt.spare - sureWithoutId;
  return sure > contradicting || (sureWithoutId > 0 && contradicting === 0);
}
