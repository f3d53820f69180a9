import { escapeToken } from "../base/pointer";
import type { Model } from "../generated/model";
import { impliedIn, saysBoth } from "../submission/implied";
import { entryPointer, follow, isObject, listOf, type RecordList, type Records } from "../submission/records";
import { checkList, checkObject } from "../validation/consistency";
import type { Defects } from "../validation/defect";
import type { Check, ListView } from "../validation/list-view";
import { namesOfDocument, namesOfEntry } from "../validation/names";
import { isFlawless } from "./flawless";
import { likeIn, viewOf } from "./list-view";

/** Everything beyond shape: unknown properties and codes, duplicate and missing ids, dangling references. */
export function checkConsistency(records: Records, read: ReadonlySet<object>, defects: Defects): void {
  const { model, document, codes } = records;
  const views = new Map<string, ListView>();
  const check: Check = {
    defects,
    codes,
    isRead: (field) => read.has(field),
    likeOf: (field, id) => likeIn(records, field, id),
    listOf: (id) => {
      const view = views.get(id) ?? viewOf(listOf(records, id));
      views.set(id, view);
      return view;
    },
  };
  checkObject(check, document, namesOfDocument(model), () => "");
  checkCompleteness(model, document, defects);
  for (const id of Object.keys(model.lists)) {
    const list = listOf(records, id);
    if (list.entries.length === 0) continue;
    checkForms(records, list, defects);
    const names = namesOfEntry(model, list.model);
    if (!isFlawless(records, list, names)) checkList(check, check.listOf(id), names);
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

function checkCompleteness(model: Model, document: Record<string, unknown>, defects: Defects): void {
  if (!isObject(document.completeness)) return;
  for (const list of Object.keys(document.completeness)) {
    if (Object.hasOwn(model.lists, list)) continue;
    const pointer = `/completeness/${escapeToken(list)}`;
    const args = { property: list.slice(0, 80) };
    defects.add({ pointer, code: "unknownProperty", severity: "notice", args });
  }
}
