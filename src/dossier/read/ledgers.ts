import type { ListModel } from "../../generated/model";
import { type Ledger, sheetsForPeople } from "../form/sheets";
import { type Question, remark } from "../remarks";
import { type Context, type Page, placeOf } from "./context";
import type { FoundLedger } from "./ledger";
import { notRead } from "./mappings";
import { Recogniser } from "./recognise";
import type { Found, Recognised } from "./recognised";
import { rowsOf } from "./rows";
import { tellColumns, tellHidden, tellRows } from "./tell";

export interface PagedLedger extends FoundLedger {
  readonly page: Page;
}

export interface Ledgers {
  readonly found: readonly PagedLedger[];
  /** Lists that may have entries in a sheet or a row that was not read. */
  readonly open: ReadonlySet<string>;
}

export function ledgersIn(
  pages: readonly Page[],
  ledgers: readonly Ledger[],
  lists: readonly ListModel[],
  context: Context,
): Ledgers {
  const recogniser = new Recogniser(ledgers, context.mappings);
  const found: PagedLedger[] = [];
  const open = new Set<string>();
  const ordinals = new Map<string, number>();
  for (const page of pages) {
    if (notRead.has(context.mappings.sheet(page.grid.sheet.name) ?? "")) continue;
    const one = recogniser.find(page.grid);
    if (one === null && isForPeople(page)) continue;
    if (one === null || "candidates" in one) {
      tellSheet(page, one, context);
      // Nobody knows whose entries these are.
      const may = one === null ? lists : one.candidates.map(({ list }) => list);
      if (isTable(page)) for (const { id } of may) open.add(id);
      continue;
    }
    const { list } = one.ledger;
    const { entries, aside } = rowsOf(page.grid, one, {
      leftOut: (heading) => context.mappings.leftOut(list.id, heading),
    });
    tellColumns(page, one, context);
    tellRows(page, aside, context);
    tellHidden(page, one, context);
    if (aside.some(({ why }) => why === "total" || why === "remark")) open.add(list.id);
    const ordinal = (ordinals.get(list.id) ?? 0) + 1;
    ordinals.set(list.id, ordinal);
    found.push({ page, found: one, place: placeOf(page), rows: entries, ordinal });
  }
  return { found, open };
}

function isForPeople({ grid: { sheet } }: Page): boolean {
  return sheetsForPeople.some((title) => title["zh-CN"] === sheet.name);
}

/** Something with rows and columns; a page of text is none. */
function isTable({ grid }: Page): boolean {
  return grid.rows.filter((row) => grid.columnsOf(row).length > 1).length > 1;
}

function tellSheet(page: Page, found: Exclude<Found, Recognised>, { tell }: Context): void {
  const { candidates = [], notRows = false } = found ?? {};
  const place = { ...placeOf(page), cell: null };
  const titles = candidates.map(({ title }) => title["zh-CN"]);
  const severity = isTable(page) ? "error" : "notice";
  const choices = candidates.map(({ list, title }) => ({ means: list.id, title }));
  const question: Question = { kind: "sheet", written: place.sheet, choices };
  const code = notRows ? "sheetNotRows" : candidates.length > 0 ? "sheetOfSeveral" : "sheetUnmatched";
  const asked = isTable(page) && !notRows;
  tell(remark(severity, code, place, { titles }, undefined, asked ? question : undefined));
}
