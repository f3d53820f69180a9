import { canonicalJson } from "../base/canonical";
import { type Imported, importWorkbooks } from "../dossier/read/import";
import { readWorkbook } from "../dossier/table/read";

/** A workbook as the submission it holds; the bytes are its canonical JSON, so that the same records have one digest. */
export interface WorkbookDocument {
  readonly bytes: Uint8Array;
  readonly imported: Imported;
}

/** Throws `InputError` for what is no workbook or table, or exceeds a limit. */
export function readWorkbookDocument(bytes: Uint8Array, file: string): WorkbookDocument {
  const imported = importWorkbooks([{ file, workbook: readWorkbook(bytes) }]);
  return { bytes: Buffer.from(canonicalJson(imported.submission)), imported };
}
