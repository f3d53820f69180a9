import { type CodeList, codes } from "../../generated/codes";
import { type ListModel, model } from "../../generated/model";
import { columnsOf, nestedIn } from "../form/columns";
import { isIssueList } from "../form/issue-list";
import type { Mapping } from "../form/mapping";
import { plainListsOf } from "../form/plain-lists";
import { ledgersOf, sheetTitles } from "../form/sheets";
import type { Visit, VisitField } from "../form/visit";
import type { CellPlace, Remark } from "../remarks";
import type { Sheet, Workbook } from "../table/model";
import type { Period } from "../values/dates";
import type { AnswerRow } from "./answers";
import { Assembly, type Placed, type Positions } from "./assemble";
import { type Context, type Page, readerOf } from "./context";
import { Grid, written } from "./grid";
import { Identifiers } from "./identifiers";
import { entriesOf, noteIds } from "./ledger";
import { type Ledgers, ledgersIn } from "./ledgers";
import { Mappings } from "./mappings";
import { type Named, Names } from "./names";
import { ofPeriod } from "./of-period";
import { type ColumnPlaces, columnPlaces } from "./places";
import {
  answerRowsOf,
  mappingsOf,
  namesOf,
  sampleRowsOf,
  sideTablesIn,
  statedIn,
  statusCellsIn,
} from "./side";
import { SiteSheet } from "./site";
import { documentOf } from "./site-document";
import { tellColumns } from "./tell";
import { visitIn } from "./visit";

/** A workbook or a table of text, under the name it was given by. */
export interface Source {
  readonly file: string | null;
  readonly workbook: Workbook;
}

export interface ImportOptions {
  /** What no sheet says of the site and the period, by pointer: `/site/id`, `/site/tier`, `/period/from`, `/period/to`. */
  readonly given?: Readonly<Record<string, string>>;
  readonly mappings?: readonly Mapping[];
  readonly names?: readonly Named[];
  readonly codeLists?: Readonly<Record<string, CodeList>>;
}

/** What workbooks say as a submission; cells and names stand beside it, never in it. */
export interface Imported {
  readonly submission: Record<string, unknown>;
  readonly positions: Positions;
  /** Where the site, the period and the completeness of lists are told, or would be, by pointer. */
  readonly blanks: Positions;
  /** Columns of the ledgers, for what is missing in their rows. */
  readonly columns: readonly ColumnPlaces[];
  readonly remarks: readonly Remark[];
  /** Texts of cells that were not understood, by the pointer their value would have. */
  readonly unread: ReadonlyMap<string, string>;
  readonly names: readonly Named[];
  readonly mappings: readonly Mapping[];
  /** What the documents of the assessment print of it. */
  readonly visit: Visit;
  /** Cells of the visit, by what it says. */
  readonly visitPlaces: ReadonlyMap<VisitField, CellPlace>;
  /** Answers of persons and waivers, to be held against the rules: `answersOfRows`. */
  readonly answerRows: readonly AnswerRow[];
  /** Samples that were drawn: `samplesOfRows`. */
  readonly sampleRows: readonly AnswerRow[];
}

/**
 * Reads what people wrote in ledgers as one submission. A value that is not understood is left out and told with its
 * cell; a list whose completeness nobody stated is partial.
 */
export function importWorkbooks(sources: readonly Source[], options: ImportOptions = {}): Imported {
  const remarks: Remark[] = [];
  const pages = pagesOf(sources);
  const side = sideTablesIn(pages);
  const context: Context = {
    mappings: new Mappings([...(options.mappings ?? []), ...mappingsOf(side)]),
    identifiers: new Identifiers(new Names([...(options.names ?? []), ...namesOf(side)])),
    codeLists: options.codeLists ?? codes,
    period: null,
    tell: (one) => remarks.push(one),
  };
  for (const { page, found } of side) tellColumns(page, found, context);
  const plainLists = plainListsOf(model);
  const lists = [...Object.values(model.lists), ...plainLists];
  const site = new SiteSheet(model);
  const rest = pages.filter((page) => !side.some((one) => one.page === page) && !isChoices(page));
  const sites = rest.filter(({ grid }) => site.is(grid));
  const said = sites.flatMap((page) =>
    site.read(page.grid, page.file, readerOf(page, context), context.tell),
  );
  const { document, positions, unread } = documentOf(said, options.given ?? {}, context.tell);
  const dated: Context = { ...context, period: periodOf(document) };
  const ledgers = [
    ...ledgersOf(model),
    ...plainLists.map((list) => ({ list, title: list.label, columns: columnsOf(list, model) })),
  ];
  const found = ledgersIn(
    rest.filter((page) => !sites.includes(page)),
    ledgers,
    lists,
    dated,
  );
  const { visit, places } = visitIn(rest, dated);
  const assembly = new Assembly(document, statedIn(side, lists, dated), context.tell);
  for (const list of found.open) assembly.leaveOpen(list);
  fill(assembly, found, lists, dated);
  for (const [pointer, place] of positions) assembly.positions.set(pointer, place);
  return {
    submission: document,
    positions: assembly.positions,
    blanks: new Map([
      ...sites.flatMap((page) => site.blanks(page.grid, page.file)),
      ...statusCellsIn(side, lists),
    ]),
    columns: columnPlaces(found.found),
    remarks,
    unread: new Map([...unread, ...assembly.unread]),
    names: context.identifiers.names.list,
    mappings: context.mappings.list,
    visit,
    visitPlaces: places,
    answerRows: answerRowsOf(side, dated),
    sampleRows: sampleRowsOf(side, dated),
  };
}

function pagesOf(sources: readonly Source[]): Page[] {
  return sources.flatMap(({ file, workbook: { sheets, date1904 } }) =>
    sheets
      .filter((sheet) => sheet.rows.length > 0 && !isIssueList(sheet))
      .map((sheet) => ({ file, grid: new Grid(named(sheet, file)), date1904 })),
  );
}

/** A table of text is called as its file is. */
function named(sheet: Sheet, file: string | null): Sheet {
  if (sheet.name !== "" || file === null) return sheet;
  const name = file.replace(/^.*[\\/]/, "").replace(/\.[A-Za-z0-9]{1,5}$/, "");
  return { ...sheet, name };
}

/** Named so, and headed by the titles of code lists: what drop-downs draw on, also where somebody had it shown. */
function isChoices({ grid }: Page): boolean {
  if (grid.sheet.name !== sheetTitles.choices["zh-CN"]) return false;
  const titles = new Set(Object.values(codes).map(({ title }) => title["zh-CN"]));
  const headings = grid.columnsOf(1).map((at) => written(grid.at(1, at)));
  return headings.filter((heading) => titles.has(heading)).length * 2 > headings.length;
}

function periodOf({ period }: Record<string, unknown>): Period | null {
  const { from, to } = (period ?? {}) as Record<string, unknown>;
  const days = typeof from === "string" && typeof to === "string" && from.length === 10 && to.length === 10;
  return days && from <= to ? { from, to } : null;
}

/** Ids first, from every sheet: a name or an id may be used before it is explained. */
function fill(assembly: Assembly, { found }: Ledgers, lists: readonly ListModel[], context: Context): void {
  const { identifiers, tell } = context;
  const ids = found.map((one) => noteIds(one, identifiers, readerOf(one.page, context)));
  const entries = new Map<ListModel, Placed[]>();
  found.forEach((one, k) => {
    const read = entriesOf(one, ids[k]!, identifiers, readerOf(one.page, context), tell);
    const { list } = one.found.ledger;
    const kept = ofPeriod(read, one, context);
    // A year may be a slip, or one that a program put there by itself.
    if (kept.length < read.length) assembly.leaveOpen(one.found.ledger.list.id);
    const placed = kept.map((entry) => ({ ...entry, file: one.place.file }));
    entries.set(list, [...(entries.get(list) ?? []), ...placed]);
  });
  const top = lists.filter(({ parent }) => parent === null);
  for (const list of top) {
    const nested = new Map(nestedIn(list, model).map((inner) => [inner, entries.get(inner) ?? []]));
    assembly.addList(list, entries.get(list) ?? [], nested);
  }
  const plain = plainListsOf(model);
  assembly.addCompleteness(lists.filter((list) => !plain.includes(list)));
}
