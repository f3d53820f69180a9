import { firstDay, lastDay } from "../base/dates";
import { escapeToken } from "../base/pointer";
import type { Defects, Said } from "../validation/defect";
import type { Masked } from "../validation/masked";
import { reversedRows } from "./columns";
import { type Entry, follow, isObject } from "./entry";
import { disagrees } from "./instead";
import { fieldPointer, isImplied, type RecordList, type Records } from "./records";

/** Dates of an entry that stand in the wrong order: each counts as not recorded, so each is told of. */
export function checkOrder(records: Records, list: RecordList, defects: Defects, masked: Masked): void {
  for (const [first, second] of list.model.order) {
    for (const row of reversedRows(records, list, [first, second])) {
      // Fields of the parent that stand for the entry are told of there.
      if (isImplied(list, row)) continue;
      const entry = list.entries[row]!;
      const pointers = [fieldPointer(list, row, first), fieldPointer(list, row, second)] as const;
      tell(pointers, [textAt(entry, first), textAt(entry, second)], defects);
      for (const pointer of pointers) masked.add(pointer);
    }
  }
}

/** The same of the days a list is said to cover; the statement counts as "partial". */
export function checkCoverage({ completeness }: Entry, defects: Defects): void {
  if (!isObject(completeness)) return;
  for (const [list, statement] of Object.entries(completeness)) {
    if (!isObject(statement)) continue;
    const { from, to } = statement;
    if (typeof from !== "string" || typeof to !== "string" || !(firstDay(from) > lastDay(to))) continue;
    const at = `/completeness/${escapeToken(list)}`;
    tell([`${at}/from`, `${at}/to`], [from, to], defects);
  }
}

/** A quantity given in two units that do not agree: neither counts. */
export function checkUnits(list: RecordList, defects: Defects, masked: Masked): void {
  for (const [path, { instead }] of Object.entries(list.model.fields)) {
    if (instead === undefined) continue;
    list.entries.forEach((entry, row) => {
      if (!disagrees(entry, path, instead)) return;
      const [value, finer] = [entry[path], entry[instead.field] as number];
      const said: Said =
        value === null
          ? { code: "unitsDisagree.none", args: { finer } }
          : { code: "unitsDisagree", args: { value: value as number, finer } };
      for (const name of [path, instead.field]) {
        const pointer = fieldPointer(list, row, name);
        defects.add({ pointer, severity: "error", ...said });
        masked.add(pointer);
      }
    });
  }
}

function textAt(entry: Entry, path: string): string {
  return String(follow(entry, path.split("/")));
}

function tell(
  pointers: readonly [string, string],
  [from, to]: readonly [string, string],
  defects: Defects,
): void {
  pointers.forEach((pointer, k) => {
    const args = { from, to, other: pointers[1 - k]! };
    defects.add({ pointer, code: "reversedDates", severity: "error", args });
  });
}
