import { canonicalJson } from "../base/canonical";
import { InputError, type Problem } from "../base/errors";
import { readPointer } from "../base/pointer";
import { type Imported, importWorkbooks } from "../dossier/read/import";
import { readWorkbook } from "../dossier/table/read";
import { model } from "../generated/model";
import { readingProblem } from "./problem";

/** A workbook as the submission it holds; the bytes are its canonical JSON, so that the same records have one digest. */
export interface WorkbookDocument {
  readonly bytes: Uint8Array;
  readonly imported: Imported;
}

/** Without these there is nothing to evaluate. */
const required = ["/site/id", "/site/tier", "/period/from", "/period/to"];

/** Throws `InputError` for what is no workbook or table, or exceeds a limit. */
export function readWorkbookDocument(bytes: Uint8Array, file: string): WorkbookDocument {
  const imported = importWorkbooks([{ file, workbook: readWorkbook(bytes) }]);
  mustSay(required, imported, file);
  return { bytes: Buffer.from(canonicalJson(imported.submission)), imported };
}

/** Throws `InputError` where a workbook does not say whose it is. */
function mustSay(pointers: readonly string[], { submission }: Imported, file: string): void {
  const missing = pointers.filter((pointer) => readPointer(submission, pointer) === undefined);
  if (missing.length > 0) throw new InputError([notGiven(missing, file)]);
}

function notGiven(pointers: readonly string[], file: string): Problem {
  const labels = pointers.map((pointer) => model.document[pointer]!.label);
  const items = {
    "zh-CN": labels.map((label) => `“${label["zh-CN"]}”`).join(""),
    en: labels.map(({ en }) => en).join(", "),
  };
  return readingProblem("siteNotGiven", { items }, { file });
}

/** A workbook of answers: of which site and period they are has to stand in it. Throws `InputError`. */
export function readAnswerBook(bytes: Uint8Array, file: string): Imported {
  const imported = importWorkbooks([{ file, workbook: readWorkbook(bytes) }]);
  mustSay(["/site/id", "/period/from", "/period/to"], imported, file);
  return imported;
}
