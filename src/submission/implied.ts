import type { ListModel, Model } from "../generated/model";
import type { Entry } from "./records";

/**
 * A nested list may be written in short: where an entry has a single element, fields of the entry itself
 * say the same (`x-implied`). An entry that says it both ways contradicts itself, and says neither.
 */
export interface Implied {
  readonly list: ListModel;
  /** Field of the nested list, field of the entry. */
  readonly fields: readonly (readonly [string, string])[];
}

/** The nested list that entries of this list may write in short. */
export function impliedIn(model: Model, parent: string): Implied | null {
  for (const list of Object.values(model.lists)) {
    if (list.parent === parent && list.implied !== undefined) {
      return { list, fields: Object.entries(list.implied) };
    }
  }
  return null;
}

/** Whether an entry says it in both forms. */
export function saysBoth(entry: Entry, { list, fields }: Implied): boolean {
  return entry[list.path[0]!] !== undefined && fields.some(([, flat]) => entry[flat] !== undefined);
}

/** The entries as they count: what contradicts itself is left out. */
export function withoutContradictions(entries: readonly Entry[], implied: Implied): readonly Entry[] {
  if (!entries.some((entry) => saysBoth(entry, implied))) return entries;
  const names = new Set(["__proto__", implied.list.path[0]!, ...implied.fields.map(([, flat]) => flat)]);
  const only = (entry: Entry) => Object.entries(entry).filter(([name]) => !names.has(name));
  return entries.map((entry) => (saysBoth(entry, implied) ? fromPairs(only(entry)) : entry));
}

function fromPairs(pairs: readonly (readonly [string, unknown])[]): Entry {
  const entry: Entry = {};
  for (const [name, value] of pairs) entry[name] = value;
  return entry;
}

/** The one element an entry implies, or `null` where it says nothing of it. */
export function impliedEntry(entry: Entry, model: ListModel): Entry | null {
  let element: Entry | null = null;
  for (const own in model.implied) {
    const value = entry[model.implied[own]!];
    if (value === undefined) continue;
    element ??= {};
    element[own] = value;
  }
  return element;
}
