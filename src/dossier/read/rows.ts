import type { Column } from "../form/columns";
import { cellName } from "../table/address";
import type { Cell } from "../table/model";
import { isFiller, plain } from "../values/spelling";
import { type Grid, written } from "./grid";
import { headingKey } from "./headings";
import type { Recognised } from "./recognised";

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
  readonly why: "total" | "remark" | "headingAgain" | "leftOut";
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
  { everyRow = false, leftOut = (_: string): ReadonlySet<string> | undefined => undefined } = {},
): { entries: LedgerRow[]; aside: SetAside[] } {
  const entries: LedgerRow[] = [];
  const aside: SetAside[] = [];
  const numbering = numberingColumns(found);
  const telling = tellingColumns(grid, found, leftOut);
  for (const number of grid.rows) {
    if (number < found.dataFrom) continue;
    const filled = grid
      .columnsOf(number)
      .filter((column) => !numbering.has(column) && says(grid.at(number, column)));
    if (filled.length === 0) continue;
    const isLeftOut = telling.some(([at, texts]) => texts.has(plain(written(grid.at(number, at)))));
    const why = isLeftOut
      ? "leftOut"
      : everyRow
        ? null
        : (asideFor(grid, found, number) ?? asideByCells(grid, found, number));
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

/**
 * What is no entry by what is filled in: nothing in a column that is read, strokes all along, a sum without a word, a
 * sentence across the columns or in the column of ids, such as 本年度无投诉.
 */
function asideByCells(grid: Grid, { columns, keyed }: Recognised, number: number): SetAside["why"] | null {
  const filled = [...columns].flatMap(([at, column]) => {
    const cell = grid.at(number, at);
    return cell !== undefined && says(cell) ? [{ at, column, cell }] : [];
  });
  if (filled.every(({ cell }) => cell.kind === "text" && isFiller(cell.value))) return "remark";
  const numbers = [...columns.values()].filter(({ field }) => field?.type === "number");
  const summed = filled.every(
    ({ column, cell }) => numbers.includes(column) && (!keyed || cell.formula === true),
  );
  if (summed && numbers.length < columns.size) return "total";
  const [{ at, column, cell }, second] = filled as [(typeof filled)[number], (typeof filled)[number]?];
  if (second !== undefined || cell.kind !== "text" || columns.size < 3) return null;
  const end = grid.endOf(number, at);
  if ([...columns.keys()].some((other) => other > at && other <= end)) return "remark";
  const ofPeople = column.kind !== "value" || column.field?.references !== undefined;
  return !keyed && !ofPeople && /^[^\dA-Za-z]{2,}$/.test(plain(cell.value)) ? "remark" : null;
}

function isHeadingAgain(grid: Grid, found: Recognised, number: number, column: number): boolean {
  const here = headingKey(written(grid.at(number, column)));
  return here !== "" && here === headingKey(written(grid.heading(found.headingRow, column)));
}

/** Columns in which a text says that a row is no entry. */
function tellingColumns(
  grid: Grid,
  { headingRow }: Recognised,
  leftOut: (heading: string) => ReadonlySet<string> | undefined,
): [number, ReadonlySet<string>][] {
  return grid.columnsOf(headingRow).flatMap((at): [number, ReadonlySet<string>][] => {
    const texts = leftOut(written(grid.heading(headingRow, at)));
    return texts === undefined ? [] : [[at, texts]];
  });
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
