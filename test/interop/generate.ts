import fc from "fast-check";
import { formatDay, parseDay } from "../../src/base/dates";
import { codes } from "../../src/generated/codes";
import { type FieldModel, type ListModel, model } from "../../src/generated/model";

type Entry = Record<string, unknown>;
type Raw = Record<string, unknown>;

const period = { from: parseDay("2026-01-01"), to: parseDay("2026-12-31") };
/** Identity, and what has a format of its own that no rule reads. */
const given = new Set(["/site/id", "/site/tier", "/site/divisionCode", "/period/from", "/period/to"]);
const formatted = /(creditCode|divisionCode)$/;
const lists = Object.values(model.lists);
const topLists = lists.filter(({ parent }) => parent === null);
const mostEntries = 4;

/** Content for every place of a submission, not yet put into one; shrinks towards few and small. */
export interface Filling {
  readonly tier: string;
  readonly document: Raw;
  readonly lists: Record<string, readonly RawEntry[]>;
  /** How often a value that stands in the start is replaced, in tenths. */
  readonly change: number;
}

interface RawEntry {
  readonly fields: Raw;
  readonly nested: Record<string, readonly RawEntry[]>;
  readonly dice: number;
}

/** Content drawn from the model of the submission alone, so that new lists and fields are covered at once. */
export const filling: fc.Arbitrary<Filling> = fc.record({
  tier: fc.constantFrom(...codesOf("siteTier")),
  document: fieldsArbitrary(model.document),
  lists: fc.record(Object.fromEntries(topLists.map((list) => [list.id, entriesArbitrary(list)]))),
  change: fc.nat(3),
});

function entriesArbitrary(list: ListModel): fc.Arbitrary<RawEntry[]> {
  const nested = lists.filter(({ parent }) => parent === list.id);
  return fc.array(
    fc.record({
      fields: fieldsArbitrary(list.fields),
      nested: fc.record(Object.fromEntries(nested.map((inner) => [inner.id, entriesArbitrary(inner)]))),
      dice: fc.nat(9_999),
    }),
    { maxLength: mostEntries },
  );
}

function fieldsArbitrary(fields: Record<string, FieldModel>): fc.Arbitrary<Raw> {
  const named = Object.entries(fields).filter(([name]) => name !== "id" && !given.has(name));
  return fc.record(Object.fromEntries(named.map(([name, field]) => [name, valueArbitrary(name, field)])));
}

function valueArbitrary(name: string, field: FieldModel): fc.Arbitrary<unknown> {
  if (formatted.test(name)) return fc.constant(null);
  const none = { weight: 1, arbitrary: fc.constant(null) };
  return fc.oneof({ weight: 6, arbitrary: knownArbitrary(field) }, none);
}

/** A reference is drawn as a number and becomes one of the ids there are. */
function knownArbitrary(field: FieldModel): fc.Arbitrary<unknown> {
  const one: fc.Arbitrary<unknown> = field.codes
    ? fc.constantFrom(...codesOf(field.codes))
    : field.references
      ? fc.nat(7)
      : fc.constantFrom("a", "b");
  switch (field.type) {
    case "boolean":
      return fc.boolean();
    case "date":
      return fc.integer({ min: period.from - 40, max: period.to + 20 }).map(formatDay);
    case "texts":
      return fc.array(one, { maxLength: 3 });
    case "number":
      return numberArbitrary(field);
    default:
      return one;
  }
}

function numberArbitrary({ scale = 1, range: [, hi] = [0, null] }: FieldModel): fc.Arbitrary<number> {
  const most = hi ?? 400;
  const size = fc.oneof(fc.nat(Math.min(5, most)), fc.nat(Math.min(60, most)), fc.nat(most));
  return fc
    .tuple(size, fc.nat(scale - 1))
    .map(([whole, part]) => (whole === most ? whole : whole + part / scale));
}

function codesOf(list: string): string[] {
  return Object.keys(codes[list]!.codes);
}

/**
 * A submission in which nothing is missing: what the start leaves absent is filled, statements of
 * incompleteness are dropped, and some of its values are replaced.
 */
export function complete(start: unknown, content: Filling): Entry {
  const submission = structuredClone(start ?? {}) as Entry;
  submission.formatVersion = 2;
  submission.site ??= { id: "s1", tier: content.tier, divisionCode: "320585102000" };
  submission.period ??= { from: formatDay(period.from), to: formatDay(period.to) };
  delete submission.completeness;
  fillFields(submission, content.document, () => false);
  for (const list of topLists) fillList(submission, list, content.lists[list.id]!, content.change);
  resolveReferences(submission);
  return submission;
}

function fillList(owner: Entry, list: ListModel, raw: readonly RawEntry[], change: number): void {
  const { parent, last } = place(owner, list.path);
  if (parent === null) return;
  if (!Array.isArray(parent[last])) parent[last] = raw.map(() => ({}));
  const entries = parent[last] as Entry[];
  const nested = lists.filter((inner) => inner.parent === list.id);
  const spare: RawEntry = raw[0] ?? { fields: {}, nested: {}, dice: 0 };
  entries.forEach((entry, k) => {
    const { fields, nested: inner, dice } = raw[k % Math.max(raw.length, 1)] ?? spare;
    if (list.idField !== null) entry[list.idField] ??= `${list.id}-${k}`;
    // Another number for each field, so that changes fall on different ones.
    fillFields(entry, withNulls(fields, list), (_, n) => ((dice + 37 * k) * (n + 7)) % 31 < change);
    for (const own of nested) fillList(entry, own, inner[own.id] ?? [], change);
  });
}

/** Every field of the list, also when nothing was drawn. */
function withNulls(fields: Raw, list: ListModel): Raw {
  const all = Object.keys(list.fields).filter((name) => name !== list.idField);
  return Object.fromEntries(all.map((name) => [name, fields[name] ?? null]));
}

/** Sets what is absent, and what is to be replaced. */
function fillFields(owner: Entry, raw: Raw, replace: (name: string, n: number) => boolean): void {
  Object.entries(raw).forEach(([name, value], n) => {
    const { parent, last } = place(owner, name.replace(/^\//, "").split("/"));
    if (parent === null) return;
    if (parent[last] === undefined || replace(name, n)) parent[last] = structuredClone(value);
  });
}

/** The object that holds the last name; objects on the way are made where they are absent. */
function place(owner: Entry, path: readonly string[]): { parent: Entry | null; last: string } {
  let parent: Entry | null = owner;
  for (const name of path.slice(0, -1)) {
    if (parent[name] === undefined) parent[name] = {};
    const next: unknown = parent[name];
    parent = typeof next === "object" && !Array.isArray(next) ? (next as Entry | null) : null;
    if (parent === null) break;
  }
  return { parent, last: path.at(-1)! };
}

function resolveReferences(submission: Entry): void {
  const ids = new Map<string, string[]>();
  const walk = (list: ListModel, entries: unknown, visit: (list: ListModel, entry: Entry) => void) => {
    if (!Array.isArray(entries)) return;
    for (const entry of entries as Entry[]) {
      visit(list, entry);
      for (const inner of lists.filter(({ parent }) => parent === list.id)) {
        walk(inner, entry[inner.path[0]!], visit);
      }
    }
  };
  const all = (visit: (list: ListModel, entry: Entry) => void) => {
    for (const list of topLists) {
      const { parent, last } = place(submission, list.path);
      walk(list, parent?.[last], visit);
    }
  };
  all((list, entry) => {
    if (list.idField === null) return;
    ids.set(list.id, [...(ids.get(list.id) ?? []), String(entry[list.idField])]);
  });
  all((list, entry) => {
    for (const [name, { references }] of Object.entries(list.fields)) {
      if (references !== undefined) pointAt(entry, name, ids.get(references) ?? []);
    }
  });
}

/** A number becomes the id in that place; what points nowhere becomes "none". */
function pointAt(entry: Entry, name: string, ids: readonly string[]): void {
  const { parent, last } = place(entry, name.split("/"));
  if (parent === null) return;
  const one = (value: unknown) => (typeof value === "number" ? (ids[value % ids.length] ?? null) : value);
  const known = (value: unknown) => typeof value === "string" && ids.includes(value);
  const value = parent[last];
  if (Array.isArray(value)) parent[last] = [...new Set(value.map(one))].filter(known);
  else parent[last] = known(one(value)) ? one(value) : null;
}
