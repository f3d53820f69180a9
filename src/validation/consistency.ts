import { hasOwn } from "../base/es2018";
import { escapeToken } from "../base/pointer";
import { clipped } from "./clipped";
import type { Defects } from "./defect";
import { checkId, checkIdentifier } from "./identifiers";
import type { Check, ListView } from "./list-view";
import type { Names, Place } from "./names";

// What the schema cannot see: unknown properties and codes, ids and references. Never masks anything.

type Entry = Readonly<Record<string, unknown>>;

type At = () => string;

export function checkList(check: Check, view: ListView, names: Names): void {
  for (let row = 0; row < view.entries.length; row++) checkEntry(check, view, names, row);
}

export function checkEntry(check: Check, view: ListView, names: Names, row: number): void {
  if (view.isImplied(row)) return;
  const { idField } = view.model;
  const entry = view.entries[row]!;
  checkObject(check, entry, names, () => view.pointer(row));
  if (idField !== null) checkId(view, row, idField, entry[idField], check.defects);
}

/** An object and the objects inside it, as deep as the schemas know them. */
export function checkObject(check: Check, object: Entry, names: Names, at: At): void {
  for (const name in object) {
    const place = names.get(name);
    if (place === undefined) unknownProperty(check.defects, name, at);
    else if (saysMore(object[name]) && (place.field !== null || place.inside !== null)) {
      checkValue(check, object[name], place, () => `${at()}/${escapeToken(name)}`);
    }
  }
}

/** Of numbers and the like, and of what is not recorded, the schema has seen everything. */
function saysMore(value: unknown): boolean {
  return typeof value === "string" || (typeof value === "object" && value !== null);
}

function unknownProperty(defects: Defects, name: string, at: At): void {
  const pointer = () => `${at()}/${escapeToken(name)}`;
  const args = { property: clipped(name) };
  defects.add({ pointer, code: "unknownProperty", severity: "notice", args });
}

function checkValue(check: Check, value: unknown, place: Place, at: At): void {
  if (Array.isArray(value)) {
    value.forEach((item, k) => {
      if (!Array.isArray(item)) checkValue(check, item, place, () => `${at()}/${k}`);
    });
  } else if (typeof value === "string") {
    const { codes, references, identifies } = place.field ?? {};
    if (codes !== undefined) checkCode(check, value, codes, place.field!, at);
    if ((references ?? identifies) !== undefined) checkIdentifier(check, value, place.field!, at);
  } else if (place.inside !== null && typeof value === "object" && value !== null) {
    checkObject(check, value as Entry, place.inside, at);
  }
}

function checkCode(check: Check, value: string, id: string, field: object, at: At): void {
  const list = check.codes[id];
  if (list === undefined || hasOwn(list.codes, value)) return;
  const severity = check.isRead(field) ? "error" : "notice";
  check.defects.add({
    pointer: at,
    code: "unknownCode",
    severity,
    args: { value: clipped(value), list: id },
  });
}
