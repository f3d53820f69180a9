import { hasOwn } from "../base/es2018";
import { escapeToken } from "../base/pointer";
import type { Model } from "../generated/model";
import { clipped } from "../validation/clipped";
import { checkEntry, checkList, checkObject } from "../validation/consistency";
import type { Defects } from "../validation/defect";
import type { Check, ListView } from "../validation/list-view";
import { Masked } from "../validation/masked";
import { checkCoverage, checkOrder, checkUnits } from "./contradictions";
import { follow, isObject } from "./entry";
import { saidBoth } from "./forms";
import { isFreeOfDefects } from "./free-of-defects";
import { likeIn, viewOf } from "./list-view";
import { entryPointer, listOf, type RecordList, type Records } from "./records";
import { suspectsIn } from "./suspects";

/**
 * Everything beyond shape: unknown properties and codes, duplicate and missing ids, dangling references, values that
 * contradict each other, whose pointers join those that are `masked`.
 */
export function checkConsistency(
  records: Records,
  read: ReadonlySet<object>,
  defects: Defects,
  masked = new Masked(),
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
  checkObject(check, document, records.plans.names, () => "");
  checkCompleteness(model, document, defects);
  checkCoverage(document, defects);
  for (const id of Object.keys(model.lists)) {
    const list = listOf(records, id);
    // Fields of the parent that imply an entry are told of there.
    if (list.entries.length === 0 || list.isImplied) continue;
    checkOrder(records, list, defects, masked);
    if (list.plan.hasUnits && list.reading?.hasFinerUnits !== false) checkUnits(list, defects, masked);
    checkForms(records, list, defects);
    checkEntries(records, list, check);
  }
}

/** Where the entries were walked through, it is known which of them are worth a look. */
function checkEntries(records: Records, list: RecordList, check: Check): void {
  const { model } = list;
  const { names } = list.plan;
  if (list.reading === null) {
    if (!isFreeOfDefects(records, list)) checkList(check, check.listOf(model.id), names);
    return;
  }
  const rows = suspectsIn(records, list);
  if (rows.length === 0) return;
  const view = check.listOf(model.id);
  for (const row of rows) checkEntry(check, view, names, row);
}

/** An entry that says the same thing in its own fields and in a nested list says neither. */
function checkForms(records: Records, list: RecordList, defects: Defects): void {
  const { forms } = list.plan;
  // What was read in one walk has no nested list in place of fields.
  if (forms.length === 0 || list.reading !== null) return;
  const written = follow(records.document, list.model.path);
  if (!Array.isArray(written)) return;
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
