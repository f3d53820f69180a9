import fc from "fast-check";
import { type FieldModel, type ListModel, model } from "../../src/generated/model";
import { codesWithExtra } from "./extra-codes";
import type { Document } from "./submissions";

type Entry = Record<string, unknown>;
type Change = (document: Document) => void;

/** Something not known, and everything (of a small domain) it may turn out to be. */
export interface Hole {
  /** Holes of one key would contradict each other. */
  readonly key: string;
  readonly make: Change;
  readonly fills: readonly Change[];
  /** Whether filling it adds entries: rules that speak of recorded entries only do not promise anything then. */
  readonly adds: boolean;
  /** Whether the fills are all there is, so that precision can be told. */
  readonly exhaustive: boolean;
}

const dropped = Symbol("dropped");

export function changed(document: Document, changes: readonly Change[]): Document {
  const copy = structuredClone(document);
  for (const change of changes) change(copy);
  return prune(copy) as Document;
}

function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !(one && (one as never)[dropped])).map(prune);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, prune(inner)]));
}

export function domainOf(field: FieldModel): { values: unknown[]; exhaustive: boolean } {
  switch (field.type) {
    case "number":
      return { values: [0, 2, 3, 4, field.range?.[1] ?? 1_000, null], exhaustive: false };
    case "date":
      return {
        values: ["2025-12-31", "2026-01-15", "2026-02-15", "2026-03-31", "2026-04-01", null],
        exhaustive: false,
      };
    case "boolean":
      return { values: [true, false, null], exhaustive: true };
    case "texts":
      return { values: [[], ["A1"], ["A2"], ["A1", "A2"], null], exhaustive: false };
    default: {
      if (field.references) return { values: ["A1", "A2", null], exhaustive: false };
      return field.codes !== undefined
        ? { values: [...codesWithExtra(field.codes), null], exhaustive: true }
        : { values: ["A1", "A2", "A9", null], exhaustive: false };
    }
  }
}

function at(document: Document, path: readonly string[]): Entry[] | undefined {
  let value: unknown = document;
  for (const name of path) value = (value as Entry | undefined)?.[name];
  return Array.isArray(value) ? (value as Entry[]) : undefined;
}

function set(entry: Entry, path: readonly string[], value: unknown): void {
  let holder = entry;
  for (const name of path.slice(0, -1)) {
    holder[name] ??= {};
    holder = holder[name] as Entry;
  }
  if (value === undefined) delete holder[path.at(-1)!];
  else holder[path.at(-1)!] = value;
}

/** Where an entry has a nested list in place of a field, the field of its first element. */
function placed(list: ListModel, entry: Entry, name: string): { holder: Entry; path: string[] } | null {
  for (const nested of Object.values(model.lists)) {
    if (nested.parent === list.id && nested.steps?.[name] && has(entry, nested.path)) return null;
    const own = Object.entries(nested.implied ?? {}).find(([, flat]) => flat === name)?.[0];
    const elements = nested.parent === list.id ? entry[nested.path[0]!] : undefined;
    if (own === undefined || elements === undefined) continue;
    const first = (elements as Entry[])[0];
    return first === undefined ? null : { holder: first, path: [own] };
  }
  return { holder: entry, path: name.split("/") };
}

function has(entry: Entry, path: readonly string[]): boolean {
  let value: unknown = entry;
  for (const name of path) value = (value as Entry | null | undefined)?.[name];
  return value !== undefined;
}

function setField(document: Document, list: ListModel, row: number, name: string, value: unknown): void {
  const entries = at(document, list.path);
  const place = entries?.length ? placed(list, entries[row % entries.length]!, name) : null;
  if (place !== null) set(place.holder, place.path, value);
}

type Blank = Omit<Hole, "key">;
type Pick = readonly [number, number, number];

/** A field of an entry, or of the document, that is not recorded. */
function missingLeaf(list: ListModel, [row, pick]: Pick): Blank {
  const names = Object.keys(list.fields).filter((name) => name !== list.idField);
  const name = names[pick % names.length]!;
  const { values, exhaustive } = domainOf(list.fields[name]!);
  const put =
    (value: unknown): Change =>
    (document) =>
      setField(document, list, row, name, value);
  return { make: put(undefined), fills: values.map(put), adds: false, exhaustive };
}

function missingSiteLeaf(_: ListModel, [, pick]: Pick): Blank {
  const path = ["/site/communities", "/site/openedOn", "/site/operator/kind"][pick % 3]!;
  const { values, exhaustive } = domainOf(model.document[path]!);
  const put =
    (value: unknown): Change =>
    (document) =>
      set(document, path.slice(1).split("/"), value);
  return { make: put(undefined), fills: values.map(put), adds: false, exhaustive };
}

/** A date of which only the month is known. */
function monthOnly(list: ListModel, [row, pick]: Pick): Blank {
  const names = Object.keys(list.fields).filter((name) => list.fields[name]!.type === "date");
  if (names.length === 0) return missingLeaf(list, [row, pick, 0]);
  const put =
    (value: unknown): Change =>
    (document) =>
      setField(document, list, row, names[pick % names.length]!, value);
  const fills = ["2026-02-01", "2026-02-14", "2026-02-15", "2026-02-16", "2026-02-28"].map(put);
  return { make: put("2026-02"), fills, adds: false, exhaustive: false };
}

function inside(holder: Entry, name: string): Entry {
  holder[name] ??= {};
  return holder[name] as Entry;
}

/** More entries than those present: `make` says so, or takes the list away. */
function moreEntries(list: ListModel, pool: readonly Entry[], absent: boolean): Blank {
  const add =
    (extra: readonly Entry[]): Change =>
    (document) => {
      const holder = list.path.slice(0, -1).reduce(inside, document as Entry);
      const name = list.path.at(-1)!;
      holder[name] = [...((holder[name] as Entry[] | undefined) ?? []), ...structuredClone(extra)];
      delete (document.completeness as Entry | undefined)?.[list.id];
    };
  const make: Change = (document) => {
    if (absent) {
      const holder = list.path
        .slice(0, -1)
        .reduce((value, name) => (value[name] ?? {}) as Entry, document as Entry);
      delete holder[list.path.at(-1)!];
    } else document.completeness = { ...(document.completeness as object), [list.id]: "partial" };
  };
  const fresh = pool.map((entry, k) => ({ ...entry, id: `A${k + (absent ? 1 : 7)}` }));
  const some = [[], ...fresh.map((entry) => [entry]), fresh.slice(0, 2), fresh];
  return { make, fills: some.map(add), adds: true, exhaustive: false };
}

/** Two entries with one id are one thing, like either of them, or two; then each reference means one of them. */
function twiceTheSameId(list: ListModel, missing: boolean): Blank {
  const both =
    (change: (first: Entry, second: Entry, document: Document) => void): Change =>
    (document) => {
      const [first, second] = at(document, list.path) ?? [];
      if (first && second) change(first, second, document);
    };
  const drop = (entry: Entry) => Object.assign(entry, { [dropped]: true });
  const make = both((first, second) => {
    if (missing) delete second.id;
    else second.id = first.id;
  });
  const renamed = (every: number) =>
    both((first, second, document) => {
      second.id = "B9";
      if (every > 0 && !missing) redirect(document, list.id, first.id, every);
    });
  const alike = [
    both((_, second) => drop(second)),
    both((first, second) => {
      second.id = first.id;
      drop(first);
    }),
  ];
  const restored = both((_, second) => {
    second.id = "A2";
  });
  const fills = [...(missing ? [restored] : []), renamed(0), renamed(1), renamed(2), ...alike];
  return { make, fills, adds: false, exhaustive: false };
}

/** Points every, or every other, reference to one entry of a list to the new id B9. */
function redirect(document: Document, target: string, from: unknown, every: number): void {
  let seen = 0;
  const meant = (id: unknown) => (id === from && ++seen % every === 0 ? "B9" : id);
  for (const list of Object.values(model.lists)) {
    for (const [name, field] of Object.entries(list.fields)) {
      if (field.references !== target) continue;
      for (const entry of at(document, list.path) ?? []) {
        const value = entry[name];
        if (value !== undefined) entry[name] = Array.isArray(value) ? value.map(meant) : meant(value);
      }
    }
  }
}

/** A reference that points nowhere. */
function nowhere(list: ListModel, [row, pick]: Pick): Blank {
  const names = Object.keys(list.fields).filter(
    (name) => list.fields[name]!.references && list.fields[name]!.type === "text",
  );
  if (names.length === 0) return missingSiteLeaf(list, [row, pick, 0]);
  const put =
    (value: unknown): Change =>
    (document) => {
      const entries = at(document, list.path);
      if (entries?.length) set(entries[row % entries.length]!, [names[pick % names.length]!], value);
    };
  return { make: put("nowhere"), fills: ["A1", "A2", "A3"].map(put), adds: false, exhaustive: false };
}

type Pool = Readonly<Record<string, readonly Entry[]>>;

/** Any of these, on one of the lists; `pool`: entries that may be the ones not present. */
export function holeIn(lists: readonly string[], pool: Pool): fc.Arbitrary<Hole> {
  const kinds = [
    "leaf",
    "leaf",
    "leaf",
    "site",
    "month",
    "partial",
    "absent",
    "duplicate",
    "noId",
    "nowhere",
  ];
  return fc
    .tuple(fc.constantFrom(...kinds), fc.constantFrom(...lists), fc.tuple(fc.nat(9), fc.nat(99), fc.nat(9)))
    .map(([kind, id, pick]) => ({
      ...holeOf(kind, id, pick, pool),
      key: keyOf(kind, id, pick),
      [fc.toStringMethod]: () => `${kind} in ${id}, ${pick}`,
    }));
}

function keyOf(kind: string, id: string, pick: Pick): string {
  if (kind === "noId" || kind === "duplicate") return `identity of ${id}`;
  // A reference to an entry that is not there points somewhere, where more entries may exist.
  if (["partial", "absent", "nowhere"].includes(kind)) return "links";
  return `${kind} ${id} ${pick}`;
}

/** A field with a closed set of values, of which none is recorded. */
export function exhaustiveHole(id: string): fc.Arbitrary<Hole> {
  const list = model.lists[id]!;
  return fc
    .tuple(fc.nat(9), fc.nat(99), fc.constant(0))
    .map((pick) => ({ ...missingLeaf(list, pick), key: `${pick}` }))
    .filter(({ exhaustive }) => exhaustive);
}

function holeOf(kind: string, id: string, pick: Pick, pool: Pool): Blank {
  const list = model.lists[id]!;
  if (kind === "site") return missingSiteLeaf(list, pick);
  if (kind === "month") return monthOnly(list, pick);
  if (kind === "partial" || kind === "absent") return moreEntries(list, pool[id]!, kind === "absent");
  if (kind === "duplicate" || kind === "noId") return twiceTheSameId(list, kind === "noId");
  return kind === "nowhere" ? nowhere(list, pick) : missingLeaf(list, pick);
}
