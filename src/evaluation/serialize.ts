import type { Evaluation } from "../generated/evaluation";

/** The evaluation document as text. Same evaluation, same bytes. */
export function serializeEvaluation(evaluation: Evaluation): string {
  return JSON.stringify(evaluation);
}
