import { lastColumn, lastRow } from "./address";
import type { Limits } from "./limits";
import type { Area, Cell, Content, Row, Sheet, Span } from "./model";
import { damaged, refusal } from "./problem";

/** Counts the cells of all sheets of a workbook. */
export class Budget {
  private cells = 0;
  constructor(readonly limits: Limits) {}

  takeCell(): void {
    this.cells++;
    if (this.cells > this.limits.cells) throw refusal("tooManyCells", { limit: this.limits.cells });
  }
}

/** Collects what a sheet holds, in whatever order it comes; a cell in the last corner costs no more than one in the first. */
export class SheetBuilder {
  private readonly rows = new Map<number, Cell[]>();
  private current: Cell[] = [];
  private currentRow = 0;
  private readonly merged: Area[] = [];
  private readonly hiddenRows: Span[] = [];
  private readonly hiddenColumns: Span[] = [];

  constructor(
    private readonly name: string,
    private readonly visibility: Sheet["visibility"],
    private readonly budget: Budget,
  ) {}

  add(row: number, column: number, content: Content, formula: boolean): void {
    this.within(row, column);
    this.budget.takeCell();
    if (row !== this.currentRow) this.goTo(row);
    this.current.push(cellOf(content, column, formula));
  }

  merge(rows: Span, columns: Span): void {
    this.within(rows.to, columns.to);
    this.merged.push({ rows, columns });
    this.checkAreas(this.merged);
  }

  hideRow(row: number): void {
    this.within(row, 1);
    const last = this.hiddenRows[this.hiddenRows.length - 1];
    if (last !== undefined && last.to === row - 1) this.hiddenRows.pop();
    this.hiddenRows.push({ from: last?.to === row - 1 ? last.from : row, to: row });
    this.checkAreas(this.hiddenRows);
  }

  hideColumns(columns: Span): void {
    this.within(1, columns.from);
    this.hiddenColumns.push({ from: columns.from, to: Math.min(columns.to, lastColumn) });
    this.checkAreas(this.hiddenColumns);
  }

  build(): Sheet {
    this.keepRow();
    const rows: Row[] = [];
    for (const [number, cells] of this.rows) rows.push({ number, cells: this.inOrder(cells) });
    return {
      name: this.name,
      visibility: this.visibility,
      rows: rows.sort((a, b) => a.number - b.number),
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      merged: this.merged,
    };
  }

  /** Lists that grow take more room than they need: of each row only what it holds is kept. */
  private goTo(row: number): void {
    this.keepRow();
    this.current = this.rows.get(row)?.slice() ?? [];
    this.currentRow = row;
  }

  private keepRow(): void {
    if (this.currentRow > 0) this.rows.set(this.currentRow, this.current.slice());
  }

  /** Two values for one cell: which of them people saw, nobody can say. */
  private inOrder(cells: Cell[]): Cell[] {
    const sorted = cells.every((cell, k) => k === 0 || cells[k - 1]!.column < cell.column);
    if (!sorted) cells.sort((a, b) => a.column - b.column);
    if (cells.some((cell, k) => k > 0 && cells[k - 1]!.column === cell.column)) throw damaged(this.name);
    return cells;
  }

  private within(row: number, column: number): void {
    const inside = row >= 1 && row <= lastRow && column >= 1 && column <= lastColumn;
    if (!inside) throw damaged(this.name);
  }

  private checkAreas(areas: readonly unknown[]): void {
    const limit = this.budget.limits.areas;
    if (areas.length > limit) throw refusal("tooManyAreas", { limit, sheet: this.name });
  }
}

/** Made of what was just read, in place: a copy of each of some hundred thousand would take as long as reading them. */
function cellOf(content: Content, column: number, formula: boolean): Cell {
  const cell = content as Content & { column: number; formula?: true };
  cell.column = column;
  if (formula) cell.formula = true;
  return cell;
}
