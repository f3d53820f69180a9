import type { ListModel, Model } from "../generated/model";
import type { Column } from "../logic/column";
import { type Completeness, readCompleteness } from "./completeness";
import { type Document, type Entry, follow, isObject } from "./entry";
import { impliedEntry, withoutContradictions } from "./forms";
import type { Identities } from "./ids";
import type { ListReading } from "./list-reading";
import type { CodeLists, ListPlan, Plans } from "./plan";

/** A list of the submission, or a nested list of all its parents' entries taken together. */
export interface RecordList {
  readonly model: ListModel;
  readonly plan: ListPlan;
  /** What the walk over its entries found; null where they are read one column at a time. */
  readonly reading: ListReading | null;
  /** Absent lists are unknown, not empty. */
  readonly present: boolean;
  readonly entries: readonly Entry[];
  readonly completeness: Completeness;
  readonly parent: RecordList | null;
  /** Nested lists: index of the parent entry, per entry. */
  readonly parentOf: readonly number[];
  /** Nested lists: whether a parent's own list is present. */
  readonly presentIn: readonly boolean[];
  /** Nested lists: position inside the parent's own list; -1 where fields of the parent imply the entry. */
  readonly position: readonly number[];
  /** Whether fields of its parent imply each entry. */
  readonly isImplied: boolean;
  /** By the number of the field; filled on first use. */
  readonly columns: (Column | undefined)[];
  readonly recorded: (Column | undefined)[];
  identities: Identities | null;
  /** First row per likeness of an id; filled when an identifier is met that no entry has. */
  likenesses: ReadonlyMap<string, number> | null;
}

/** A submission in memory: lists are indexed on first use, nothing in it is ever changed. */
export interface Records {
  readonly document: Document;
  readonly model: Model;
  /** Code lists, with the codes that the profile and its rulebooks declare. */
  readonly codes: CodeLists;
  readonly plans: Plans;
  /** What was read of the lists in one walk over their entries. */
  readonly readings: ReadonlyMap<string, ListReading>;
  readonly lists: Map<string, RecordList>;
  /** Whether identifiers of a namespace may look alike; filled on first use. */
  readonly mayLookAlike: Map<string, boolean>;
  /** Identifiers in no list that look alike, by namespace; filled on first use. */
  readonly unlisted: Map<string, ReadonlyMap<string, ReadonlyMap<string, string>>>;
}

export function listOf(records: Records, id: string): RecordList {
  let list = records.lists.get(id);
  if (list === undefined) {
    const plan = records.plans.lists.get(id)!;
    const { parent } = plan.model;
    list = parent === null ? topLevel(records, plan) : nested(records, plan, parent);
    records.lists.set(id, list);
  }
  return list;
}

const unknownEntry: Entry = Object.freeze({});

/** A malformed entry is an unknown entry: it stays in its place and says nothing. */
function asEntries(array: readonly unknown[]): readonly Entry[] {
  for (let i = 0; i < array.length; i++) {
    if (!isObject(array[i])) return array.map((entry) => (isObject(entry) ? entry : unknownEntry));
  }
  return array as readonly Entry[];
}

function topLevel(records: Records, plan: ListPlan): RecordList {
  const { model, forms } = plan;
  const value = follow(records.document, model.path);
  const present = Array.isArray(value);
  const entries = present ? asEntries(value) : [];
  const reading = records.readings.get(model.id) ?? null;
  const isPlain = reading !== null && !(reading.hasNested && forms.length > 0);
  return {
    model,
    plan,
    reading: isPlain ? reading : null,
    present,
    entries: isPlain ? entries : withoutContradictions(entries, forms),
    completeness: readCompleteness(records.document, model.id),
    parent: null,
    parentOf: [],
    presentIn: [],
    position: [],
    isImplied: false,
    columns: [],
    recorded: [],
    identities: null,
    likenesses: null,
  };
}

function nested(records: Records, plan: ListPlan, parentId: string): RecordList {
  const { model } = plan;
  const parent = listOf(records, parentId);
  const entries: Entry[] = [];
  const parentOf: number[] = [];
  const position: number[] = [];
  const presentIn: boolean[] = [];
  for (let p = 0; p < parent.entries.length; p++) {
    const value = follow(parent.entries[p], model.path);
    const implied = value === undefined ? impliedEntry(parent.entries[p]!, model) : null;
    presentIn.push(Array.isArray(value) || implied !== null);
    if (implied !== null) {
      entries.push(implied);
      parentOf.push(p);
      position.push(-1);
    }
    if (!Array.isArray(value)) continue;
    const own = asEntries(value);
    for (let i = 0; i < own.length; i++) {
      entries.push(own[i]!);
      parentOf.push(p);
      position.push(i);
    }
  }
  return {
    model,
    plan,
    reading: null,
    present: parent.present && presentIn.every(Boolean),
    entries,
    completeness: readCompleteness(records.document, model.id),
    parent,
    parentOf,
    presentIn,
    position,
    isImplied: model.implied !== undefined && position.every((place) => place === -1),
    columns: [],
    recorded: [],
    identities: null,
    likenesses: null,
  };
}

export function listPointer(list: RecordList, parentRow = -1): string {
  const { tail } = list.plan;
  if (list.parent === null) return tail;
  return parentRow < 0 ? listPointer(list.parent) : `${entryPointer(list.parent, parentRow)}${tail}`;
}

export function entryPointer(list: RecordList, row: number): string {
  if (list.parent === null) return `${listPointer(list)}/${row}`;
  if (isImplied(list, row)) return entryPointer(list.parent, list.parentOf[row]!);
  return `${listPointer(list, list.parentOf[row]!)}/${list.position[row]!}`;
}

export function fieldPointer(list: RecordList, row: number, path: string): string {
  const name = isImplied(list, row) ? list.model.implied![path]! : path;
  return `${entryPointer(list, row)}/${name}`;
}

/** Whether the entry stands for fields of its parent. */
export function isImplied(list: RecordList, row: number): boolean {
  return list.position[row] === -1;
}

/** The entry's own id, or `null` where it has none. */
export function entryId(list: RecordList, row: number): string | null {
  const field = list.model.idField;
  const id = field === null ? null : list.entries[row]?.[field];
  return typeof id === "string" ? id : null;
}
