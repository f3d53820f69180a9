import type { EvaluatorOptions } from "../assessment/assessor";
import { bundled } from "../assessment/bundled";
import { evaluatorOptions } from "../assessment/call-options";
import { type Evaluator, evaluatorFrom } from "./evaluator";

/** An evaluator that has all rulebooks and profiles of this package at hand. */
export function createEvaluator(options: EvaluatorOptions = {}): Evaluator {
  return evaluatorFrom(bundled, evaluatorOptions(options));
}
