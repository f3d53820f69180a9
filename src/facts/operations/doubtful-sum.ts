import type { Column } from "../../logic/column";
import { TRUE } from "../../logic/truth";
import type { PossibleDuplicates } from "../possible-duplicates";
import type { Selection } from "../selection";
import { contribution } from "./contribution";

/** What the entries of one scope certainly bring. */
interface Amounts {
  /** Of entries that are things of their own. */
  readonly things: number[];
  /** Of entries without id. */
  readonly spare: number[];
  /** By duplicate id: entries certainly selected, and the least of their amounts. */
  readonly shared: Map<number, { times: number; least: number }>;
}

/** Bounds of a sum where entries that cannot be told apart may be one thing, with the amount of either. */
export function doubtfulBounds(
  selection: Selection,
  column: Column,
  scale: number,
  duplicates: PossibleDuplicates,
  row: number,
): [number, number] {
  const { start, index, truth } = selection;
  const scopes = new Map<number, Amounts>();
  let negative = 0;
  let high = 0;
  for (let k = start[row]!; k < start[row + 1]!; k++) {
    const i = index[k]!;
    const [least, most] = contribution(column, i, scale);
    high += Math.max(0, most);
    negative += Math.min(0, least);
    if (!duplicates.isAdrift(i)) collect(duplicates, scopes, i, truth[k] === TRUE, Math.max(0, least));
  }
  if (negative < 0) return [negative, high];
  let low = 0;
  for (const [scope, amounts] of scopes) low += leastOf(duplicates, scope, amounts);
  return [low, high];
}

function collect(
  duplicates: PossibleDuplicates,
  scopes: Map<number, Amounts>,
  row: number,
  sure: boolean,
  amount: number,
): void {
  const scope = duplicates.scopeOf(row);
  const amounts = scopes.get(scope) ?? { things: [], spare: [], shared: new Map() };
  scopes.set(scope, amounts);
  if (duplicates.isDuplicate(row)) {
    const first = duplicates.sharing(row)[0]!;
    const group = amounts.shared.get(first) ?? { times: 0, least: amount };
    amounts.shared.set(first, {
      times: group.times + (sure ? 1 : 0),
      least: Math.min(group.least, amount),
    });
  } else if (sure) (duplicates.isWithoutId(row) ? amounts.spare : amounts.things).push(amount);
}

/**
 * Each entry without id may be one of the things and have its amount instead; that loses most where
 * the greatest things meet the least such amounts. Entries without id that may not count bring nothing.
 */
function leastOf(duplicates: PossibleDuplicates, scope: number, { things, spare, shared }: Amounts): number {
  for (const [first, { times, least }] of shared)
    if (times === duplicates.sharing(first).length) things.push(least);
  const nothing = duplicates.spareIn(scope) - spare.length;
  spare.sort((a, b) => a - b);
  things.sort((a, b) => b - a);
  let sum = 0;
  for (let k = nothing; k < things.length; k++) {
    const amount = things[k]!;
    sum += Math.min(amount, spare[k - nothing] ?? amount);
  }
  return sum;
}
