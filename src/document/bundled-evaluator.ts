import type { EvaluatorOptions } from "../assessment/assessor";
import { Bundled } from "../assessment/bundled";
import { evaluatorOptions } from "../assessment/call-options";
import { type Evaluator, evaluatorFrom } from "./evaluator";

/** An evaluator that has all rulebooks and profiles of this package at hand. */
export function createEvaluator(options: EvaluatorOptions = {}): Evaluator {
  return evaluatorFrom(new Bundled(), evaluatorOptions(options));
}
