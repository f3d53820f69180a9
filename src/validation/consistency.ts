import { hasOwn } from "../base/es2018";
import { escapeToken } from "../base/pointer";
import type { CodeList } from "../generated/codes";
import type { ListModel } from "../generated/model";
import { clipped } from "./clipped";
import type { Defects } from "./defect";
import type { Names, Place } from "./names";
import { explainUnlisted } from "./unlisted-code";

type Entry = Readonly<Record<string, unknown>>;

/** What the schema cannot see: unknown properties and codes, ids and references. Never masks anything. */
export interface ListView {
  readonly model: ListModel;
  readonly present: boolean;
  readonly complete: boolean;
  readonly entries: readonly Entry[];
  /** Entries that stand for fields of their parent are checked there. */
  isImplied(row: number): boolean;
  pointer(row: number): string;
  /** First row of an id, for references. */
  rowOf(id: string): number | undefined;
  /** First row of the same scope that has the id of this one. */
  firstLike(row: number): number | undefined;
  readonly withoutId: number;
}

/** What the check of names, codes and references has to know, and where it says what it finds. */
export interface Check {
  readonly defects: Defects;
  readonly codes: Readonly<Record<string, CodeList>>;
  /** Whether a rule reads the field: a code that is not known then is an error. */
  isRead(field: object): boolean;
  listOf(id: string): ListView;
}

type At = () => string;

export function checkList(check: Check, view: ListView, names: Names): void {
  const { idField } = view.model;
  for (let row = 0; row < view.entries.length; row++) {
    if (view.isImplied(row)) continue;
    const entry = view.entries[row]!;
    checkObject(check, entry, names, () => view.pointer(row));
    if (idField !== null) checkId(view, row, idField, entry[idField], check.defects);
  }
}

/** An object and the objects inside it, as deep as the schemas know them. */
export function checkObject(check: Check, object: Entry, names: Names, at: At): void {
  for (const name in object) {
    const place = names.get(name);
    const inside = () => `${at()}/${escapeToken(name)}`;
    if (place === undefined) {
      const args = { property: clipped(name) };
      check.defects.add({ pointer: inside(), code: "unknownProperty", severity: "notice", args });
    } else if (place.field !== null || place.inside !== null) checkValue(check, object[name], place, inside);
  }
}

function checkValue(check: Check, value: unknown, place: Place, at: At): void {
  if (Array.isArray(value)) {
    value.forEach((item, k) => {
      if (!Array.isArray(item)) checkValue(check, item, place, () => `${at()}/${k}`);
    });
  } else if (typeof value === "string") {
    const { codes, references } = place.field ?? {};
    if (codes !== undefined) checkCode(check, value, codes, place.field!, at);
    if (references !== undefined) checkReference(check.listOf(references), value, at, check.defects);
  } else if (place.inside !== null && typeof value === "object" && value !== null) {
    checkObject(check, value as Entry, place.inside, at);
  }
}

function checkCode(check: Check, value: string, id: string, field: object, at: At): void {
  const list = check.codes[id];
  if (list === undefined || hasOwn(list.codes, value)) return;
  check.defects.add({
    pointer: at(),
    code: "unknownCode",
    severity: check.isRead(field) ? "error" : "notice",
    args: { value: clipped(value), list: id },
    explain: () => explainUnlisted(list, id, value),
  });
}

function checkReference(target: ListView, value: string, at: At, defects: Defects): void {
  if (!target.present || !target.complete || target.withoutId > 0 || target.rowOf(value) !== undefined)
    return;
  const args = { value: clipped(value), list: target.model.id };
  defects.add({ pointer: at(), code: "danglingReference", severity: "error", args });
}

function checkId(view: ListView, row: number, field: string, value: unknown, defects: Defects): void {
  if (typeof value !== "string") {
    defects.add({ pointer: view.pointer(row), code: "missingId", severity: "notice", args: {} });
    return;
  }
  const first = view.firstLike(row);
  if (first === undefined || first === row) return;
  const args = { id: clipped(value), first: view.pointer(first) };
  const pointer = `${view.pointer(row)}/${escapeToken(field)}`;
  defects.add({ pointer, code: "duplicateId", severity: "error", args });
}
