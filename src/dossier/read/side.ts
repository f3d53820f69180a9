import type { ListModel } from "../../generated/model";
import { people } from "../../generated/workbook";
import type { Mapping } from "../form/mapping";
import { sideTables } from "../form/side-tables";
import { remark } from "../remarks";
import { plain } from "../values/spelling";
import { type AnswerRow, answerRowsIn } from "./answers";
import { readCompleteness, type StatedList, statusCells } from "./completeness";
import { type Context, type Page, placeOf, readerOf } from "./context";
import { written } from "./grid";
import { headingKey } from "./headings";
import { mappingsIn } from "./mappings";
import type { Named } from "./names";
import { Recogniser } from "./recognise";
import type { Recognised } from "./recognised";
import { type LedgerRow, rowsOf } from "./rows";

export interface SideTable {
  readonly page: Page;
  readonly found: Recognised;
  readonly rows: readonly LedgerRow[];
}

/** Sheets of names, mappings and completeness: found by their titles or hidden keys, never by their headings alone. */
export function sideTablesIn(pages: readonly Page[]): SideTable[] {
  const recogniser = new Recogniser(sideTables, { column: () => undefined, sheet: () => undefined });
  return pages.flatMap((page) => {
    const found = recogniser.findNamed(page.grid);
    return found === null
      ? []
      : [{ page, found, rows: rowsOf(page.grid, found, { everyRow: true }).entries }];
  });
}

export function statedIn(
  tables: readonly SideTable[],
  lists: readonly ListModel[],
  context: Context,
): Map<string, StatedList> {
  const all = new Map<string, StatedList>();
  for (const table of of(tables, "completeness")) {
    const { file, grid } = table.page;
    const reader = readerOf(table.page, context);
    const stated = readCompleteness(
      table.found,
      table.rows,
      file,
      grid.sheet.name,
      lists,
      reader,
      context.tell,
    );
    for (const [id, one] of stated) {
      const other = all.get(id);
      // Two workbooks that say different things of one list say nothing of both together.
      if (other === undefined || JSON.stringify(other.stated) === JSON.stringify(one.stated))
        all.set(id, one);
      else {
        context.tell(remark("error", "completenessUnclear", one.place));
        all.set(id, { stated: { kind: "partial" }, place: one.place });
      }
    }
  }
  return all;
}

/** Where the completeness of lists is stated, or would be. */
export function statusCellsIn(tables: readonly SideTable[], lists: readonly ListModel[]) {
  return of(tables, "completeness").flatMap(({ page, found, rows }) =>
    statusCells(found, rows, placeOf(page), lists),
  );
}

export function answerRowsOf(tables: readonly SideTable[], context: Context): AnswerRow[] {
  return rowsOfKinds(tables, ["attestations", "waivers"], context);
}

export function sampleRowsOf(tables: readonly SideTable[], context: Context): AnswerRow[] {
  return rowsOfKinds(tables, ["samples"], context);
}

function rowsOfKinds(
  tables: readonly SideTable[],
  kinds: readonly AnswerRow["kind"][],
  context: Context,
): AnswerRow[] {
  return kinds.flatMap((kind) =>
    of(tables, kind).flatMap(({ page, rows }) =>
      answerRowsIn(kind, rows, placeOf(page), readerOf(page, context)),
    ),
  );
}

export function mappingsOf(tables: readonly SideTable[]): Mapping[] {
  return of(tables, "mappings").flatMap(({ rows }) => mappingsIn(rows));
}

/** Lines with an id and a name; whose they are is told by the title of the kind, workers where nothing is said. */
export function namesOf(tables: readonly SideTable[]): Named[] {
  return of(tables, "names").flatMap(({ rows }) =>
    rows.flatMap(({ cells }): Named[] => {
      const texts: Record<string, string> = {};
      for (const [column, { cell }] of cells) texts[column.path[0]!] = plain(written(cell));
      const { id = "", name = "", kind = "" } = texts;
      return id === "" || name === "" ? [] : [{ id, name, kind: kindCalled(kind) }];
    }),
  );
}

function kindCalled(title: string): string {
  const key = headingKey(title);
  const found = Object.entries(people).find(([kind, { title: own }]) =>
    [kind, own["zh-CN"], own.en].map(headingKey).includes(key),
  );
  return found?.[0] ?? Object.keys(people)[0]!;
}

function of(tables: readonly SideTable[], kind: string): SideTable[] {
  return tables.filter(({ found }) => found.ledger.list.id === kind);
}
