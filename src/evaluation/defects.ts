import type { Model } from "../generated/model";
import { impliedIn, saysBoth } from "../submission/implied";
import { entryPointer, follow, isObject, listOf, type RecordList, type Records } from "../submission/records";
import { checkList, planOf } from "../validation/consistency";
import type { Defects } from "../validation/defect";
import { reportLike } from "../validation/identifiers";
import { isFlawless } from "./flawless";
import { likeIn, viewOf } from "./list-view";

/** Everything beyond shape: unknown properties and codes, duplicate and missing ids, dangling references. */
export function checkConsistency(records: Records, defects: Defects): void {
  const { model, document } = records;
  checkTopLevel(model, document, defects);
  checkDocumentIdentifiers(records, defects);
  for (const id of Object.keys(model.lists)) {
    const list = listOf(records, id);
    if (list.entries.length === 0) continue;
    checkForms(records, list, defects);
    const nested = nestedNames(model, id);
    if (isFlawless(records, list, planOf(list.model, nested))) continue;
    checkList(viewOf(records, list), nested, (other) => viewOf(records, listOf(records, other)), defects);
  }
}

/** Identifiers of the document itself that are only like those of its lists. */
function checkDocumentIdentifiers(records: Records, defects: Defects): void {
  for (const [pointer, field] of Object.entries(records.model.document)) {
    if (field.identifies === undefined) continue;
    const value = follow(records.document, pointer.slice(1).split("/"));
    const like = typeof value === "string" ? likeIn(records, field, value) : null;
    if (like !== null) reportLike(pointer, value as string, like, defects);
  }
}

/** An entry that says the same thing in its own fields and in a nested list says neither. */
function checkForms(records: Records, list: RecordList, defects: Defects): void {
  const implied = impliedIn(records.model, list.model.id);
  const written = follow(records.document, list.model.path);
  if (implied === null || !Array.isArray(written)) return;
  const nested = implied.list.path[0]!;
  written.forEach((entry, row) => {
    if (!isObject(entry) || !saysBoth(entry, implied)) return;
    const fields = implied.fields.map(([, flat]) => flat).filter((flat) => entry[flat] !== undefined);
    const pointer = `${entryPointer(list, row)}/${nested}`;
    defects.add({ pointer, code: "twoForms", severity: "error", args: { nested, fields } });
  });
}

const nestedOf = new WeakMap<Model, Map<string, string[]>>();
const noNames: string[] = [];

function nestedNames(model: Model, id: string): string[] {
  let nested = nestedOf.get(model);
  if (nested === undefined) {
    nested = new Map();
    for (const list of Object.values(model.lists)) {
      if (list.parent !== null) nested.set(list.parent, [...(nested.get(list.parent) ?? []), list.path[0]!]);
    }
    nestedOf.set(model, nested);
  }
  return nested.get(id) ?? noNames;
}

const namesOf = new WeakMap<Model, { top: Set<string>; inside: Map<string, Set<string>> }>();

function knownNames(model: Model) {
  let names = namesOf.get(model);
  if (names === undefined) {
    names = { top: new Set(["completeness", "$schema"]), inside: new Map() };
    const paths = [
      ...[...Object.keys(model.document), ...model.unread].map((pointer) => pointer.slice(1).split("/")),
      ...Object.values(model.lists).flatMap((list) => (list.parent === null ? [list.path] : [])),
    ];
    for (const [first, second] of paths) {
      names.top.add(first!);
      if (second === undefined) continue;
      if (!names.inside.has(first!)) names.inside.set(first!, new Set());
      names.inside.get(first!)!.add(second);
    }
    namesOf.set(model, names);
  }
  return names;
}

function checkTopLevel(model: Model, document: Record<string, unknown>, defects: Defects): void {
  const { top, inside } = knownNames(model);
  const report = (pointer: string, property: string) =>
    defects.add({
      pointer,
      code: "unknownProperty",
      severity: "notice",
      args: { property: property.slice(0, 80) },
    });
  for (const name of Object.keys(document)) {
    if (!top.has(name)) report(`/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, name);
    const value = document[name];
    const known = inside.get(name);
    if (known === undefined || !isObject(value)) continue;
    for (const inner of Object.keys(value)) if (!known.has(inner)) report(`/${name}/${inner}`, inner);
  }
  if (isObject(document.completeness)) {
    for (const list of Object.keys(document.completeness)) {
      if (!Object.hasOwn(model.lists, list)) report(`/completeness/${list.replaceAll("/", "~1")}`, list);
    }
  }
}
