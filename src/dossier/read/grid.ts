import type { Area, Cell, Sheet } from "../table/model";

/** A sheet by row and column. Merged cells have the value of their first one down the rows; across columns where it is asked for. */
export class Grid {
  private readonly cells = new Map<number, Map<number, Cell>>();
  private readonly areas: readonly Area[];

  constructor(readonly sheet: Sheet) {
    for (const row of sheet.rows) {
      this.cells.set(row.number, new Map(row.cells.map((cell) => [cell.column, cell])));
    }
    this.areas = sheet.merged.filter(({ rows, columns }) => rows.from < rows.to || columns.from < columns.to);
  }

  /** Rows that hold something of their own, in order. */
  get rows(): readonly number[] {
    return this.sheet.rows.map(({ number }) => number);
  }

  at(row: number, column: number): Cell | undefined {
    const own = this.cells.get(row)?.get(column);
    if (own !== undefined || this.areas.length === 0) return own;
    const area = this.areaAt(row, column);
    // A title over several columns is said once; a name beside several rows is said of each of them.
    return area === undefined || area.columns.from !== column ? undefined : this.first(area);
  }

  /** The same, with the text of a heading that spans several columns under each of them. */
  heading(row: number, column: number): Cell | undefined {
    const own = this.cells.get(row)?.get(column);
    if (own !== undefined) return own;
    const area = this.areaAt(row, column);
    return area === undefined ? undefined : this.first(area);
  }

  columnsOf(row: number): number[] {
    const own = [...(this.cells.get(row)?.keys() ?? [])];
    const merged = this.areas.filter(({ rows }) => rows.from <= row && row <= rows.to);
    const spanned = merged.flatMap(({ columns: { from, to } }) =>
      Array.from({ length: Math.min(to - from + 1, 1_000) }, (_, k) => from + k),
    );
    return [...new Set([...own, ...spanned])].sort((a, b) => a - b);
  }

  /** The last column of the merged area that a cell begins, or its own. */
  endOf(row: number, column: number): number {
    return this.areas.length === 0 ? column : (this.areaAt(row, column)?.columns.to ?? column);
  }

  private first({ rows, columns }: Area): Cell | undefined {
    return this.cells.get(rows.from)?.get(columns.from);
  }

  private areaAt(row: number, column: number): Area | undefined {
    return this.areas.find(
      ({ rows, columns }) =>
        rows.from <= row && row <= rows.to && columns.from <= column && column <= columns.to,
    );
  }
}

/** What a cell has as a text, for headings and keys. */
export function written(cell: Cell | undefined): string {
  return cell === undefined ? "" : cell.text.trim();
}
