import { fromPointer, readPointer, toPointer } from "../../base/pointer";
import { type ListModel, model } from "../../generated/model";
import type { Mapping } from "../form/mapping";
import { plainListsOf } from "../form/plain-lists";
import { type Visit, type VisitField, visitFields } from "../form/visit";
import { put } from "../read/entry";
import type { Imported } from "../read/import";
import type { Named } from "../read/names";
import type { CellPlace } from "../remarks";
import { joinEntries, unreadOf } from "./entries";
import { agreed, type Disagreement, type Given, givenAt, type Json } from "./values";

/** Two dossiers that say different things, each with its cell; neither is taken. */
export interface Conflict {
  readonly given: readonly (Given & { readonly place: CellPlace | null })[];
}

export interface Merged {
  readonly submission: Json;
  readonly names: readonly Named[];
  readonly mappings: readonly Mapping[];
  readonly visit: Visit;
  readonly unread: ReadonlyMap<string, string>;
  /** Texts nobody understood, which stay as they were written: nothing else is said there. */
  readonly kept: readonly Conflict[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Joins dossiers of one site and period that several people filled in. What one of them says alone is taken, what they
 * say differently is left open and told. A list is complete only if all who have it say so.
 */
export function mergeDossiers(dossiers: readonly Imported[]): Merged {
  const disagreements: Disagreement[] = [];
  const tell = (one: Disagreement) => void disagreements.push(one);
  const parts = dossiers.map(({ submission }, source) => ({ entry: submission, source, pointer: "" }));
  const document: Json = { formatVersion: dossiers[0]!.submission.formatVersion };
  for (const pointer of Object.keys(model.document)) {
    const value = agreed(givenAt(parts, pointer.slice(1).split("/")), tell);
    if (value !== undefined) put(document, pointer.slice(1), value);
  }
  const unread = siteUnread(dossiers);
  const completeness: Json = {};
  for (const list of Object.values(model.lists).filter(({ parent }) => parent === null)) {
    const given = givenAt(parts, list.path).filter(({ value }) => Array.isArray(value));
    if (given.length === 0) continue;
    const joined = joinEntries(list, given, model, tell);
    put(
      document,
      list.path.join("/"),
      joined.map(({ value }) => value),
    );
    for (const [pointer, given] of unreadOf(
      joined,
      list.path,
      dossiers.map((one) => one.unread),
    ))
      unread.set(pointer, [...(unread.get(pointer) ?? []), given]);
    if (saysNoneAndSome(given)) {
      tell({ given });
      completeness[list.id] = "partial";
    }
  }
  for (const list of plainListsOf(model)) {
    const value = agreed(givenAt(parts, list.path), tell);
    if (value !== undefined) put(document, list.path.join("/"), value);
  }
  for (const list of Object.values(model.lists)) {
    const said = completenessOf(list, dossiers);
    if (said !== undefined) completeness[list.id] ??= said;
  }
  // Somebody wrote something else there, which nobody understood.
  const kept: Disagreement[] = [];
  for (const [pointer, texts] of unread) {
    if (readPointer(document, pointer) === undefined) {
      kept.push({ given: texts });
      continue;
    }
    tell({ given: texts });
    remove(document, pointer);
  }
  const placed = ({ given }: Disagreement): Conflict => ({
    given: given.map((one) => ({ ...one, place: placeIn(dossiers[one.source]!, one.pointer) })),
  });
  if (Object.keys(completeness).length > 0) document.completeness = completeness;
  const visit = visitOf(dossiers, tell);
  return {
    submission: document,
    names: different(dossiers.flatMap(({ names }) => names)),
    mappings: different(dossiers.flatMap(({ mappings }) => mappings)),
    visit,
    unread: new Map([...unread].map(([pointer, [first]]) => [pointer, String(first!.value)])),
    kept: kept.map(placed),
    conflicts: disagreements.map(placed),
  };
}

/** Texts outside of the lists that nobody understood, by pointer: of each dossier its own. */
function siteUnread(dossiers: readonly Imported[]): Map<string, Given[]> {
  const pointers = [
    ...Object.keys(model.document),
    ...plainListsOf(model).map(({ path }) => toPointer(path)),
  ];
  const found = new Map<string, Given[]>();
  for (const pointer of pointers) {
    const given = dossiers.flatMap(({ unread }, source) => {
      const value = unread.get(pointer);
      return value === undefined ? [] : [{ source, pointer, value }];
    });
    if (given.length > 0) found.set(pointer, given);
  }
  return found;
}

/** What the documents print of the assessment, under pointers of no submission. */
function visitOf(dossiers: readonly Imported[], tell: (one: Disagreement) => void): Visit {
  const visits = dossiers.map(({ visit }, source) => ({ entry: { visit }, source, pointer: "" }));
  const joined: Partial<Record<VisitField, string>> = {};
  for (const field of visitFields) {
    const value = agreed(givenAt(visits, ["visit", field]), tell);
    if (typeof value === "string") joined[field] = value;
  }
  return joined;
}

function placeIn({ positions, visitPlaces }: Imported, pointer: string): CellPlace | null {
  const field = visitFields.find((one) => pointer === `/visit/${one}`);
  return (field === undefined ? positions.get(pointer) : visitPlaces.get(field)) ?? null;
}

function remove(document: Json, pointer: string): void {
  const tokens = fromPointer(pointer);
  const last = tokens.pop()!;
  const owner = readPointer(document, toPointer(tokens));
  if (typeof owner === "object" && owner !== null) delete (owner as Json)[last];
}

function saysNoneAndSome(given: readonly Given[]): boolean {
  const lengths = given.map(({ value }) => (value as unknown[]).length);
  return lengths.includes(0) && lengths.some((length) => length > 0);
}

/** Undefined: complete, or nobody has it. What is said of a list by somebody who does not have it says nothing. */
function completenessOf(list: ListModel, dossiers: readonly Imported[]): unknown {
  const having = dossiers.filter(({ submission }) => has(submission, list));
  const said = having.map(({ submission }) => (submission.completeness as Json | undefined)?.[list.id]);
  const notWhole = said.filter((one) => one !== undefined && one !== "complete");
  if (notWhole.length === 0) return undefined;
  const same = notWhole.every((one) => JSON.stringify(one) === JSON.stringify(notWhole[0]));
  return same && notWhole.length === said.length ? notWhole[0] : "partial";
}

function has(submission: Json, list: ListModel): boolean {
  const owner = list.parent === null ? null : model.lists[list.parent]!;
  if (owner === null) return givenAt([{ entry: submission, source: 0, pointer: "" }], list.path).length > 0;
  const [given] = givenAt([{ entry: submission, source: 0, pointer: "" }], owner.path);
  const entries = Array.isArray(given?.value) ? (given.value as unknown[]) : [];
  return entries.some((entry) => givenAt([{ entry, source: 0, pointer: "" }], list.path).length > 0);
}

/** Ids that stand for two names, and names that have no id in common, in different dossiers: who is who, nobody can tell. */
export function mixedUpNames(dossiers: readonly Imported[]): Named[] {
  const all = dossiers.flatMap(({ names }, source) => names.map((one) => ({ ...one, source })));
  const idsOf = (source: number, { kind, name }: Named) =>
    all.filter((one) => one.source === source && one.kind === kind && one.name === name).map(({ id }) => id);
  const found = all.filter((one) =>
    all.some((other) => {
      if (other.source === one.source || other.kind !== one.kind) return false;
      if (other.id === one.id) return other.name !== one.name;
      if (other.name !== one.name) return false;
      const others = idsOf(other.source, other);
      return !idsOf(one.source, one).some((id) => others.includes(id));
    }),
  );
  return different(found.map(({ id, name, kind }) => ({ id, name, kind })));
}

/** Each once. */
export function different<One>(all: readonly One[]): One[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
