import { cellName, parseCellName, wholeNumber } from "../table/address";
import { isTrue } from "../table/xlsx/workbook-part";
import { element } from "../write/xml";
import { Edits } from "./edits";
import type { IssueKind } from "./issue";
import { attributeOf, filled, type Tag, tagsIn, withAttribute } from "./tags";

/** What is the matter with the cells of a sheet, by row and column. */
export type Marks = ReadonlyMap<number, ReadonlyMap<number, IssueKind>>;

/** Gives the number of a format with another colour. */
export type Colouring = (base: number, kind: IssueKind) => number;

interface CellAt {
  readonly column: number;
  readonly tag: Tag;
}

interface RowAt {
  readonly number: number;
  readonly tag: Tag;
  readonly cells: CellAt[];
  /** Where its content ends. */
  end: number;
}

/** Gives cells another format, and makes those that are not there; all else of the part stays. */
export function markCells(text: string, marks: Marks, colouring: Colouring): string {
  const sheet = scanned(text, marks);
  const edits = new Edits(text);
  const made = new Map<number, string>();
  const pieces = new Map<number, RowAt>();
  for (const one of sheet.rows) if (!pieces.has(one.number)) pieces.set(one.number, one);
  for (const [row, cells] of [...marks].sort(([a], [b]) => a - b)) {
    const piece = pieces.get(row);
    const known = new Map(sheet.cells.get(row)?.map((cell) => [cell.column, cell]));
    const missing: [number, string][] = [];
    for (const [column, kind] of [...cells].sort(([a], [b]) => a - b)) {
      const cell = known.get(column);
      if (cell === undefined) {
        const base = baseOf(piece?.tag, sheet.columns, column);
        const at = { r: cellName(row, column), s: colouring(base, kind) };
        missing.push([column, element(`${sheet.prefix}c`, at)]);
      } else {
        const s = colouring(Number(attributeOf(cell.tag, "s") ?? 0), kind);
        edits.replace(cell.tag.from, cell.tag.to, withAttribute(cell.tag, "s", s));
      }
    }
    if (missing.length === 0) continue;
    if (piece === undefined) made.set(row, missing.map(([, cell]) => cell).join(""));
    else insertCells(edits, piece, missing);
  }
  insertRows(edits, sheet, made);
  return edits.done();
}

interface Scanned {
  /** All rows of the part; cells only of those with marks. */
  readonly rows: RowAt[];
  readonly cells: Map<number, CellAt[]>;
  /** Formats of columns, for cells that are not there. */
  readonly columns: { from: number; to: number; style: number }[];
  readonly prefix: string;
  readonly data: { open: Tag; close: Tag } | null;
}

function scanned(text: string, marks: Marks): Scanned {
  const rows: RowAt[] = [];
  const cells = new Map<number, CellAt[]>();
  const columns: Scanned["columns"] = [];
  let prefix = "";
  let data: { open: Tag; close: Tag } | null = null;
  let inData = false;
  let inCell = false;
  let row = 0;
  let column = 0;
  for (const tag of tagsIn(text)) {
    if (inCell) {
      if (tag.kind === "close" && tag.name === "c") inCell = false;
    } else if (tag.kind === "close") {
      if (tag.name === "row" && inData) rows[rows.length - 1]!.end = tag.from;
      if (tag.name !== "sheetData" || !inData) continue;
      inData = false;
      data!.close = tag;
    } else if (tag.name === "sheetData" && data === null) {
      inData = tag.kind === "open";
      prefix = tag.prefix;
      data = { open: tag, close: tag };
    } else if (tag.name === "col" && data === null) columns.push(columnAt(tag));
    else if (inData && tag.name === "row") {
      const named = attributeOf(tag, "r");
      row = named === undefined ? row + 1 : wholeNumber(named);
      column = 0;
      rows.push({ number: row, tag, cells: [], end: tag.to });
    } else if (inData && tag.name === "c") {
      column++;
      const place = parseCellName(attributeOf(tag, "r") ?? "");
      if (place !== null) ({ row, column } = place);
      inCell = tag.kind === "open";
      if (!marks.has(row)) continue;
      const cell = { column, tag };
      cells.set(row, [...(cells.get(row) ?? []), cell]);
      rows[rows.length - 1]?.cells.push(cell);
    }
  }
  return { rows, cells, columns, prefix, data };
}

function columnAt(tag: Tag): Scanned["columns"][number] {
  const from = Number(attributeOf(tag, "min"));
  return {
    from,
    to: Number(attributeOf(tag, "max") ?? from),
    style: Number(attributeOf(tag, "style") ?? 0),
  };
}

/** The format a cell has that is not there: that of its row, or else of its column. */
function baseOf(row: Tag | undefined, columns: Scanned["columns"], column: number): number {
  if (row !== undefined && isTrue(attributeOf(row, "customFormat")))
    return Number(attributeOf(row, "s") ?? 0);
  return columns.find(({ from, to }) => from <= column && column <= to)?.style ?? 0;
}

function insertCells(edits: Edits, row: RowAt, missing: readonly [number, string][]): void {
  if (row.tag.kind === "empty") {
    const inner = missing.map(([, cell]) => cell).join("");
    edits.replace(row.tag.from, row.tag.to, filled(row.tag, inner));
    return;
  }
  for (const [column, cell] of missing) {
    const next = row.cells.find((one) => one.column > column);
    edits.insert(next?.tag.from ?? row.end, cell);
  }
}

function insertRows(edits: Edits, { rows, prefix, data }: Scanned, made: ReadonlyMap<number, string>): void {
  if (made.size === 0 || data === null) return;
  const written = [...made].map(([number, cells]) => ({
    number,
    text: element(`${prefix}row`, { r: number }, cells),
  }));
  if (data.open === data.close) {
    const inner = written.map(({ text }) => text).join("");
    edits.replace(data.open.from, data.open.to, filled(data.open, inner));
    return;
  }
  for (const { number, text } of written) {
    const next = rows.find((one) => one.number > number);
    edits.insert(next?.tag.from ?? data.close.from, text);
  }
}
