import { codes } from "../../generated/codes";
import type { Model } from "../../generated/model";
import { type Column, columnsOf } from "../form/columns";
import { plainListsOf } from "../form/plain-lists";
import { type Ledger, ledgersOf } from "../form/sheets";
import { answersSheet, waiversSheet } from "./answers-sheet";
import { Choices } from "./choices";
import { idsOf } from "./column-checks";
import { completenessSheet } from "./completeness-sheet";
import { valueAt } from "./entries";
import { guideSheet } from "./guide-sheet";
import { ledgerSheet } from "./ledger-sheet";
import { mappingsSheet, namesSheet } from "./names-sheet";
import type { DossierOptions, Requirement } from "./options";
import type { CellPlan, NamedRange, SheetPlan, WorkbookPlan } from "./plan";
import { type Rows, submissionToRows, type Unkept } from "./rows";
import { samplesSheet } from "./samples-sheet";
import { siteSheet } from "./site-sheet";
import { visitSheet } from "./visit-sheet";

export interface Dossier {
  readonly plan: WorkbookPlan;
  /** What of the submission is not in the workbook as it was. */
  readonly unkept: readonly Unkept[];
}

/** The workbook of one site and period: the lists that rules of its tier read, and those the submission has. */
export function planDossier(options: DossierOptions): Dossier {
  const { model, requirements, rules, submission, visit, attestations = [], waivers = [] } = options;
  const rows = submissionToRows(submission, model, options.unread);
  const shown = shownLists(model, requirements, rows);
  const ledgers = ledgersOf(model).flatMap((ledger) =>
    shown.has(ledger.list.id) ? [trimmed(ledger, shown)] : [],
  );
  const plain = plainListsOf(model).map((list) => ({
    list,
    title: list.label,
    columns: columnsOf(list, model),
  }));
  const choices = new Choices();
  const targets = new Map(
    ledgers
      .filter(({ list }) => list.idField !== null)
      .map(({ list, title }) => [list.id, { title: title["zh-CN"] }]),
  );
  const context = { model, targets, choices, marked: markedIn(model, requirements) };
  const sheets = [...plain, ...ledgers].map((ledger) =>
    ledgerSheet(ledger, rowsFor(ledger, rows, model), context),
  );
  const before = [
    guideSheet(tierTitle(model, submission)),
    visitSheet(visit),
    siteSheet(rows.document, context),
  ];
  const after = [
    completenessSheet(ledgers, rows.coverage),
    namesSheet(options.names ?? [], choices),
    answersSheet(rules, attestations, choices),
    waiversSheet(rules, waivers, choices),
    samplesSheet(options.samples ?? []),
    mappingsSheet(options.mappings ?? []),
  ];
  const plan = {
    title: before[0]!.rows[0]!.cells.map(textOf).join(""),
    sheets: [...before, ...sheets, ...after, choices.plan()],
    names: [...choices.names, ...idRanges(ledgers, sheets)],
  };
  return { plan, unkept: rows.unkept };
}

function textOf({ value }: CellPlan): string {
  return value.kind === "text" ? value.text : "";
}

function shownLists(model: Model, requirements: readonly Requirement[], rows: Rows): Set<string> {
  const shown = new Set<string>([...rows.lists.keys(), ...rows.coverage.keys()]);
  for (const { list } of requirements) if (list !== null) shown.add(list);
  for (const { id, parent } of Object.values(model.lists))
    if (parent !== null && shown.has(id)) shown.add(parent);
  return shown;
}

/** Without the columns that speak of lists this workbook has no sheet for. */
function trimmed(ledger: Ledger, shown: ReadonlySet<string>): Ledger {
  const columns = ledger.columns.filter(({ kind, list }) => kind !== "nested" || shown.has(list!.id));
  return { ...ledger, columns };
}

/** Rows have a cell for every column of the list; those left out of the sheet are left out here. */
function rowsFor({ list, columns }: Ledger, rows: Rows, model: Model): (readonly CellPlan[])[] {
  const keys = columnsOf(list, model).map(({ key }) => key);
  const kept = columns.map(({ key }) => keys.indexOf(key));
  return (rows.lists.get(list.id) ?? []).map((row) => kept.map((index) => row[index]!));
}

/** By column key for lists, by pointer for the document. */
function markedIn(model: Model, requirements: readonly Requirement[]): Set<string> {
  const deciding = new Set(requirements.filter(({ decides }) => decides).map(({ pointer }) => pointer));
  const marked = new Set<string>(deciding);
  for (const list of Object.values(model.lists)) {
    const at = listPointer(list.id, model);
    for (const column of columnsOf(list, model)) {
      if (isMarked(column, at, deciding, model)) marked.add(column.key);
    }
  }
  return marked;
}

function isMarked(column: Column, at: string, deciding: ReadonlySet<string>, model: Model): boolean {
  if (column.kind === "nested") return deciding.has(listPointer(column.list!.id, model));
  if (column.kind === "parent") return deciding.has(at);
  return deciding.has(`${at}/*/${column.path.join("/")}`);
}

function listPointer(id: string, model: Model): string {
  const { path, parent } = model.lists[id]!;
  const tail = `/${path.join("/")}`;
  return parent === null ? tail : `${listPointer(parent, model)}/*${tail}`;
}

/** The columns of ids that other sheets refer to. */
function idRanges(ledgers: readonly Ledger[], sheets: readonly SheetPlan[]): NamedRange[] {
  const all = sheets.slice(sheets.length - ledgers.length);
  return ledgers.flatMap(({ list, columns }, index): NamedRange[] => {
    if (list.idField === null) return [];
    const column =
      columns.findIndex(({ path, kind }) => kind === "value" && path.join("/") === list.idField) + 1;
    const { name, rows, frozenRows } = all[index]!;
    const to = rows.length + roomForIds;
    return [{ name: idsOf(list.id), sheet: name, column, rows: { from: frozenRows + 1, to }, growing: true }];
  });
}

const roomForIds = 5000;

function tierTitle(model: Model, submission: unknown): string {
  const tier = valueAt(submission, ["site", "tier"]);
  const list = codes[model.document["/site/tier"]?.codes ?? ""];
  return (typeof tier === "string" && list?.codes[tier]?.["zh-CN"]) || "社会工作站点";
}
