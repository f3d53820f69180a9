import { toPointer } from "../../base/pointer";
import type { ListModel, Model } from "../../generated/model";
import { nestedIn } from "../form/columns";
import { put } from "../read/entry";
import { agreed, type Disagreement, type Given, givenAt, type Json } from "./values";

/** An entry of a joined list, with the entries it was joined of. */
export interface Joined {
  readonly value: Json;
  readonly of: readonly Origin[];
}

export interface Origin {
  readonly entry: unknown;
  readonly source: number;
  readonly pointer: string;
}

/**
 * Entries with one id are one entry, property by property. Entries without an id are one where they are the same in
 * every property, for people fill in copies of one workbook; of one dossier each stays.
 */
export function joinEntries(
  list: ListModel,
  lists: readonly Given[],
  model: Model,
  tell: (one: Disagreement) => void,
): Joined[] {
  const groups = new Map<string, Origin[]>();
  for (const { source, pointer, value } of lists) {
    const seen = new Map<string, number>();
    (Array.isArray(value) ? value : []).forEach((entry: unknown, k) => {
      const base = keyOf(entry, list);
      // Doubled ids of one dossier stay doubled.
      const times = (seen.get(base) ?? 0) + 1;
      seen.set(base, times);
      const key = `${base}\u0000${times}`;
      groups.set(key, [...(groups.get(key) ?? []), { entry, source, pointer: `${pointer}/${k}` }]);
    });
  }
  return [...groups.values()].map((of) => ({ value: joinedValue(list, of, model, tell), of }));
}

function keyOf(entry: unknown, list: ListModel): string {
  const id = list.idField === null ? undefined : (entry as Json | null)?.[list.idField];
  if (typeof id !== "string") return `as ${JSON.stringify(entry)}`;
  // Numbers that import gave to rows: those of two ledgers are not the same row. Doubled, they count as what may be one.
  return numbered.test(id) ? `row ${JSON.stringify(entry)}` : `id ${id}`;
}

const numbered = /^R(?:\d+-)?\d+$/;

function joinedValue(
  list: ListModel,
  of: readonly Origin[],
  model: Model,
  tell: (one: Disagreement) => void,
): Json {
  const value: Json = {};
  for (const name of Object.keys(list.fields)) {
    const found = agreed(givenAt(of, name.split("/")), tell);
    if (found !== undefined) put(value, name, found);
  }
  for (const inner of nestedIn(list, model)) {
    const given = givenAt(of, inner.path).filter(({ value }) => Array.isArray(value));
    if (given.length === 0) continue;
    // That there is none, beside some, leaves open how many.
    if (given.some(isEmpty) && !given.every(isEmpty)) {
      tell({ given });
      continue;
    }
    // Steps and terms have no ids: their list is one value.
    const joined =
      inner.idField === null
        ? agreed(given, tell)
        : joinEntries(inner, given, model, tell).map((one) => one.value);
    if (joined !== undefined) put(value, inner.path.join("/"), joined);
  }
  return nullsJoined(value, list, of);
}

function isEmpty({ value }: Given): boolean {
  return (value as unknown[]).length === 0;
}

/** An object that is none for all who speak of it is none. */
function nullsJoined(value: Json, list: ListModel, of: readonly Origin[]): Json {
  const objects = new Set(
    Object.keys(list.fields).flatMap((name) => {
      const parts = name.split("/");
      return parts.slice(1).map((_, k) => parts.slice(0, k + 1).join("/"));
    }),
  );
  for (const object of objects) {
    const given = givenAt(of, object.split("/"));
    if (given.length === 0 || given.some((one) => one.value !== null)) continue;
    const names = object.split("/");
    const last = names.pop()!;
    const owner = names.reduce<Json | null | undefined>(
      (at, name) => at?.[name] as Json | null | undefined,
      value,
    );
    if (owner) owner[last] = null;
  }
  return value;
}

/** Texts that were not understood, at the places their entries have in the joined list. */
export function unreadOf(
  joined: readonly Joined[],
  path: readonly string[],
  unread: readonly ReadonlyMap<string, string>[],
): Map<string, Given> {
  const found = new Map<string, Given>();
  joined.forEach(({ of }, k) => {
    for (const { source, pointer } of of) {
      for (const [at, text] of unread[source]!) {
        if (at.startsWith(`${pointer}/`))
          found.set(toPointer([...path, k]) + at.slice(pointer.length), { source, pointer: at, value: text });
      }
    }
  });
  return found;
}
