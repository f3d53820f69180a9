import type { Evaluator } from "../document/evaluator";
import type { Imported } from "../dossier/read/import";
import type { Remark } from "../dossier/remarks";
import { answersIn } from "../node/workbook-answers";

/** What was not understood, answers that fit no rule among it. */
export function remarksOf(imported: Imported, evaluator: Evaluator): readonly Remark[] {
  return [...imported.remarks, ...answersIn(imported, evaluator).remarks];
}
