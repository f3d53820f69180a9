import { escapeToken } from "../base/pointer";
import { fieldPointer, follow, listPointer, type RecordList } from "../submission/records";
import { historyOf } from "../submission/step-dates";

export type BlameKind =
  | "value"
  | "list"
  | "partialList"
  | "periodNotOver"
  | "interpretation"
  | "duplicateId"
  | "missingId"
  | "danglingReference"
  | "hostFact"
  | "personsAnswer";

/** Why nothing in the submission can show it. */
export type Beyond = "otherDays" | "tooManyPairs";

export interface Blamed {
  readonly kind: BlameKind;
  readonly pointer: string;
  /** Where the words for it stand in the model: list id and field path, or document pointer, or decision. */
  readonly list?: string;
  readonly field?: string;
  readonly decision?: string;
}

/** Something that would have to be known; kind, list, slot and row tell it from all others of a submission. */
export interface Thing {
  readonly kind: BlameKind;
  readonly list: RecordList | null;
  readonly slot: string;
  /** Of a field, its entry; of a nested list, the parent's. */
  readonly row: number;
  readonly field?: string;
  readonly place?: string;
  /** Where it has a pointer of its own. */
  readonly blamed: Blamed | null;
}

/** What no site can supply: how a source is read, time, and what nothing it hands in can show. */
const unsuppliable: readonly BlameKind[] = ["interpretation", "periodNotOver", "personsAnswer"];

export function isSuppliable(kind: BlameKind): boolean {
  return !unsuppliable.includes(kind);
}

export function blamedOf({ kind, list, row, field, place, blamed }: Thing): Blamed {
  if (blamed !== null) return blamed;
  const { id } = list!.model;
  if (kind === "list") return { kind, pointer: listPointer(list!, row), list: id };
  return { kind, pointer: fieldPointer(list!, row, place!), list: id, field: field! };
}

export function listsFirst(things: readonly Thing[]): readonly Thing[] {
  const lists = things.filter(({ kind }) => kind === "list");
  return lists.length === 0 ? things : [...lists, ...things.filter(({ kind }) => kind !== "list")];
}

export function completenessOf(list: RecordList): string {
  return `/completeness/${escapeToken(list.model.id)}`;
}

/** Where an entry has a history in place of the field, the history. */
export function placeOf(list: RecordList, row: number, path: string): string {
  const history = historyOf(list.model, path);
  if (history === null) return path;
  const inside = history.list.slice(list.model.id.length + 1);
  return follow(list.entries[row], inside.split("/")) === undefined ? path : inside;
}

/** Whether there is a text at all: a reference that is not recorded points nowhere. */
export function hasText(list: RecordList, row: number, path: string): boolean {
  const value = follow(list.entries[row], path.split("/"));
  return typeof value === "string" || (Array.isArray(value) && value.some((one) => typeof one === "string"));
}
