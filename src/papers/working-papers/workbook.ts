import { OptionError } from "../../base/errors";
import { readOptions } from "../../base/options";
import type { WorkbookPlan } from "../../dossier/layout/plan";
import { writeWorkbook } from "../../dossier/write/workbook";
import type { Evaluation } from "../../generated/evaluation";
import { defaultLocale } from "../../report/options";
import { mustBeReadable } from "../../report/readable";
import { sideFiles } from "../../report/side-files";
import {
  catalogueMissing,
  type WorkingPapersOptions,
  workingPapersOptions,
} from "../../report/working-papers-options";
import { answersTable } from "./sheets/answers";
import { coverageTable } from "./sheets/coverage";
import { decisionsTable } from "./sheets/decisions";
import { defectsTable } from "./sheets/defects";
import { derivationsTable } from "./sheets/derivations";
import { entriesTable } from "./sheets/entries";
import { findingsTable } from "./sheets/findings";
import { missingTable } from "./sheets/missing";
import { overviewTable } from "./sheets/overview";
import { parametersTable } from "./sheets/parameters";
import { samplesTable } from "./sheets/samples";
import { sourcesTable } from "./sheets/sources";
import { sheetOf } from "./table";
import { type SheetView, sheetView } from "./view";

const tables = [
  overviewTable,
  findingsTable,
  entriesTable,
  missingTable,
  defectsTable,
  parametersTable,
  sourcesTable,
  decisionsTable,
  derivationsTable,
  coverageTable,
  samplesTable,
  answersTable,
];

/**
 * The working papers (工作底稿) as a workbook (.xlsx): a sheet for each part, with headings in sight and filters.
 * The same input gives the same bytes. Throws `OptionError`.
 */
export function workingPapersWorkbook(
  evaluation: Evaluation,
  options: WorkingPapersOptions = {},
): Uint8Array {
  return writeWorkbook(workingPapersPlan(evaluation, options));
}

/** What is in it, without a word about the form of the file. */
export function workingPapersPlan(evaluation: Evaluation, options: WorkingPapersOptions = {}): WorkbookPlan {
  mustBeReadable(evaluation);
  const read = readOptions(options, workingPapersOptions);
  const missing = catalogueMissing(read);
  if (missing.length > 0) throw new OptionError(missing);
  const { locale = defaultLocale, names, ...given } = read;
  const view: SheetView = sheetView(evaluation, locale, names, { ...given, ...sideFiles(given) });
  const { name, id } = evaluation.site;
  return {
    title: view.t("runningTitle", { site: name ?? id }),
    sheets: tables.map((table) => sheetOf(view, table(view))),
    names: [],
  };
}
