import { flatMap } from "../base/es2018";
import type { ListModel, Model } from "../generated/model";
import type { Entry } from "./entry";

/**
 * Some things may be said in two forms: in fields of the entry, or in a nested list in place of them (a worker's
 * terms, the history of an order). An entry that says it both ways contradicts itself, and says neither.
 */
export interface Forms {
  readonly list: ListModel;
  /** Paths of the fields of the entry that the list stands in place of. */
  readonly flat: readonly (readonly string[])[];
}

/** The nested lists of the entries of this list that stand in place of fields. */
export function formsIn(model: Model, parent: string): Forms[] {
  return flatMap(Object.values(model.lists), (list) => {
    const fields = list.implied ? Object.values(list.implied) : Object.keys(list.steps ?? {});
    if (list.parent !== parent || fields.length === 0) return [];
    return [{ list, flat: fields.map((field) => field.split("/")) }];
  });
}

/** The fields an entry says beside the list; known none (null) of a field of an object is no contradiction. */
export function saidBoth(entry: Entry, { list, flat }: Forms): string[] {
  if (valueAt(entry, list.path) === undefined) return [];
  return flat.filter((path) => valueAt(entry, path) !== undefined).map((path) => path.join("/"));
}

function valueAt(entry: Entry, path: readonly string[]): unknown {
  let value: unknown = entry;
  for (const name of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Entry)[name];
  }
  return value;
}

/** The entries as they count: what contradicts itself is left out. */
export function withoutContradictions(entries: readonly Entry[], forms: readonly Forms[]): readonly Entry[] {
  let result = entries;
  for (const form of forms) {
    if (!result.some((entry) => saidBoth(entry, form).length > 0)) continue;
    result = result.map((entry) => (saidBoth(entry, form).length > 0 ? withoutForms(entry, form) : entry));
  }
  return result;
}

function withoutForms(entry: Entry, { list, flat }: Forms): Entry {
  return [list.path, ...flat].reduce(without, entry);
}

/** A copy of the entry without one property; everything else is shared. */
function without(entry: Entry, path: readonly string[]): Entry {
  const [name, ...rest] = path as [string, ...string[]];
  const inner = entry[name];
  const copy: Entry = {};
  for (const other of Object.keys(entry)) {
    if (other !== name && other !== "__proto__") copy[other] = entry[other];
  }
  if (rest.length > 0 && typeof inner === "object" && inner !== null)
    copy[name] = without(inner as Entry, rest);
  else if (rest.length > 0 && inner !== undefined) copy[name] = inner;
  return copy;
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
