import { parseDay } from "../../../src/base/dates";
import { type CellPlan, text } from "../../../src/dossier/layout/plan";
import { columnName } from "../../../src/dossier/table/address";
import type { Cell } from "../../../src/dossier/table/model";
import { readWorkbook } from "../../../src/dossier/table/read";
import { writeWorkbook } from "../../../src/dossier/write/workbook";

/** What stands in each cell of a sheet, by its name: A1. */
export function cellsOf(bytes: Uint8Array, sheet: string): Map<string, string> {
  const found = readWorkbook(bytes).sheets.find(({ name }) => name === sheet);
  const all = (found?.rows ?? []).flatMap(({ number, cells }) =>
    cells.map((cell) => [`${columnName(cell.column)}${number}`, cell.text] as const),
  );
  return new Map(all);
}

/** The workbook as somebody saves it who wrote texts into cells: an empty one clears the cell. */
export function edited(
  bytes: Uint8Array,
  sheet: string,
  edits: Readonly<Record<string, string>>,
): Uint8Array {
  const { sheets } = readWorkbook(bytes);
  return writeWorkbook({
    title: "",
    names: [],
    sheets: sheets.map(({ name, rows, visibility }) => {
      const cells = new Map<string, CellPlan>();
      for (const row of rows)
        for (const cell of row.cells) cells.set(`${columnName(cell.column)}${row.number}`, planOf(cell));
      if (name === sheet) for (const [at, content] of Object.entries(edits)) cells.set(at, text(content));
      const last = Math.max(...rows.map(({ number }) => number), ...numbersIn(edits));
      const widest = Math.max(...rows.flatMap((row) => row.cells.map(({ column }) => column)), 1);
      return {
        name,
        ...(visibility !== "visible" && { hidden: true as const }),
        columns: Array.from({ length: widest }, () => ({ width: 10, format: "general" as const })),
        rows: Array.from({ length: last }, (_, r) => ({
          cells: Array.from({ length: widest }, (_, c) => {
            const cell = cells.get(`${columnName(c + 1)}${r + 1}`);
            return cell === undefined || (cell.value.kind === "text" && cell.value.text === "")
              ? blank
              : cell;
          }),
        })),
        frozenRows: 0,
      };
    }),
  });
}

const blank: CellPlan = { value: { kind: "blank" } };

function numbersIn(edits: Readonly<Record<string, string>>): number[] {
  return Object.keys(edits).map((at) => Number(at.replace(/^[A-Z]+/, "")));
}

function planOf(cell: Cell): CellPlan {
  if (cell.kind === "number") return { value: { kind: "number", number: Number(cell.value) } };
  if (cell.kind === "date" && String(cell.value).length === 10)
    return { value: { kind: "day", day: parseDay(String(cell.value)) }, format: "day" };
  return text(cell.text);
}
