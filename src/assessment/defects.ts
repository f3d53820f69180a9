import { hasOwn } from "../base/es2018";
import { escapeToken } from "../base/pointer";
import type { Model } from "../generated/model";
import { formsIn, saidBoth } from "../submission/forms";
import { entryPointer, follow, isObject, listOf, type RecordList, type Records } from "../submission/records";
import { clipped } from "../validation/clipped";
import { checkList, checkObject } from "../validation/consistency";
import type { Defects } from "../validation/defect";
import type { Check, ListView } from "../validation/list-view";
import { namesOfDocument, namesOfEntry } from "../validation/names";
import { checkCoverage, checkOrder, checkUnits } from "./contradictions";
import { isFlawless } from "./flawless";
import { likeIn, viewOf } from "./list-view";

/**
 * Everything beyond shape: unknown properties and codes, duplicate and missing ids, dangling references, values that
 * contradict each other, whose pointers join those that are `masked`.
 */
export function checkConsistency(
  records: Records,
  read: ReadonlySet<object>,
  defects: Defects,
  masked = new Set<string>(),
): void {
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
  checkCoverage(document, defects);
  for (const id of Object.keys(model.lists)) {
    const list = listOf(records, id);
    if (list.entries.length === 0) continue;
    checkOrder(records, list, defects, masked);
    checkUnits(list, defects, masked);
    checkForms(records, list, defects);
    const names = namesOfEntry(model, list.model);
    if (!isFlawless(records, list, names)) checkList(check, check.listOf(id), names);
  }
}

/** An entry that says the same thing in its own fields and in a nested list says neither. */
function checkForms(records: Records, list: RecordList, defects: Defects): void {
  const forms = formsIn(records.model, list.model.id);
  const written = follow(records.document, list.model.path);
  if (forms.length === 0 || !Array.isArray(written)) return;
  written.forEach((entry, row) => {
    if (!isObject(entry)) return;
    for (const form of forms) {
      const fields = saidBoth(entry, form);
      if (fields.length === 0) continue;
      const nested = form.list.path.join("/");
      const pointer = `${entryPointer(list, row)}/${nested}`;
      defects.add({ pointer, code: "twoForms", severity: "error", args: { nested, fields } });
    }
  });
}

function checkCompleteness(model: Model, document: Record<string, unknown>, defects: Defects): void {
  if (!isObject(document.completeness)) return;
  for (const list of Object.keys(document.completeness)) {
    if (hasOwn(model.lists, list)) continue;
    const pointer = `/completeness/${escapeToken(list)}`;
    const args = { property: clipped(list) };
    defects.add({ pointer, code: "unknownProperty", severity: "notice", args });
  }
}
