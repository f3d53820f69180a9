/**
 * The door of the library. Runs anywhere: no Node, no DOM, no code from text; reads neither clock,
 * files, environment nor network.
 *
 * @module social-work-station-standard
 */

import type { EvaluateOptions, Limits } from "./assessment/assess";
import { defaultProfile, type EvaluatorOptions } from "./assessment/assessor";
import { allOptions, evaluatorOptions, requirementOptions, validateOptions } from "./assessment/call-options";
import { OptionError } from "./base/errors";
import { hasOwn } from "./base/es2018";
import type { DoubledName } from "./base/json/doubled-names";
import { aText } from "./base/option-checks";
import { checkArgument } from "./base/options";
import { createEvaluator } from "./document/bundled-evaluator";
import type { Evaluator } from "./document/evaluator";
import type { Explanation, RuleInfo } from "./document/rule-infos";
import { codes as codeLists } from "./generated/codes";
import type { Assessment, Defect, Evaluation } from "./generated/evaluation";
import { type DataRequirement, requirementsOf } from "./requirements/requirements";
import { type CodeMatch, codesLike } from "./validation/code-for";

export { defaultLimits, type EvaluateOptions, type Limits } from "./assessment/assess";
export { defaultProfile, type EvaluatorOptions } from "./assessment/assessor";
export { listProfiles, listRulebooks } from "./assessment/bundled";
export type { ExplainAllOptions, ExplainOptions } from "./assessment/call-options";
export { type Outcome, outcomes, rollUp } from "./assessment/outcome";
export { digestOf } from "./base/digest";
export { InputError, OptionError, type Problem, RulebookError } from "./base/errors";
export type { DoubledName, TextPlace } from "./base/json/doubled-names";
export type { Locale, Text } from "./base/language";
export { createEvaluator } from "./document/bundled-evaluator";
export { createDescriber, describe } from "./document/describe";
export { type DescribedDefects, type Evaluator, loadRulebook, type Refused } from "./document/evaluator";
export type { Explanation, RuleExplanation, RuleInfo } from "./document/rule-infos";
export { serializeEvaluation } from "./document/serialize";
/** Types of the parts of an evaluation. */
export type * as EvaluationParts from "./generated/evaluation";
export type {
  Assessment,
  Attestation,
  Catalogue,
  ConclusionCode,
  Coverage,
  Defect,
  DefectCode,
  DefectGroup,
  Derivation,
  DerivedNode,
  DerivedReading,
  DerivedStep,
  DerivedTruth,
  Evaluation,
  EvidenceFile,
  Finding,
  ItemFinding,
  ItemOutcome,
  Measured,
  Missing,
  MissingKind,
  Notice,
  NoticeCode,
  ParameterUse,
  ProblemCode,
  Reading,
  Reason,
  ReasonCode,
  RulebookInfo,
  Sample,
  Supply,
  UnusedAttestation,
  UnusedCode,
  Waiver,
} from "./generated/evaluation";
/** Types of the parts of a submission: lists, entries, codes. */
export type * as SubmissionParts from "./generated/submission";
export type { Submission } from "./generated/submission";
export type { ValueType } from "./logic/column";
export { formatHtml } from "./report/html";
export { formatInquiry, type InquiryOptions } from "./report/inquiry";
export { formatJson, formatNdjson } from "./report/json";
export type { Names, ReportOptions } from "./report/options";
export { formatText, type TextOptions } from "./report/text";
export type { Width } from "./report/text/columns";
export type { Colors, Paint } from "./report/text/paint";
export type { WorkingPapersOptions } from "./report/working-papers-options";
export type { DataRequirement } from "./requirements/requirements";
export type { FindingRow, ItemRow, Rows, SiteRow } from "./rows/columns";
export { toRows } from "./rows/rows";
export { assembleRulebook, type RulebookFiles } from "./rulebook/assemble";
/** Types of the parts of a rulebook and of a profile. */
export type * as RulebookParts from "./rulebook/document";
export type { ProfileDocument, RulebookDocument } from "./rulebook/document";
export type { HostReading } from "./rulebook/host-answer";
export { defineFact, type HostFact } from "./rulebook/host-fact";
export type { Weight } from "./rulebook/weight";
export { openAttestations } from "./validation/attestations";
export type { CodeMatch, CodeMatchKind } from "./validation/code-for";
export { type ParsedSubmission, parseSubmission } from "./validation/parse";

/**
 * Options of a single call: those of an evaluation, and what to evaluate against. With rulebooks, facts or a profile
 * of your own, `createEvaluator` saves compiling at every call.
 */
export interface Options extends EvaluateOptions, EvaluatorOptions {}

const evaluators = new Map<string, Evaluator>();

/** Bundled profiles are compiled on first use and kept; a profile document of your own is compiled each time. */
function evaluatorFor(options: EvaluatorOptions): Evaluator {
  const { profile = defaultProfile, rulebooks, facts } = options;
  if (typeof profile !== "string" || rulebooks || facts) return createEvaluator(options);
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
  const { against, rest } = allOptions(options);
  return evaluatorFor(against).evaluate(submission, rest);
}

/**
 * The same in codes, numbers and pointers, without a word of ours (`schemas/output/assessment.schema.json`):
 * `describe` puts it into words with the catalogue it names.
 *
 * @throws InputError when there is no usable site id, tier or period, or a limit is exceeded
 * @throws OptionError when an option is wrong
 */
export function assess(submission: unknown, options: Options): Assessment {
  const { against, rest } = allOptions(options);
  return evaluatorFor(against).assess(submission, rest);
}

/** What a submission is checked against, and how many defects are listed. */
export interface ValidateOptions extends EvaluatorOptions {
  readonly limits?: Pick<Limits, "defects">;
  /** What `parseSubmission` or `readSubmissions` found named twice in the text of this submission. */
  readonly doubledNames?: readonly DoubledName[];
}

/**
 * Defects of a submission: malformed values, unknown codes and properties, ids and references. Which codes
 * are known, and which of them rules read, the profile says.
 *
 * @throws InputError when there is no usable site id, tier or period, or a limit is exceeded
 * @throws OptionError when an option is wrong
 */
export function validate(submission: unknown, options: ValidateOptions = {}): Defect[] {
  const { against, limits, doubledNames } = validateOptions(options);
  return evaluatorFor(against).validate(submission, limits, doubledNames);
}

/** All rules of a profile, in the order of the findings. */
export function listRules(options: EvaluatorOptions = {}): readonly RuleInfo[] {
  return evaluatorFor(evaluatorOptions(options)).rules;
}

/**
 * Explains a rule (`"pipl-28#necessity-recorded"`), a clause (`"db3205-t-1070-2023 6.2"`) or a rulebook.
 *
 * @throws OptionError when nothing of that name is known
 */
export function explain(name: string, options: EvaluatorOptions = {}): Explanation {
  return evaluatorFor(evaluatorOptions(options)).explain(name);
}

/** What a site is asked for: the tier, and the rulebooks that ask. */
export interface DataRequirementOptions extends EvaluatorOptions {
  /** Code of a tier (`schemas/codes/siteTier.json`); without it, what any site is asked for. */
  readonly tier?: string;
}

/**
 * Every field and every list that a rule or a chart reads which can apply to a site of this tier, in the order of the schemas: for
 * forms, for mapping a database, for telling people what to keep. `site.id`, `site.tier` and `period` are always
 * needed. Facts of a host are not looked into.
 *
 * @throws OptionError when there is no such tier, or an option is wrong
 */
export function dataRequirements(options: DataRequirementOptions = {}): DataRequirement[] {
  const { tier, against } = requirementOptions(options);
  return requirementsOf(evaluatorFor(against).prepared, tier);
}

/** Evaluates submissions one after the other, lazily; one that cannot be evaluated costs only itself. */
export function evaluateMany(
  submissions: Iterable<unknown>,
  options: Options,
): Generator<Evaluation | { readonly error: Error }> {
  const { against, rest } = allOptions(options);
  return evaluatorFor(against).evaluateMany(submissions, rest);
}

/**
 * The codes of a list that a text may stand for, for programs that import what people wrote. Spaces around,
 * width and case are set aside. One match by code, title or alias is what was meant; several are open, and a
 * `likeness` (one letter more, less or another) has to be confirmed by a person. In a submission only the code
 * itself counts.
 *
 * @param list - id of a code list, such as `"employment"`
 * @returns the surest kind of match first; empty where nothing is like the text
 * @throws OptionError when there is no such list
 */
export function codeFor(list: string, text: string): CodeMatch[] {
  checkArgument(list, "/list", aText);
  if (hasOwn(codeLists, list)) return typeof text === "string" ? codesLike(codeLists[list]!, text) : [];
  const known = Object.keys(codeLists).join(", ");
  const problem = {
    "zh-CN": `没有代码表“${list}”（可用：${known}）`,
    en: `there is no code list "${list}" (known: ${known})`,
  };
  throw new OptionError([{ code: "unknownCodeList", pointer: "/list", text: problem }]);
}
