import { type Question, remark } from "../remarks";
import { cellName } from "../table/address";
import { type Context, type Page, placeOf } from "./context";
import { notRead } from "./mappings";
import type { Recognised } from "./recognised";
import { isNumbering, type SetAside } from "./rows";

const codeOfRow = {
  total: "totalRow",
  remark: "remarkRow",
  headingAgain: "headingAgain",
  leftOut: "rowLeftOut",
} as const;

/** Columns that were not read, and why. */
export function tellColumns(page: Page, found: Recognised, { tell, mappings }: Context): void {
  const place = placeOf(page);
  for (const { cell, heading, like } of found.unmatched) {
    const settled = mappings.column(found.ledger.list.id, heading);
    if (mappings.leftOut(found.ledger.list.id, heading) !== undefined) continue;
    if (isNumbering(heading) || (settled !== undefined && notRead.has(settled))) continue;
    const code = like.length > 0 ? "columnUnmatchedLike" : "columnUnmatched";
    const titles = like.map(({ title }) => title["zh-CN"]);
    const choices = like.map(({ path, title }) => ({ means: path.join("/"), title }));
    const question: Question = { kind: "column", list: found.ledger.list.id, written: heading, choices };
    tell(remark("notice", code, { ...place, cell }, { heading, titles }, heading, question));
  }
  for (const { column, numbers } of found.doubled) {
    const cell = cellName(found.headingRow, numbers[0]!);
    tell(
      remark("error", "columnDoubled", { ...place, cell }, { column: column.title, count: numbers.length }),
    );
  }
  for (const { number, heading, key } of found.contradicted) {
    const cell = cellName(found.headingRow, number);
    tell(remark("error", "columnContradicted", { ...place, cell }, { heading, key }, heading));
  }
}

/** Rows that are no entries. */
export function tellRows(page: Page, aside: readonly SetAside[], { tell }: Context): void {
  for (const { number, why, written } of aside) {
    const severity = why === "total" || why === "remark" ? "error" : "notice";
    tell(remark(severity, codeOfRow[why], { ...placeOf(page), cell: cellName(number, 1) }, {}, written));
  }
}

/** What a person who looks at the file does not see. */
export function tellHidden(page: Page, { dataFrom }: { readonly dataFrom: number }, { tell }: Context): void {
  const { sheet } = page.grid;
  const place = { ...placeOf(page), cell: null };
  if (sheet.visibility !== "visible") tell(remark("notice", "sheetHidden", place));
  // The row of keys is hidden in every sheet of ours.
  const rows = sheet.hiddenRows.some(({ to }) => to >= dataFrom);
  if (rows || sheet.hiddenColumns.length > 0) tell(remark("notice", "rowsHidden", place));
}
