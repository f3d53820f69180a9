import type { EvaluateOptions } from "../assessment/assess";
import { InputError } from "../base/errors";
import type { Evaluator } from "../document/evaluator";
import { annotateWorkbook } from "../dossier/annotate/annotate";
import type { Imported } from "../dossier/read/import";
import type { Workbook } from "../dossier/table/model";
import type { Defect, Evaluation } from "../generated/evaluation";
import { evaluatedDocument } from "./evaluated";
import { type FiledIssue, issuesOf } from "./issues";
import { remarksOf } from "./remarks";

/** A workbook by the name it was opened under, with the bytes it was read from. */
export interface Book {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

/** A note at every cell: nothing is left out because there is much of it. */
export const annotateLimits = { defects: 100_000, evidence: 100_000, items: 100_000, supply: 100_000 };

/** What is to be noted in workbooks of one site; where it cannot be evaluated, what keeps it from being. */
export function issuesIn(
  imported: Imported,
  evaluator: Evaluator,
  given: Omit<EvaluateOptions, "doubledNames">,
): FiledIssue[] {
  const evaluation = attempt(imported, evaluator, given);
  return toldIssues(imported, evaluator, evaluation);
}

export function toldIssues(
  imported: Imported,
  evaluator: Evaluator,
  evaluation: Evaluation | null,
): FiledIssue[] {
  const defects = evaluation === null ? defectsOf(evaluator, imported) : evaluation.defects;
  return issuesOf(imported, { remarks: remarksOf(imported, evaluator), defects }, evaluation);
}

/** The workbook with the issues that are in it, or that speak of none. */
export function annotatedBook(book: Book, all: readonly Book[], issues: readonly FiledIssue[]): Uint8Array {
  const own = issues.filter((issue) => isIn(issue, book, all));
  return annotateWorkbook(book.bytes, own, { name: stemOf(book.name) });
}

export function isIn({ file, place }: FiledIssue, book: Book, all: readonly Book[]): boolean {
  if (file !== null) return file === book.name;
  if (place === null) return true;
  const has = ({ workbook }: Book) => workbook.sheets.some(({ name }) => name === place.sheet);
  return all.some(has) ? has(book) : true;
}

/** The name of a file without folder and ending. */
export function stemOf(path: string): string {
  return path.replace(/^.*[\\/]/, "").replace(/\.[A-Za-z0-9]{1,5}$/, "");
}

function attempt(
  imported: Imported,
  evaluator: Evaluator,
  given: Omit<EvaluateOptions, "doubledNames">,
): Evaluation | null {
  const read = { document: imported.submission, doubledNames: [], imported };
  try {
    return evaluatedDocument(read, evaluator, { ...given, limits: annotateLimits }).evaluation;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return null;
  }
}

/** Of a submission that lacks what an evaluation needs. */
function defectsOf(evaluator: Evaluator, { submission }: Imported): readonly Defect[] {
  try {
    return evaluator.defects(submission, { defects: annotateLimits.defects }).defects;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [];
  }
}
