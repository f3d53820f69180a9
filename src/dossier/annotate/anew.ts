import { parseDay } from "../../base/dates";
import type { CellPlan, ColumnPlan, RowPlan, SheetPlan } from "../layout/plan";
import { sheetName } from "../layout/sheet-name";
import type { Cell, Row, Sheet, Span, Workbook } from "../table/model";
import { writeWorkbook } from "../write/workbook";

export interface Anew {
  readonly bytes: Uint8Array;
  /** What sheets are called now, by what they were called where issues were found. */
  readonly names: ReadonlyMap<string, string>;
}

/** A table of another kind as an .xlsx file: values, merged areas, and what is hidden. */
export function asWorkbook(workbook: Workbook, file: string): Anew {
  const names = new Map<string, string>();
  for (const sheet of workbook.sheets) {
    const old = sheet.name === "" ? file : sheet.name;
    names.set(old, freeName(sheetName(old) || "Sheet1", [...names.values()]));
  }
  const sheets = workbook.sheets.map((sheet) =>
    planOf(sheet, names.get(sheet.name === "" ? file : sheet.name)!),
  );
  return { bytes: writeWorkbook({ title: "", sheets, names: [] }), names };
}

function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let number = 2; taken.includes(free); number++) free = `${name.slice(0, 27)}~${number}`;
  return free;
}

function planOf(sheet: Sheet, name: string): SheetPlan {
  const last = sheet.rows.reduce(
    (most, { cells }) => Math.max(most, cells[cells.length - 1]?.column ?? 0),
    0,
  );
  const hidden = (spans: readonly Span[], number: number) =>
    spans.some(({ from, to }) => from <= number && number <= to);
  const columns = Array.from({ length: last }, (_, k): ColumnPlan => {
    const column: ColumnPlan = { width: widthOf(sheet.rows, k + 1), format: "general" };
    return hidden(sheet.hiddenColumns, k + 1) ? { ...column, hidden: true } : column;
  });
  const rows: RowPlan[] = [];
  for (const row of sheet.rows) {
    while (rows.length < row.number - 1) rows.push({ cells: [] });
    rows.push({ cells: cellsOf(row) });
  }
  return {
    name,
    ...(sheet.visibility === "hidden" && { hidden: "onRequest" }),
    ...(sheet.visibility === "veryHidden" && { hidden: true }),
    columns,
    rows: rows.map((row, k) => (hidden(sheet.hiddenRows, k + 1) ? { ...row, hidden: true } : row)),
    frozenRows: 0,
    merged: sheet.merged,
  };
}

function cellsOf({ cells }: Row): CellPlan[] {
  const plans: CellPlan[] = [];
  for (const cell of cells) {
    while (plans.length < cell.column - 1) plans.push({ value: { kind: "blank" } });
    plans.push(planOfCell(cell));
  }
  return plans;
}

const firstWritten = parseDay("1900-03-01");

/** What has no form of its own in the plan is written as people write it. */
function planOfCell(cell: Cell): CellPlan {
  if (cell.kind === "number" && String(cell.value) === cell.text)
    return { value: { kind: "number", number: cell.value } };
  if (cell.kind === "date" && cell.value.length === 10 && cell.time === undefined) {
    const day = parseDay(cell.value);
    if (day >= firstWritten) return { value: { kind: "day", day }, format: "day" };
  }
  if (cell.text === "") return { value: { kind: "blank" } };
  return { value: { kind: "text", text: cell.text }, format: "text" };
}

/** By what stands in the first rows; in letters of the Latin alphabet. */
function widthOf(rows: readonly Row[], column: number): number {
  const texts = rows
    .slice(0, 50)
    .map(({ cells }) => cells.find((cell) => cell.column === column)?.text ?? "");
  const widths = texts.map((text) => [...text].reduce((sum, letter) => sum + (letter > "\u2010" ? 2 : 1), 0));
  return Math.min(40, Math.max(8, ...widths.map((width) => width + 2)));
}
