import { anObject, having, listOf, oneOf } from "../base/option-checks";
import { checkArgument } from "../base/options";
import type { Evaluation } from "../generated/evaluation";

const document = having<Evaluation>(
  { kind: oneOf("evaluation"), rulebooks: listOf(anObject) },
  "kind",
  "rulebooks",
);

/** The evaluation document as text. Throws `OptionError` for what is none. */
export function serializeEvaluation(evaluation: Evaluation): string {
  checkArgument(evaluation, "/evaluation", document);
  return JSON.stringify(evaluation);
}
