import fc from "fast-check";
import { likenessOf } from "../../src/base/likeness";
import { model } from "../../src/generated/model";
import type { Document } from "./submissions";

type Entry = Record<string, unknown>;

/** A place where an identifier stands, and what it is an identifier of: a list, of one parent where nested. */
interface Place {
  readonly holder: Entry | unknown[];
  readonly name: string | number;
  readonly of: string;
  /** Whether others may look like it: ids of a list, and identifiers of what need not be in one. */
  readonly names: boolean;
}

const spelled: readonly ((id: string) => string)[] = [
  (id) => `${id} `,
  (id) => ` ${id}`,
  (id) => `${id.slice(0, 1)} ${id.slice(1)}`,
  (id) => `${id}\u200b`,
  (id) => `\ufeff${id}`,
  (id) => `${id.slice(0, 1)}\u00ad${id.slice(1)}`,
  (id) => `\u202e${id}\u202c`,
  (id) => id.toLowerCase(),
  (id) => id.toUpperCase(),
  (id) => id.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
];

/** An identifier somewhere is replaced by one that looks like itself, or like another one of the submission. */
export type Respelling = readonly [place: number, other: number, spelling: number, itself: boolean];

export const respelling: fc.Arbitrary<Respelling> = fc.tuple(
  fc.nat(9_999),
  fc.nat(9_999),
  fc.nat(9_999),
  fc.boolean(),
);

export function respell(document: Document, [place, other, spelling, itself]: Respelling): Document {
  const copy = structuredClone(document);
  const places = placesIn(copy);
  if (places.length === 0) return copy;
  const here = places[place % places.length]!;
  const others = places.filter(({ of, names }) => names && of === here.of);
  // Taking one of a pair out of it would end a doubt.
  const alike = others.filter((one) => likenessOf(valueAt(one)) === likenessOf(valueAt(here)));
  const stays = itself || others.length === 0 || (here.names && alike.length > 1);
  const id = valueAt(stays ? here : others[other % others.length]!);
  // What stands elsewhere exactly so is no likeness but a claim.
  const taken = new Set(places.map(valueAt));
  const ways = spelled.map((way) => way(id)).filter((way) => !taken.has(way) && way.length <= 64);
  (here.holder as Entry)[here.name] = ways[spelling % ways.length] ?? valueAt(here);
  return copy;
}

function valueAt({ holder, name }: Place): string {
  return (holder as Entry)[name] as string;
}

/** Ids and references in all lists and in lists of references; ids of the site itself are not to be changed. */
function placesIn(document: Document): Place[] {
  return Object.values(model.lists).flatMap((list) =>
    entriesOf(document, list.id).flatMap(({ entry, parent }) =>
      Object.entries(list.fields).flatMap(([path, { references, identifies }]) => {
        if (path === list.idField) return placesAt(entry, path, `${list.id}${parent}`, true);
        const of = references ?? identifies;
        return of === undefined ? [] : placesAt(entry, path, of, identifies !== undefined);
      }),
    ),
  );
}

function placesAt(entry: Entry, path: string, of: string, names: boolean): Place[] {
  const value = entry[path];
  const fits = (one: unknown) => typeof one === "string" && one.length <= 60;
  if (fits(value)) return [{ holder: entry, name: path, of, names }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((one, k) => (fits(one) ? [{ holder: value, name: k, of, names }] : []));
}

/** With the pointer of the parent entry, for entries of a nested list. */
function entriesOf(document: Document, id: string): { entry: Entry; parent: string }[] {
  const list = model.lists[id]!;
  const holders =
    list.parent === null
      ? [{ holder: document, at: "" }]
      : entriesOf(document, list.parent).map(({ entry }, k) => ({ holder: entry, at: ` ${k}` }));
  return holders.flatMap(({ holder, at }) => {
    const found = list.path.reduce((from: unknown, name) => (from as Entry | undefined)?.[name], holder);
    return (Array.isArray(found) ? found : [])
      .filter((entry) => typeof entry === "object" && entry !== null && !Array.isArray(entry))
      .map((entry: Entry) => ({ entry, parent: at }));
  });
}
