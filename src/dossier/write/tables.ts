import type { NamedTable, TableCell } from "../../base/tables";
import { blank, type CellPlan, type SheetPlan, text } from "../layout/plan";
import { sheetName } from "../layout/sheet-name";
import { writeWorkbook } from "./workbook";

/** The bytes of an .xlsx file with a sheet for each table, headings in sight and with filters. The same input gives the same bytes. */
export function writeTables(title: string, tables: readonly NamedTable[]): Uint8Array {
  return writeWorkbook({ title, names: [], sheets: tables.map(sheetOf) });
}

function sheetOf({ name, columns, rows }: NamedTable): SheetPlan {
  const headings = columns.map(({ title }): CellPlan => text(title, "heading"));
  const cells = new Cells();
  const long = rows.length > fitted;
  return {
    name: sheetName(name),
    columns: columns.map(({ width = 20 }) => ({ width, format: "general" })),
    rows: [
      { cells: headings },
      ...rows.map((row) => ({
        cells: row.map((value) => cells.of(value)),
        ...(long && { height: oneLine }),
      })),
    ],
    frozenRows: 1,
    landscape: true,
    filter: true,
  };
}

/** Rows of longer tables have one line each: to fit them takes longer than to write them. */
const fitted = 1_000;
const oneLine = 15;

/** A word that stands in thousands of cells is one cell here. */
class Cells {
  private readonly known = new Map<TableCell, CellPlan>();

  of(value: TableCell): CellPlan {
    let cell = this.known.get(value);
    if (cell === undefined) {
      cell = cellOf(value);
      this.known.set(value, cell);
    }
    return cell;
  }
}

function cellOf(value: TableCell): CellPlan {
  if (value === null) return { ...blank, look: "body" };
  if (typeof value === "number") return { value: { kind: "number", number: value }, look: "body" };
  return { ...text(value, "body"), format: "text" };
}
