import type { EvaluateOptions } from "../../assessment/assess";
import type { Evaluator } from "../../document/evaluator";
import type { Evaluation } from "../../generated/evaluation";
import type { ReadSubmission } from "../../node/submissions";
import { withWorkbookAnswers } from "../../node/workbook-answers";
import { type Origins, originsOf } from "../../papers";
import type { Session } from "../session";
import { AnswersFile } from "./answers";

/** One submission evaluated with all that persons answered about it, and the digests of what it was made of. */
export interface Evaluated {
  readonly evaluation: Evaluation;
  readonly origins: Origins;
}

/** Answers in the file come before those in the workbook itself, as for `evaluate`. */
export async function evaluatedWith(
  session: Session,
  { document, doubledNames, imported }: ReadSubmission,
  evaluator: Evaluator,
  options: Pick<EvaluateOptions, "on" | "limits" | "series" | "evidence"> & {
    readonly attestations?: string | undefined;
  },
): Promise<Evaluated> {
  const { attestations: file, ...forAll } = options;
  const answers = file === undefined ? null : await AnswersFile.read(session, file, evaluator);
  const about = answers?.about(document);
  const given: EvaluateOptions = {
    ...forAll,
    doubledNames,
    ...(about && { attestations: about.attestations, waivers: about.waivers, samples: about.samples }),
  };
  const all = withWorkbookAnswers(given, imported, evaluator);
  const evaluation = evaluator.evaluate(document, all);
  await answers?.report(session, 1);
  const { attestations = [], waivers = [], samples = [] } = all;
  // As the outcomes are without being cut short or told at length: the same for every document.
  const assessment = evaluator.assess(document, { on: all.on, doubledNames, attestations, waivers, samples });
  return {
    evaluation: about === undefined ? evaluation : about.placed(evaluation),
    origins: originsOf({ submission: document, attestations, waivers, samples, assessment }),
  };
}
