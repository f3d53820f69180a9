import type { Evaluation } from "../../generated/evaluation";
import { readJsonFile } from "../../node/document";
import type { ReadSubmission } from "../../node/submissions";
import { oneSubmission } from "../one-submission";
import type { Session } from "../session";

export type ReportInput = { readonly evaluation: Evaluation } | { readonly read: ReadSubmission };

/** An evaluation as it stands in a file, or the one submission or workbook that is to be evaluated. */
export async function reportInput(session: Session, path: string): Promise<ReportInput> {
  if (/\.json$/i.test(path)) {
    const document = await readJsonFile(path, session.world.files);
    if (isEvaluation(document)) return { evaluation: document };
  }
  return { read: await oneSubmission(session, path) };
}

function isEvaluation(document: unknown): document is Evaluation {
  return (
    typeof document === "object" && document !== null && "kind" in document && document.kind === "evaluation"
  );
}
