import type { Column } from "../form/columns";
import type { Cell } from "../table/model";
import { type Grid, written } from "./grid";
import { headingKey, type LedgerHeadings } from "./headings";
import type { Recognised } from "./recognised";

/**
 * Whether a sheet is no table of one row an entry, though headings were found: a form with a label before each
 * value, tables one below the other with other columns, blocks side by side. Its rows would be taken for what they are not.
 */
export function isNotRows(grid: Grid, found: Recognised, all: readonly LedgerHeadings[]): boolean {
  if (found.keyed) return false;
  if (found.doubled.length > 1) return true;
  const own = all.find(({ ledger }) => ledger === found.ledger)!;
  const headings = new Set(all.flatMap(({ names }) => [...names]));
  let labels = 0;
  const below = grid.rows.filter((row) => row >= found.dataFrom);
  for (const row of below) {
    const cells = grid.columnsOf(row).filter((at) => written(grid.at(row, at)) !== "");
    const named = cells.flatMap((at): [number, string][] => {
      const key = keyOf(grid.at(row, at));
      return key !== null && headings.has(key) ? [[at, key]] : [];
    });
    if (named.length === 0) continue;
    const most = (count: number, least: number) => count >= least && count * 2 >= cells.length;
    const moved = named.filter(([at, key]) => isOther(own, key, found.columns.get(at)));
    if (most(columnsIn(own, moved).size, 2)) return true;
    if (all.some((one) => one !== own && most(columnsIn(one, named).size, 3))) return true;
    if (found.columns.size === 1 && moved.some(([at]) => found.columns.has(at))) labels++;
  }
  return labels > 1 && labels * 2 >= below.length;
}

/** No heading is as long as what is passed over. */
function keyOf(cell: Cell | undefined): string | null {
  return cell?.kind === "text" && cell.value.length <= 40 ? headingKey(cell.value) : null;
}

/** A heading of the ledger, of another column than the one it stands in. */
function isOther(own: LedgerHeadings, key: string, column: Column | undefined): boolean {
  const found = own.column(key);
  return found !== undefined && found !== column;
}

function columnsIn(one: LedgerHeadings, named: readonly (readonly [number, string])[]): Set<Column> {
  return new Set(named.flatMap(([, key]) => one.column(key) ?? []));
}
