import fc from "fast-check";
import { type FieldModel, model } from "../../src/generated/model";
import type { Document } from "./submissions";

type Entry = Record<string, unknown>;

/** A place where an identifier stands. */
interface Place {
  readonly holder: Entry | unknown[];
  readonly name: string | number;
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
  (id) => id,
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
  const { holder, name } = places[place % places.length]!;
  const source = itself ? { holder, name } : places[other % places.length]!;
  const id = valueAt(source);
  // Another one's exact id is no likeness but a claim.
  const ways = spelled.map((way) => way(id)).filter((way) => way !== id && way.length <= 64);
  (holder as Entry)[name] = ways[spelling % ways.length] ?? valueAt({ holder, name });
  return copy;
}

function valueAt({ holder, name }: Place): string {
  return (holder as Entry)[name] as string;
}

/** Ids and references in all lists and in lists of references; ids of the site itself are not to be changed. */
function placesIn(document: Document): Place[] {
  const found: Place[] = [];
  for (const list of Object.values(model.lists)) {
    for (const entry of entriesOf(document, list.id)) {
      for (const [path, field] of Object.entries(list.fields)) {
        if (isIdentifier(field, path === list.idField)) collect(entry, path, found);
      }
    }
  }
  return found;
}

function isIdentifier(field: FieldModel, isId: boolean): boolean {
  return isId || (field.references ?? field.identifies) !== undefined;
}

function entriesOf(document: Document, id: string): Entry[] {
  const list = model.lists[id]!;
  const holders = list.parent === null ? [document] : entriesOf(document, list.parent);
  return holders
    .map((holder) => list.path.reduce((at: unknown, name) => (at as Entry | undefined)?.[name], holder))
    .flatMap((entries) => (Array.isArray(entries) ? entries : []))
    .filter((entry) => typeof entry === "object" && entry !== null && !Array.isArray(entry));
}

function collect(entry: Entry, path: string, found: Place[]): void {
  const value = entry[path];
  if (typeof value === "string" && value.length <= 60) found.push({ holder: entry, name: path });
  if (!Array.isArray(value)) return;
  value.forEach((one, k) => {
    if (typeof one === "string" && one.length <= 60) found.push({ holder: value, name: k });
  });
}
