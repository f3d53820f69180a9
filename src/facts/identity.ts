import { likenessOf } from "../base/likeness";
import type { Column } from "../logic/column";
import type { Operator } from "../logic/compare";
import { FALSE, OPEN, TRUE } from "../logic/truth";
import { identitiesOf, isMixedUp, isUnique } from "../submission/identities";
import { listOf, type RecordList } from "../submission/records";
import type { PairTruth } from "./condition";
import { rowIn } from "./expression";
import type { Leaf } from "./leaf";
import type { Missing } from "./missing";
import type { Run } from "./run";

/**
 * Whether something agrees with an id is certain only where that id names one entry, and whether it
 * differs only where the two do not look alike. An entry agrees with itself.
 */
export function withIdentity(
  run: Run,
  leaf: Leaf,
  column: Column,
  right: Column,
  truth: PairTruth,
): PairTruth {
  const target = leaf.identity === null ? null : listOf(run.records, leaf.identity);
  if (target === null && !leaf.byLikeness) return truth;
  const [agrees, differs] = negative.includes(leaf.operator) ? [FALSE, TRUE] : [TRUE, FALSE];
  const isOneThing = (o: number, i: number) =>
    leaf.ownId ? !isMixedUp(target!, i) : isUnique(target!, idOf(leaf, column, right, o, i) as string);
  const hasItself = leaf.ownId && leaf.value.kind === "outer";
  return (o, i) => {
    const answer = truth(o, i);
    if (hasItself && o === i) return answer;
    if (answer === differs && leaf.byLikeness && looksAlike(leaf, column, right, o, i)) return OPEN;
    // A doubled id may be wrong in one place, so against a text from elsewhere it says nothing at all.
    if (target === null || (answer !== agrees && !(leaf.byLikeness && answer === differs))) return answer;
    return isOneThing(o, i) ? answer : OPEN;
  };
}

/** The id that both sides of a leaf agree on, if they do. */
export function idOf({ type, value }: Leaf, column: Column, right: Column, o: number, i: number): unknown {
  return type === "texts" ? right.values[value.kind === "outer" ? o : i] : column.values[i];
}

/** An id that its list does not have is that of an entry not handed in, if the list may hold more. */
export function explainIdentity(target: RecordList, id: unknown, missing: Missing): void {
  missing.identities(target);
  if (typeof id === "string" && !identitiesOf(target).rowOf.has(id)) missing.partial(target);
}

const negative: readonly Operator[] = ["notEqual", "notIn", "doesNotContain"];

/** Whether the identifiers of one side and the texts of the other are different spellings that look alike. */
export function looksAlike(leaf: Leaf, column: Column, right: Column, o: number, i: number): boolean {
  const row = leaf.value.kind === "fact" ? rowIn(leaf.value.expression, o) : 0;
  const [ids, others] = [textsOf(column.values[i]), textsOf(right.values[row])];
  return ids.some((id) => others.some((other) => id !== other && likenessOf(id) === likenessOf(other)));
}

function textsOf(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one): one is string => typeof one === "string");
}
