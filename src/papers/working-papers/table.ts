import { blank, type CellPlan, type ColumnPlan, type SheetPlan, text } from "../../dossier/layout/plan";
import { sheetName } from "../../dossier/layout/sheet-name";
import { printable } from "../../text/index";
import type { SheetView } from "./view";
import type { SheetWord } from "./words";

/** What stands in a cell; numbers can be summed, texts never become formulas: their cells are formatted as text. */
export type Cell = string | number | null | undefined | false;

export interface Table {
  readonly sheet: SheetWord;
  readonly columns: readonly (readonly [title: string, width: number])[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Longer texts no program takes. */
const longest = 32_000;

/** A table with its headings in sight, drop-downs above each column, printed across. */
export function sheetOf(view: SheetView, { sheet, columns, rows }: Table): SheetPlan {
  return {
    name: sheetName(view.w(sheet)),
    columns: columns.map(([, width]): ColumnPlan => ({ width, format: "text" })),
    rows: [
      { cells: columns.map(([title]) => text(title, "heading")) },
      ...rows.map((row) => ({ cells: row.map((cell) => cellOf(view, cell)) })),
    ],
    frozenRows: 1,
    frozenColumn: true,
    filter: true,
    landscape: true,
    tab: "read",
  };
}

function cellOf(view: SheetView, cell: Cell): CellPlan {
  if (typeof cell === "number")
    return { value: { kind: "number", number: cell }, format: "general", look: "body" };
  if (typeof cell !== "string" || cell === "") return { ...blank, look: "body" };
  const shown = printable(cell);
  return text(shown.length > longest ? view.w("cut", { text: shown.slice(0, longest) }) : shown, "body");
}
