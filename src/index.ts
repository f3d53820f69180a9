/**
 * The door of the library. Runs anywhere: no Node, no DOM, no code from text; reads neither clock,
 * files, environment nor network.
 *
 * @module social-work-station-standard
 */

import type { Explanation, RuleInfo } from "./evaluation/catalogue";
import type { EvaluateOptions } from "./evaluation/evaluate";
import { createEvaluator, defaultProfile, type Evaluator } from "./evaluation/evaluator";
import type { Evaluation } from "./generated/evaluation";
import type { ProfileDocument, RulebookDocument } from "./rulebook/document";
import type { HostFact } from "./rulebook/host-fact";

export { digestOf } from "./base/digest";
export { InputError, OptionError, type Problem, RulebookError } from "./base/errors";
export type { Locale, Text } from "./base/language";
export type { Explanation, RuleExplanation, RuleInfo } from "./evaluation/catalogue";
export { defaultLimits, type EvaluateOptions, type Limits } from "./evaluation/evaluate";
export {
  createEvaluator,
  defaultProfile,
  type Evaluator,
  type EvaluatorOptions,
  listProfiles,
  listRulebooks,
  loadRulebook,
  type Refused,
  validate,
} from "./evaluation/evaluator";
export { type Outcome, outcomes, rollUp } from "./evaluation/outcome";
export { serializeEvaluation } from "./evaluation/serialize";
/** Types of the parts of an evaluation. */
export type * as EvaluationParts from "./generated/evaluation";
export type {
  Attestation,
  ConclusionCode,
  Coverage,
  Defect,
  Evaluation,
  Finding,
  ItemFinding,
  Measured,
  Missing,
  MissingKind,
  ParameterUse,
  Reading,
  RulebookInfo,
  Supply,
  UnusedAttestation,
  Waiver,
} from "./generated/evaluation";
/** Types of the parts of a submission: lists, entries, codes. */
export type * as SubmissionParts from "./generated/submission";
export type { Submission } from "./generated/submission";
export type { ValueType } from "./logic/column";
export { formatHtml } from "./report/html";
export { formatJson, formatNdjson } from "./report/json";
export type { Names, ReportOptions } from "./report/options";
export { formatText, type TextOptions } from "./report/text";
export type { Width } from "./report/text/columns";
export type { Colors, Paint } from "./report/text/paint";
export { assembleRulebook, type RulebookFiles } from "./rulebook/assemble";
/** Types of the parts of a rulebook and of a profile. */
export type * as RulebookParts from "./rulebook/document";
export type { ProfileDocument, RulebookDocument } from "./rulebook/document";
export { defineFact, type HostFact, type HostReading } from "./rulebook/host-fact";
export type { Weight } from "./rulebook/weight";
export { openAttestations } from "./validation/attestations";

/** Options of a single call: those of an evaluation, and what to evaluate against. */
export interface Options extends EvaluateOptions {
  readonly profile?: string | ProfileDocument;
  /** Further rulebooks and facts of your own; with these, `createEvaluator` saves compiling at every call. */
  readonly rulebooks?: readonly RulebookDocument[];
  readonly facts?: readonly HostFact[];
}

const evaluators = new Map<string, Evaluator>();

/** Bundled profiles are compiled on first use and kept; a profile document of your own is compiled each time. */
function evaluatorFor(options: Partial<Options> | undefined): Evaluator {
  const { profile = defaultProfile, rulebooks, facts } = options ?? {};
  if (typeof profile !== "string" || rulebooks || facts)
    return createEvaluator({ profile, rulebooks, facts });
  let evaluator = evaluators.get(profile);
  if (evaluator === undefined) {
    evaluator = createEvaluator({ profile });
    evaluators.set(profile, evaluator);
  }
  return evaluator;
}

/**
 * Evaluates one submission. Synchronous; the submission is not changed; the same input and the same
 * `on` give the same bytes.
 *
 * @param submission - a parsed submission (`schemas/submission/submission.schema.json`)
 * @param options - `on` is required; `profile` defaults to Suzhou
 * @returns the evaluation document (`schemas/output/evaluation.schema.json`)
 * @throws InputError when there is no usable site id, tier or period, or a limit is exceeded
 * @throws OptionError when an option is wrong
 */
export function evaluate(submission: unknown, options: Options): Evaluation {
  return evaluatorFor(options).evaluate(submission, options);
}

/** All rules of a profile, in the order of the findings. */
export function listRules(options: { profile?: string | ProfileDocument } = {}): readonly RuleInfo[] {
  return evaluatorFor(options).rules;
}

/**
 * Explains a rule (`"pipl-28#necessity-recorded"`), a clause (`"db3205-t-1070-2023 6.2"`) or a rulebook.
 *
 * @throws OptionError when nothing of that name is known
 */
export function explain(name: string, options: { profile?: string | ProfileDocument } = {}): Explanation {
  return evaluatorFor(options).explain(name);
}

/** Evaluates submissions one after the other, lazily; one that cannot be evaluated costs only itself. */
export function evaluateMany(
  submissions: Iterable<unknown>,
  options: Options,
): Generator<Evaluation | { readonly error: Error }> {
  return evaluatorFor(options).evaluateMany(submissions, options);
}
