import type { SheetPlan } from "../layout/plan";
import { cellName, columnName } from "../table/address";
import { quoted } from "./address";
import { element, escaped } from "./xml";

/** The headings and the rows below them; `null` where there is nothing to choose from. */
function rangeOf({ filter, frozenRows, rows, columns }: SheetPlan) {
  if (!filter || frozenRows === 0 || rows.length <= frozenRows) return null;
  return { from: frozenRows, to: rows.length, last: columns.length };
}

/** Drop-downs above the columns of a table. */
export function filterOf(sheet: SheetPlan): string {
  const range = rangeOf(sheet);
  if (range === null) return "";
  return element("autoFilter", { ref: `${cellName(range.from, 1)}:${cellName(range.to, range.last)}` });
}

/** The same as a name: programs look for it. */
export function filterName(sheet: SheetPlan, index: number): string[] {
  const range = rangeOf(sheet);
  if (range === null) return [];
  const attributes = { name: "_xlnm._FilterDatabase", localSheetId: index, hidden: true };
  const area = `${quoted(sheet.name)}!$A$${range.from}:$${columnName(range.last)}$${range.to}`;
  return [element("definedName", attributes, escaped(area))];
}
