import fc from "fast-check";
import { model } from "../../src/generated/model";
import { deletable, without } from "./deletions";
import { way } from "./sites";
import type { Document } from "./submissions";

type Entry = Record<string, unknown>;

/** An entry of a list of a copy, and what chose it. */
interface Place {
  readonly copy: Document;
  readonly id: string;
  readonly entries: Entry[];
  readonly entry: Entry;
  readonly pick: number;
}

const fieldsOf = (id: string) => model.lists[id]!.fields;

/** Puts a value into one of the entry's fields that are of a kind. */
function put({ id, entry, pick }: Place, value: unknown, wanted: (name: string) => boolean): void {
  const names = Object.keys(fieldsOf(id)).filter((name) => name in entry && name !== "id" && wanted(name));
  if (names.length > 0) entry[names[pick % names.length]!] = value;
}

function state({ copy, id }: Place, statement: unknown): void {
  copy.completeness = { ...(copy.completeness as object), [id]: statement };
}

const kinds: Readonly<Record<string, (place: Place) => void>> = {
  month: (place) => put(place, "2026-02", (name) => fieldsOf(place.id)[name]!.type === "date"),
  malformed: (place) => put(place, { no: "value" }, () => true),
  nowhere: (place) =>
    put(place, "nowhere", (name) => {
      const { references, type } = fieldsOf(place.id)[name]!;
      return references !== undefined && type === "text";
    }),
  noId: ({ entry }) => {
    delete entry.id;
  },
  twice: ({ entry, entries, pick }) => {
    entry.id = entries[(pick + 1) % entries.length]!.id;
  },
  covers: (place) => state(place, { from: "2026-02-01", to: "2026-02-10" }),
  partial: (place) => {
    state(place, "partial");
    place.entries.splice(Math.ceil(place.entries.length / 2));
  },
};

export type Cut = [kind: string, pick: number, way: number[]];

export const cut: fc.Arbitrary<Cut> = fc.tuple(
  fc.constantFrom("delete", "delete", ...Object.keys(kinds)),
  fc.nat(99),
  way,
);

/** Takes something away from a submission, or makes it doubtful. */
export function damaged(document: Document, [kind, pick, way]: Cut): Document {
  if (kind === "delete") {
    const path = deletable(document, way);
    return path === null ? document : without(document, path);
  }
  const copy = structuredClone(document);
  const lists = listsIn(copy);
  if (lists.length === 0) return copy;
  const { id, entries } = lists[way[0]! % lists.length]!;
  kinds[kind]!({ copy, id, entries, entry: entries[way[1]! % entries.length]!, pick });
  return copy;
}

function listsIn(document: Document): { id: string; entries: Entry[] }[] {
  return Object.values(model.lists).flatMap(({ id, path, parent }) => {
    const found = path.reduce<unknown>((at, name) => (at as Entry | undefined)?.[name], document);
    const filled = parent === null && Array.isArray(found) && found.length > 0;
    return filled ? [{ id, entries: found as Entry[] }] : [];
  });
}
