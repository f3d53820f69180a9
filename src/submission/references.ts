import { hasOwn } from "../base/es2018";
import { anyKinds, kindsOf, likenessOf, lookalikesAmong, mayLookAlike } from "../base/likeness";
import { toPointer } from "../base/pointer";
import type { FieldModel } from "../generated/model";
import { follow } from "./entry";
import { identitiesOf } from "./identities";
import type { Meaning } from "./read-column";
import { fieldPointer, listOf, type RecordList, type Records } from "./records";

/**
 * How the identifiers of a field are read; `null` for a field without. A reference means the entry with
 * exactly that id. One that looks like an id of the list may mean it or not; one that points nowhere may
 * mean any entry, unless the list may hold more. A field that `identifies` may also name what is in no list.
 */
export function meaningsOf(records: Records, field: FieldModel): Meaning | null {
  const { references, identifies } = field;
  if (references === undefined && identifies === undefined) return null;
  const list = targetOf(records, field);
  const isPlain = !mayLookAlikeIn(records, references ?? identifies!);
  if (list === null)
    return isPlain ? (id) => id : (id) => (unlisted(records, identifies!).has(id) ? undefined : id);
  const { rowOf, spellings } = identitiesOf(list);
  const namespace = list.model.id;
  const mayNameOthers = identifies !== undefined || (list.present && list.completeness.kind !== "complete");
  return (id) => {
    if (rowOf.has(id)) return spellings?.get(id) ?? id;
    if (isPlain && mayNameOthers) return id;
    if (!mayNameOthers || looksListed(list, id) !== undefined) return undefined;
    return unlisted(records, namespace).has(id) ? undefined : id;
  };
}

/** Whether two identifiers of a namespace may look alike, by the characters of all of them. */
function mayLookAlikeIn(records: Records, namespace: string): boolean {
  let may = records.mayLookAlike.get(namespace);
  if (may === undefined) {
    may = mayLookAlike(kindsIn(records, namespace));
    records.mayLookAlike.set(namespace, may);
  }
  return may;
}

/** All kinds, where a list was not walked through. */
function kindsIn(records: Records, namespace: string): number {
  const { lists, speakers } = records.plans;
  const { document, fields } = speakers.get(namespace)!;
  let kinds = lists.has(namespace) ? identitiesOf(listOf(records, namespace)).kinds : 0;
  for (const path of document) kinds |= kindsOfAny(follow(records.document, path));
  for (const { list: id, place } of fields) {
    const list = listOf(records, id);
    if (list.entries.length === 0) continue;
    if (list.reading === null) return anyKinds;
    const { codes, values } = list.reading.columns[place]!;
    for (const text of codes?.dictionary ?? values) kinds |= kindsOfAny(text);
  }
  return kinds;
}

function kindsOfAny(value: unknown): number {
  if (typeof value === "string") return kindsOf(value);
  return Array.isArray(value) ? value.reduce((kinds, one) => kinds | kindsOfAny(one), 0) : 0;
}

/** What is read of a field with identifiers. */
export type Speaking = Pick<FieldModel, "references" | "identifies">;

/** The list whose ids a field speaks of. */
export function targetOf(records: Records, { references, identifies }: Speaking): RecordList | null {
  const id = references ?? identifies;
  return id !== undefined && hasOwn(records.model.lists, id) ? listOf(records, id) : null;
}

/** Row of the first entry whose id looks like this one. */
export function looksListed(list: RecordList, id: string): number | undefined {
  const { rowOf } = identitiesOf(list);
  list.likenesses ??= byLikeness(rowOf);
  return list.likenesses.get(likenessOf(id));
}

function byLikeness(rowOf: ReadonlyMap<string, number>): Map<string, number> {
  const rows = new Map<string, number>();
  for (const [id, row] of rowOf) {
    const likeness = likenessOf(id);
    if (!rows.has(likeness)) rows.set(likeness, row);
  }
  return rows;
}

/** Identifiers of things in no list that look like another such one, each with the pointers where its likes stand first. */
type Unlisted = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function unlisted(records: Records, namespace: string): Unlisted {
  let found = records.unlisted.get(namespace);
  if (found === undefined) {
    found = collectUnlisted(records, namespace);
    records.unlisted.set(namespace, found);
  }
  return found;
}

const nothing: Unlisted = new Map();

function collectUnlisted(records: Records, namespace: string): Unlisted {
  const places = placesOf(records, namespace);
  let kinds = 0;
  for (const id of places.keys()) kinds |= kindsOf(id);
  const alike = mayLookAlike(kinds) ? lookalikesAmong(places.keys()) : null;
  if (alike === null) return nothing;
  const groups = new Map<string, Map<string, string>>();
  for (const [id, first] of alike) {
    const group = groups.get(first) ?? new Map<string, string>();
    groups.set(first, group.set(id, places.get(id)!()));
  }
  return new Map([...alike].map(([id, first]) => [id, groups.get(first)!]));
}

/** Every identifier of a namespace that no entry of its list has, with the place where it stands first. */
function placesOf(records: Records, namespace: string): Map<string, () => string> {
  const { lists, speakers } = records.plans;
  const { document, fields } = speakers.get(namespace)!;
  const list = lists.has(namespace) ? listOf(records, namespace) : null;
  const listed = list === null ? null : identitiesOf(list).rowOf;
  const places = new Map<string, () => string>();
  const isNew = (id: unknown): id is string => typeof id === "string" && !listed?.has(id) && !places.has(id);
  for (const path of document) {
    const value = follow(records.document, path);
    if (!isNew(value)) continue;
    const pointer = toPointer(path);
    if (mayNameOthers(records.model.document[pointer]!, list)) places.set(value, () => pointer);
  }
  for (const { list: id, place } of fields) {
    const { fields: own, paths } = lists.get(id)!;
    if (mayNameOthers(own[place]!, list)) collect(listOf(records, id), paths[place]!, isNew, places);
  }
  return places;
}

function collect(
  list: RecordList,
  path: string,
  isNew: (id: unknown) => id is string,
  places: Map<string, () => string>,
): void {
  const names = path.split("/");
  for (let row = 0; row < list.entries.length; row++) {
    const value = follow(list.entries[row], names);
    if (isNew(value)) places.set(value, () => fieldPointer(list, row, path));
    else if (Array.isArray(value)) {
      for (const [k, one] of value.entries()) {
        if (isNew(one)) places.set(one, () => `${fieldPointer(list, row, path)}/${k}`);
      }
    }
  }
}

/** References to a complete list name nothing that is not in it. */
function mayNameOthers({ identifies }: FieldModel, list: RecordList | null): boolean {
  return identifies !== undefined || list?.completeness.kind !== "complete";
}
