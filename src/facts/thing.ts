import { escapeToken } from "../base/pointer";
import type { MissingKind } from "../generated/evaluation";
import { follow } from "../submission/entry";
import type { Forms } from "../submission/forms";
import { fieldPointer, listPointer, type RecordList } from "../submission/records";

/** Why nothing in the submission can show it. */
export type Beyond = "otherDays" | "tooManyPairs" | "otherForm";

export interface NamedThing {
  readonly kind: MissingKind;
  readonly pointer: string;
  /** Where the words for it stand in the model: list id and field path, or document pointer, or decision. */
  readonly list?: string;
  readonly field?: string;
  readonly decision?: string;
}

/** Something that would have to be known; kind, list, slot and row tell it from all others of a submission. */
export interface Thing {
  readonly kind: MissingKind;
  readonly list: RecordList | null;
  /** Of a field, its path. */
  readonly slot: string;
  /** Of a field, its entry; of a nested list, the parent's. */
  readonly row: number;
  /** Where it has a pointer of its own, and once it was asked for. */
  named: NamedThing | null;
}

/** What no site can supply: how a source is read, time, and what nothing it hands in can show. */
const unsuppliable: readonly MissingKind[] = ["interpretation", "periodNotOver", "personsAnswer"];

export function isSuppliable(kind: MissingKind): boolean {
  return !unsuppliable.includes(kind);
}

export function namedThing(thing: Thing): NamedThing {
  thing.named ??= described(thing);
  return thing.named;
}

function described({ kind, list, slot, row }: Thing): NamedThing {
  const { id } = list!.model;
  if (kind === "list") return { kind, pointer: listPointer(list!, row), list: id };
  return { kind, pointer: fieldPointer(list!, row, slot), list: id, field: slot };
}

export function completenessOf(list: RecordList): string {
  return `/completeness/${escapeToken(list.model.id)}`;
}

/** Where an entry has a nested list in place of the field: what the list says is not put back into one value. */
export function otherForm(
  forms: readonly Forms[],
  list: RecordList,
  row: number,
  path: string,
): NamedThing | null {
  for (const form of forms) {
    const { implied, path: inside, id } = form.list;
    if (implied === undefined || !Object.values(implied).includes(path)) continue;
    if (follow(list.entries[row], inside) === undefined) continue;
    const pointer = fieldPointer(list, row, inside.join("/"));
    return { kind: "personsAnswer", pointer, list: id, field: "otherForm" };
  }
  return null;
}

/** Whether there is a text at all: a reference that is not recorded points nowhere. */
export function hasText(list: RecordList, row: number, path: string): boolean {
  const value = path.includes("/") ? follow(list.entries[row], path.split("/")) : list.entries[row]?.[path];
  return typeof value === "string" || (Array.isArray(value) && value.some((one) => typeof one === "string"));
}
