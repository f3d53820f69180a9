import type { FieldModel, ListModel, Model } from "../generated/model";

/** What may stand in an object: known names, and what is checked of the values under them. */
export type Names = ReadonlyMap<string, Place>;

export interface Place {
  readonly field: Pick<FieldModel, "codes" | "references" | "identifies"> | null;
  /** Names inside; `null` where nothing inside is looked at. */
  readonly inside: Names | null;
}

interface Growing extends Place {
  field: Place["field"];
  inside: Map<string, Growing> | null;
}

/** Names of an entry, with those of the objects inside it. Lists inside it are checked on their own. */
export function namesOfEntry(model: Model, list: ListModel): Names {
  const root = new Map<string, Growing>();
  for (const path of Object.keys(list.fields)) grow(root, path.split("/")).field = list.fields[path]!;
  for (const inner of Object.values(model.lists)) if (inner.parent === list.id) grow(root, inner.path);
  return root;
}

export function namesOfDocument(model: Model): Names {
  const root = new Map<string, Growing>();
  for (const name of ["completeness", "$schema"]) grow(root, [name]);
  for (const pointer of Object.keys(model.document))
    grow(root, tokens(pointer)).field = model.document[pointer]!;
  for (const list of Object.values(model.lists)) if (list.parent === null) grow(root, list.path);
  for (const [pointer, fields] of Object.entries(model.unread)) {
    const paths = Object.entries(fields);
    for (const [name, field] of paths) grow(root, [...tokens(pointer), name]).field = field;
    if (paths.length === 0) grow(root, tokens(pointer));
  }
  return root;
}

function tokens(pointer: string): string[] {
  return pointer.slice(1).split("/");
}

function grow(names: Map<string, Growing>, path: readonly string[]): Growing {
  const [first, ...rest] = path;
  let place = names.get(first!);
  if (place === undefined) {
    place = { field: null, inside: null };
    names.set(first!, place);
  }
  if (rest.length === 0) return place;
  place.inside ??= new Map();
  return grow(place.inside, rest);
}
