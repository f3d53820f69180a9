/**
 * Workbooks and ledgers: what people write in Excel and WPS as a submission, and a submission as a workbook to fill in.
 * Runs wherever `TextDecoder` does; files are given and taken as bytes. It never judges.
 *
 * @module social-work-station-standard/dossier
 */

import { type Dossier, planDossier } from "./dossier/layout/dossier";
import type { DossierOptions } from "./dossier/layout/options";
import type { Unkept } from "./dossier/layout/rows";
import { writeWorkbook } from "./dossier/write/workbook";
import { model } from "./generated/model";

export { InputError, type Problem } from "./base/errors";
export { annotateWorkbook } from "./dossier/annotate/annotate";
export type { Issue, IssueKind } from "./dossier/annotate/issue";
export type { Mapping } from "./dossier/form/mapping";
export type { Visit, VisitField } from "./dossier/form/visit";
export type {
  AnswerLine,
  DossierOptions,
  NameLine,
  Requirement,
  RuleLine,
  WaiverLine,
} from "./dossier/layout/options";
export type { Unkept } from "./dossier/layout/rows";
export { type AnswerRow, type Answers, answersOfRows, type NamedRule } from "./dossier/read/answers";
export type { Positions } from "./dossier/read/assemble";
export { type Imported, type ImportOptions, importWorkbooks, type Source } from "./dossier/read/import";
export type { Named } from "./dossier/read/names";
export type { ColumnPlaces } from "./dossier/read/places";
export type { CellPlace, Choice, Question, Remark, RemarkCode } from "./dossier/remarks";
export { cellName } from "./dossier/table/address";
export { defaultLimits, type Limits } from "./dossier/table/limits";
export type {
  Area,
  Cell,
  Content,
  DateContent,
  Encoding,
  FileForm,
  Row,
  Sheet,
  Span,
  Workbook,
} from "./dossier/table/model";
export { readWorkbook, type WorkbookOptions } from "./dossier/table/read";
export type { Code, CodeList } from "./generated/codes";

/** What a dossier is made of; the lists and properties are those of this version. */
export type WriteOptions = Omit<DossierOptions, "model">;

/** The bytes of an `.xlsx` file, and what of the submission is not in it as it was. */
export interface WrittenDossier {
  readonly bytes: Uint8Array;
  readonly unkept: readonly Unkept[];
}

/**
 * The workbook of one site and period: a ledger per list that the rules of its tier read, and per list the submission
 * has, with drop-downs, notes, completeness, answers, names. The same input gives the same bytes.
 */
export function writeDossier(options: WriteOptions): WrittenDossier {
  const { plan, unkept }: Dossier = planDossier({ ...options, model });
  return { bytes: writeWorkbook(plan), unkept };
}
