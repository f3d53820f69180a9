import type { EvaluateOptions } from "../assessment/assess";
import type { Evaluator } from "../document/evaluator";
import type { Imported } from "../dossier/read/import";
import type { Evaluation } from "../generated/evaluation";
import { withWorkbookAnswers } from "../node/workbook-answers";
import { type Origins, originsOf } from "../papers";

/** One submission evaluated with all that persons answered about it, and the digests of what it was made of. */
export interface Evaluated {
  readonly evaluation: Evaluation;
  readonly origins: Origins;
}

/** A submission as it was read, of JSON or of a workbook. */
export interface ReadDocument {
  readonly document: unknown;
  readonly doubledNames: NonNullable<EvaluateOptions["doubledNames"]>;
  readonly imported?: Imported;
}

/** Answers that are given come before those in the workbook itself. */
export function evaluatedDocument(
  { document, doubledNames, imported }: ReadDocument,
  evaluator: Evaluator,
  given: Omit<EvaluateOptions, "doubledNames">,
): Evaluated {
  const all = withWorkbookAnswers({ ...given, doubledNames }, imported, evaluator);
  const evaluation = evaluator.evaluate(document, all);
  const { on, attestations = [], waivers = [], samples = [] } = all;
  // As the outcomes are without being cut short or told at length: the same for every document.
  const assessment = evaluator.assess(document, { on, doubledNames, attestations, waivers, samples });
  const origins = originsOf({ submission: document, attestations, waivers, samples, assessment });
  return { evaluation, origins };
}

/** Documents of a site are complete: nothing is cut short in the working papers. */
export const wholeLimits = {
  defects: 100_000,
  evidence: 200,
  items: 100_000,
  supply: 100_000,
  missing: 1000,
};
