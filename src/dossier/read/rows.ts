import type { Column } from "../form/columns";
import { cellName } from "../table/address";
import type { Cell } from "../table/model";
import { plain } from "../values/spelling";
import { type Grid, written } from "./grid";
import { headingKey } from "./headings";
import type { Recognised } from "./recognise";

/** A row of a ledger that may be an entry. */
export interface LedgerRow {
  readonly number: number;
  readonly cells: ReadonlyMap<Column, RowCell>;
}

export interface RowCell {
  readonly name: string;
  readonly cell: Cell;
}

/** A row that is not taken for an entry. */
export interface SetAside {
  readonly number: number;
  readonly why: "total" | "remark" | "headingAgain";
  readonly written: string;
}

const totals =
  /^(?:合计|总计|小计|累计|共计|本页合计|总数|grandtotal|subtotal|total|sum)(?=$|[:\d(,、数人次])/i;
const remarks = /^(?:填表|制表|填报|审核|复核|负责人签|签字|签名|盖章|备注[::]|注[::]|说明[::])/;
/** Numbers of rows, printed before anybody fills them in. */
const counting: ReadonlySet<string> = new Set(["序号", "no", "no.", "№"]);

/** The rows below the headings (`everyRow`: each of them): entries, and those set aside with the reason. Rows that are blank or only numbered are none. */
export function rowsOf(
  grid: Grid,
  found: Recognised,
  { everyRow = false } = {},
): { entries: LedgerRow[]; aside: SetAside[] } {
  const entries: LedgerRow[] = [];
  const aside: SetAside[] = [];
  const numbering = numberingColumns(found);
  for (const number of grid.rows) {
    if (number < found.dataFrom) continue;
    const filled = grid
      .columnsOf(number)
      .filter((column) => !numbering.has(column) && says(grid.at(number, column)));
    if (filled.length === 0) continue;
    const why = everyRow ? null : asideFor(grid, found, number);
    if (why !== null) {
      const texts = grid.columnsOf(number).map((column) => written(grid.at(number, column)));
      aside.push({ number, why, written: texts.filter((text) => text !== "").join(" ") });
    } else entries.push({ number, cells: cellsOf(grid, found, number) });
  }
  return { entries, aside };
}

function cellsOf(grid: Grid, { columns }: Recognised, number: number): Map<Column, RowCell> {
  const cells = new Map<Column, RowCell>();
  for (const [at, column] of columns) {
    const cell = grid.at(number, at);
    if (cell !== undefined) cells.set(column, { name: cellName(number, at), cell });
  }
  return cells;
}

function asideFor(grid: Grid, found: Recognised, number: number): SetAside["why"] | null {
  const columns = grid.columnsOf(number);
  const first = columns.map((column) => written(grid.at(number, column))).find((text) => text !== "") ?? "";
  const text = plain(first).replace(/\s+/g, "");
  if (totals.test(text)) return "total";
  if (remarks.test(text)) return "remark";
  const again = [...found.columns.keys()].filter((column) => isHeadingAgain(grid, found, number, column));
  return again.length > 1 ? "headingAgain" : null;
}

function isHeadingAgain(grid: Grid, found: Recognised, number: number, column: number): boolean {
  const here = headingKey(written(grid.at(number, column)));
  return here !== "" && here === headingKey(written(grid.heading(found.headingRow, column)));
}

function numberingColumns(found: Recognised): Set<number> {
  const all = found.unmatched.filter(({ heading }) => isNumbering(heading));
  return new Set(all.map(({ number }) => number));
}

export function isNumbering(heading: string): boolean {
  return counting.has(headingKey(heading));
}

function says(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.kind !== "text" || plain(cell.value) !== "");
}
