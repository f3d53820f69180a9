import { canonicalJson } from "../base/canonical";
import { digestOf } from "../base/digest";
import type { Locale } from "../base/language";
import { annotatedBook, type Book, issuesIn, stemOf } from "../desk/annotated";
import { checklistBook, checklistLimits } from "../desk/checklist";
import { documentsOf } from "../desk/documents";
import { evaluatedDocument, type ReadDocument, wholeLimits } from "../desk/evaluated";
import type { FiledIssue } from "../desk/issues";
import { namesOf } from "../desk/names";
import { sideFilesOf } from "../desk/working-papers";
import type { Evaluator } from "../document/evaluator";
import { type Imported, importWorkbooks } from "../dossier/read/import";
import { readWorkbook } from "../dossier/table/read";
import { checklistLines } from "../report/checklist/lines";
import { formatJson } from "../report/json";
import type { Correction, Product, ProductFile, Settings } from "./protocol";

interface Given extends Pick<Settings, "corrections" | "attestations" | "samples" | "on"> {
  readonly evaluator: Evaluator;
  readonly books: readonly Book[];
  /** What the opened files say; `null` of JSON. */
  readonly imported: Imported | null;
  /** The dossier as it is handed out. */
  readonly dossier: Uint8Array;
  readonly date: string;
  readonly locale: Locale;
  readonly withNames: boolean;
}

/**
 * Each of them is made of the dossier as it is handed out, by what the command line makes of that file: the same bytes.
 * The annotated workbooks alone are those that were opened.
 */
export const products: Readonly<Record<Product, (given: Given) => ProductFile[]>> = {
  dossier: ({ dossier }) => [{ name: dossierName, bytes: dossier }],
  documents: (given) => {
    const { read, evaluator } = reread(given);
    const { on, date, locale, withNames } = given;
    const { evaluation, origins } = evaluatedDocument(read, evaluator, {
      on,
      limits: wholeLimits,
      series: true,
    });
    const names = withNames ? namesOf(read.imported) : undefined;
    const visit = read.imported?.visit ?? {};
    const options = { locale, date, visit, origins, ...(names && { names }) };
    const side = sideFilesOf(read, evaluator, evaluation);
    return documentsOf(evaluation, options, side).map(({ name, content }) => ({
      name,
      bytes: bytesOf(content),
    }));
  },
  annotated: (given) => {
    const { evaluator, books, imported, on, attestations, samples } = given;
    if (imported === null) return [];
    const issues = issuesIn(imported, evaluator, { on, attestations, samples });
    const all = [...issues, ...given.corrections.map(noted)];
    return books.map((book) => ({
      name: `${stemOf(book.name)}-批注.${/\.xlsm$/i.test(book.name) ? "xlsm" : "xlsx"}`,
      bytes: annotatedBook(book, books, all),
    }));
  },
  evaluation: (given) => {
    const { read, evaluator } = reread(given);
    const digest = digestOf(canonicalJson(read.document));
    const { evaluation } = evaluatedDocument(read, evaluator, { on: given.on, digest });
    return [{ name: "evaluation.json", bytes: bytesOf(formatJson(evaluation)) }];
  },
  checklist: (given) => {
    const { read, evaluator } = reread(given);
    const { evaluation } = evaluatedDocument(read, evaluator, { on: given.on, limits: checklistLimits });
    const numbers = new Map(evaluator.rules.map(({ id, number }) => [id, number]));
    const lines = checklistLines(evaluation, { locale: "zh-CN", numberOf: (rule) => numbers.get(rule)! });
    return [{ name: "核查单.xlsx", bytes: checklistBook(evaluation, lines, evaluator) }];
  },
};

const dossierName = "案卷.xlsx";

function reread({ dossier, evaluator }: Given): { read: ReadDocument; evaluator: Evaluator } {
  const imported = importWorkbooks([{ file: dossierName, workbook: readWorkbook(dossier) }]);
  return { read: { document: imported.submission, doubledNames: [], imported }, evaluator };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/** In the workbook that was opened stands what was written; what it was taken for on the page is told at the cell. */
function noted({ file, sheet, cell, written, text }: Correction): FiledIssue {
  const said = text === "" ? "已按空白处理" : `已更正为“${text}”`;
  return { kind: "notice", file, place: { sheet, cell }, text: `${said}（评估时采用）。`, written };
}
