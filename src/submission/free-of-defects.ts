import { type Column, VALUE } from "../logic/column";
import type { Names } from "../validation/names";
import { columnOf } from "./columns";
import { type Entry, isObject } from "./entry";
import { identitiesOf } from "./identities";
import { listOf, type RecordList, type Records } from "./records";

/**
 * Whether a list certainly has nothing to report, found out by the columns that the facts read as well:
 * of the many texts of a column only the different ones are looked at. Otherwise entry by entry.
 */
export function isFreeOfDefects(records: Records, list: RecordList): boolean {
  const { withoutId, duplicates } = identitiesOf(list);
  if (withoutId.length > 0 || duplicates !== null) return false;
  for (const [path, { codes, references, identifies }] of Object.entries(list.model.fields)) {
    if (codes === undefined && references === undefined && identifies === undefined) continue;
    const column = columnOf(records, list, path);
    if (codes !== undefined && column.unlisted) return false;
    if (references !== undefined && !pointsInside(column, listOf(records, references))) return false;
    if (identifies !== undefined && !isKnown(column)) return false;
  }
  return hasOnly(list.entries, list.plan.names);
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
function hasOnly(entries: readonly Entry[], known: Names): boolean {
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
  for (const [name, { inside }] of known) {
    if (inside === null) continue;
    const objects = entries.map((entry) => entry[name]).filter(isObject);
    if (objects.length > 0 && !hasOnly(objects, inside)) return false;
  }
  return true;
}
