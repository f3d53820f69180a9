import { parseCellName } from "../dossier/table/address";
import type { Cell, Row, Sheet, Workbook } from "../dossier/table/model";
import type { Correction } from "./protocol";

/** A workbook in which the cells that somebody corrected have the text he gave; an empty one clears the cell. */
export function corrected(workbook: Workbook, file: string, corrections: readonly Correction[]): Workbook {
  const own = corrections.filter((one) => one.file === null || one.file === file);
  if (own.length === 0) return workbook;
  const sheets = workbook.sheets.map((sheet) => {
    const here = own.filter((one) => one.sheet === sheet.name || workbook.sheets.length === 1);
    return here.reduce(withText, sheet);
  });
  return { ...workbook, sheets };
}

function withText(sheet: Sheet, { cell, text }: Correction): Sheet {
  const at = parseCellName(cell);
  if (at === null) return sheet;
  const rows = sheet.rows.map((row) => (row.number === at.row ? replaced(row, at.column, text) : row));
  const has = rows.some(({ number }) => number === at.row);
  const added: Row = { number: at.row, cells: [written(at.column, text)] };
  const all = has || text === "" ? rows : [...rows, added].sort((a, b) => a.number - b.number);
  return { ...sheet, rows: all };
}

function replaced({ number, cells }: Row, column: number, text: string): Row {
  const others = cells.filter((cell) => cell.column !== column);
  const all = text === "" ? others : [...others, written(column, text)];
  return { number, cells: all.sort((a, b) => a.column - b.column) };
}

function written(column: number, text: string): Cell {
  return { kind: "text", value: text, text, column };
}
