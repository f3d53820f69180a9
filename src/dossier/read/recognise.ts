import type { Column } from "../form/columns";
import type { Ledger } from "../form/sheets";
import { cellName } from "../table/address";
import { type Grid, written } from "./grid";
import { headingKey, LedgerHeadings } from "./headings";
import { isNotRows } from "./not-rows";
import type { Found, Recognised, Unmatched } from "./recognised";

/** Headings are looked for this far down; titles, names of stations and empty rows may stand above. */
const rowsLookedAt = 20;

/** `confirmed` tells the property of a heading that somebody confirmed; of a sheet, its list. */
export interface Confirmed {
  column(list: string, heading: string): string | undefined;
  sheet(name: string): string | undefined;
}

export class Recogniser {
  private readonly all: readonly LedgerHeadings[];

  constructor(
    ledgers: readonly Ledger[],
    private readonly confirmed: Confirmed,
  ) {
    this.all = ledgers.map((ledger) => new LedgerHeadings(ledger));
  }

  /** The ledger of a sheet; several where nothing tells which of them it is; `null` for no ledger at all. */
  find(grid: Grid): Found {
    return this.byKeys(grid) ?? this.byHeadings(grid);
  }

  /** The same, only where the sheet is called so or has the hidden keys: headings alone may be those of a ledger. */
  findNamed(grid: Grid): Recognised | null {
    const found = this.named(grid.sheet.name).length > 0 ? this.find(grid) : this.byKeys(grid);
    return found !== null && "ledger" in found ? found : null;
  }

  private byKeys(grid: Grid): Recognised | null {
    for (const row of grid.rows.slice(0, rowsLookedAt)) {
      const cells = grid.columnsOf(row).map((number) => [number, written(grid.at(row, number))] as const);
      const counts = this.all.map((one) => cells.filter(([, key]) => one.byKey.has(key)).length);
      const most = Math.max(...counts);
      if (most < 1) continue;
      const one = this.all[counts.indexOf(most)]!;
      return this.settled(one, grid, row, row + 1, true, (number) =>
        one.byKey.get(written(grid.at(row, number))),
      );
    }
    return null;
  }

  private byHeadings(grid: Grid): Found {
    const named = this.named(grid.sheet.name);
    const candidates = named.length > 0 ? named : this.all;
    let best: { one: LedgerHeadings; row: number; below: boolean; hits: number }[] = [];
    for (const row of grid.rows.slice(0, rowsLookedAt)) {
      for (const one of candidates) {
        for (const below of [false, true]) {
          const hits = this.hits(one, grid, row, below);
          if (hits === 0) continue;
          const most = best[0]?.hits ?? 0;
          if (hits > most) best = [{ one, row, below, hits }];
          else if (hits === most && best.every((other) => other.one !== one))
            best.push({ one, row, below, hits });
        }
      }
    }
    // One heading alone tells a ledger only where the sheet is called so.
    if (best.length === 0 || (best[0]!.hits < 2 && named.length === 0)) return null;
    if (best.length > 1) best = titled(best, grid);
    if (best.length > 1) return { candidates: best.map(({ one }) => one.ledger) };
    const { one, row, below } = best[0]!;
    const found = this.settled(one, grid, row, row + (below ? 2 : 1), false, (number) =>
      this.columnAt(one, grid, row, number, below),
    );
    return isNotRows(grid, found, this.all) ? { candidates: [one.ledger], notRows: true } : found;
  }

  private named(sheet: string): readonly LedgerHeadings[] {
    const id = this.confirmed.sheet(sheet);
    if (id !== undefined) return this.all.filter(({ ledger }) => ledger.list.id === id);
    // 工时台账（1月）, 2月工时台账: a ledger of every month in a sheet of its own.
    const bare = sheet.replace(/[(（].*?[)）]|\d+年?度?|\d+月份?|[一二三四]季度/g, "");
    return this.all.filter((one) => one.isCalled(sheet) || one.isCalled(bare));
  }

  private hits(one: LedgerHeadings, grid: Grid, row: number, below: boolean): number {
    const found = new Set<Column>();
    let belowHits = 0;
    for (const number of grid.columnsOf(row)) {
      const column = this.columnAt(one, grid, row, number, below);
      if (column !== undefined) found.add(column);
      if (below && column !== undefined && written(grid.at(row + 1, number)) !== "") belowHits++;
    }
    // A second row of headings is one only if it says something of its own.
    return below && belowHits < 2 ? 0 : found.size;
  }

  private columnAt(
    one: LedgerHeadings,
    grid: Grid,
    row: number,
    number: number,
    below: boolean,
  ): Column | undefined {
    const upper = written(grid.heading(row, number));
    const lower = below ? written(grid.heading(row + 1, number)) : "";
    if (lower === "" || lower === upper) return this.columnOf(one, upper);
    return this.columnOf(one, upper + lower) ?? this.columnOf(one, lower);
  }

  private columnOf(one: LedgerHeadings, heading: string): Column | undefined {
    if (heading === "") return undefined;
    const settled = this.confirmed.column(one.ledger.list.id, heading);
    if (settled !== undefined) return one.byKey.get(`${one.ledger.list.id}/${settled}`);
    return one.column(heading);
  }

  private settled(
    one: LedgerHeadings,
    grid: Grid,
    row: number,
    dataFrom: number,
    keyed: boolean,
    columnAt: (number: number) => Column | undefined,
  ): Recognised {
    const columns = new Map<number, Column>();
    const unmatched: Unmatched[] = [];
    const contradicted: { number: number; heading: string; key: string }[] = [];
    const above = grid.rows.filter((other) => other < row).pop();
    for (const number of grid.columnsOf(row)) {
      const column = columnAt(number);
      const heading = written(grid.heading(row, number));
      if (column === undefined) {
        if (heading !== "") unmatched.push(this.unmatched(one, grid, row, number, dataFrom - row > 1));
        continue;
      }
      const shown = keyed && above !== undefined ? written(grid.heading(above, number)) : "";
      const other = shown === "" ? undefined : this.columnOf(one, shown);
      if (other === undefined || other === column) columns.set(number, column);
      else contradicted.push({ number, heading: shown, key: column.title["zh-CN"] });
    }
    const doubled = doubledIn(columns);
    for (const { numbers } of doubled) for (const number of numbers) columns.delete(number);
    return {
      ledger: one.ledger,
      columns,
      dataFrom,
      headingRow: row,
      keyed,
      unmatched,
      doubled,
      contradicted,
    };
  }

  private unmatched(one: LedgerHeadings, grid: Grid, row: number, number: number, below: boolean): Unmatched {
    const lower = below ? written(grid.heading(row + 1, number)) : "";
    const upper = written(grid.heading(row, number));
    const heading = lower === "" || lower === upper ? upper : `${upper}${lower}`;
    return { number, cell: cellName(row, number), heading, like: one.like(heading) };
  }
}

/** Where headings fit several ledgers, those that the title above them ends with: 青禾街道社工站1月培训登记表. */
function titled<One extends { one: LedgerHeadings; row: number }>(all: One[], grid: Grid): One[] {
  const said = all.filter(({ one, row }) =>
    grid.rows
      .filter((above) => above < row)
      .flatMap((above) => grid.columnsOf(above).map((at) => headingKey(written(grid.at(above, at)))))
      .some((title) => one.sheetNamesEnd(title.replace(/\(.*?\)/g, ""))),
  );
  return said.length === 1 ? said : all;
}

function doubledIn(columns: ReadonlyMap<number, Column>) {
  const byColumn = new Map<Column, number[]>();
  for (const [number, column] of columns) byColumn.set(column, [...(byColumn.get(column) ?? []), number]);
  return [...byColumn]
    .filter(([, numbers]) => numbers.length > 1)
    .map(([column, numbers]) => ({ column, numbers }));
}
