import { type Column, VALUE } from "../logic/column";
import { columnOf } from "../submission/columns";
import { identitiesOf } from "../submission/identities";
import { type Entry, listOf, type RecordList, type Records } from "../submission/records";
import type { Plan } from "../validation/consistency";

/**
 * Whether a list certainly has nothing to report, found out by the columns that the facts read as well:
 * of the many texts of a column only the different ones are looked at. Otherwise entry by entry.
 */
export function isFlawless(records: Records, list: RecordList, plan: Plan): boolean {
  const { withoutId, duplicates } = identitiesOf(list);
  if (withoutId.length > 0 || duplicates !== null) return false;
  for (const [path, , codes] of plan.coded) if (!isWithin(columnOf(records, list, path), codes)) return false;
  for (const [path, target] of plan.references)
    if (!pointsInside(columnOf(records, list, path), listOf(records, target))) return false;
  for (const path of plan.identifiers) if (!isKnown(columnOf(records, list, path))) return false;
  return hasOnly(list.entries, plan.names);
}

function isWithin({ codes, values }: Column, known: ReadonlySet<string>): boolean {
  if (codes !== null) return codes.dictionary.every((code) => known.has(code));
  return values.every((list) => !Array.isArray(list) || list.every((code) => known.has(code)));
}

/** Of a list that is not there, nothing can be said. */
function pointsInside(column: Column, target: RecordList): boolean {
  return !target.present || isKnown(column);
}

/** An identifier that may mean several things, or nothing, has no value in its column. */
function isKnown({ codes, can, values }: Column): boolean {
  if (codes === null) return values.every((list) => !Array.isArray(list) || !list.includes(undefined));
  return codes.of.every((code, row) => code >= 0 || can[row] !== VALUE);
}

/** Entries of a list mostly have the same properties in the same order, so each is compared with the one before. */
function hasOnly(entries: readonly Entry[], known: ReadonlySet<string>): boolean {
  const before: string[] = [];
  for (let row = 0; row < entries.length; row++) {
    let place = 0;
    for (const name in entries[row]) {
      if (before[place] !== name) {
        if (!known.has(name)) return false;
        before[place] = name;
      }
      place++;
    }
  }
  return true;
}
