import type { EvaluateOptions } from "../../assessment/assess";
import { type Evaluated, evaluatedDocument } from "../../desk/evaluated";
import type { Evaluator } from "../../document/evaluator";
import type { ReadSubmission } from "../../node/submissions";
import type { Session } from "../session";
import { AnswersFile } from "./answers";

/** One submission evaluated with all that persons answered about it, as `evaluate` takes it from file and workbook. */
export async function evaluatedWith(
  session: Session,
  read: ReadSubmission,
  evaluator: Evaluator,
  options: Pick<EvaluateOptions, "on" | "limits" | "series" | "evidence"> & {
    readonly attestations?: string | undefined;
  },
): Promise<Evaluated> {
  const { attestations: file, ...forAll } = options;
  if (file === undefined) return evaluatedDocument(read, evaluator, forAll);
  const answers = await AnswersFile.read(session, file, evaluator);
  const { attestations, waivers, samples, placed } = answers.about(read.document);
  const { evaluation, origins } = evaluatedDocument(read, evaluator, {
    ...forAll,
    attestations,
    waivers,
    samples,
  });
  await answers.report(session, 1);
  return { evaluation: placed(evaluation), origins };
}
