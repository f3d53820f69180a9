/**
 * For hosts that carry only the rulebooks they use: the evaluator of the main door without any rulebook. Those of this
 * package have a door each. Runs anywhere, like the main door.
 *
 * @module social-work-station-standard/evaluator
 */

import { evaluatorOptions } from "./assessment/call-options";
import { type BundledRulebook, libraryOf } from "./assessment/given-library";
import { anObject } from "./base/option-checks";
import { checkArgument } from "./base/options";
import { type Evaluator, evaluatorFrom } from "./document/evaluator";
import type { ProfileDocument, RulebookDocument } from "./rulebook/document";
import type { HostFact } from "./rulebook/host-fact";

export { defaultLimits, type EvaluateOptions, type Limits } from "./assessment/assess";
export type { ExplainAllOptions, ExplainOptions } from "./assessment/call-options";
export type { BundledRulebook } from "./assessment/given-library";
export { InputError, OptionError, type Problem, RulebookError } from "./base/errors";
export { type DescribedDefects, type Evaluator, loadRulebook, type Refused } from "./document/evaluator";
export type { Assessment, Catalogue, Evaluation } from "./generated/evaluation";
export type { ProfileDocument, RulebookDocument } from "./rulebook/document";
export type { HostReading } from "./rulebook/host-answer";
export { defineFact, type HostFact } from "./rulebook/host-fact";

/** What to evaluate against; nothing else is at hand. */
export interface BareEvaluatorOptions {
  /** Which of the rulebooks are used, and which of them bind. */
  readonly profile: ProfileDocument;
  /** From `social-work-station-standard/rulebooks/…`, or from `loadRulebook`. */
  readonly rulebooks: readonly (BundledRulebook | RulebookDocument)[];
  readonly facts?: readonly HostFact[];
}

/**
 * Compiles the rulebooks of a profile.
 *
 * @throws OptionError when an option is wrong
 * @throws RulebookError when the profile names a rulebook that is not among those given
 */
export function createEvaluator(options: BareEvaluatorOptions): Evaluator {
  const { rulebooks = [], ...rest } = evaluatorOptions(options) as BareEvaluatorOptions;
  checkArgument(rest.profile, "/profile", anObject);
  const own = rulebooks.filter((one): one is RulebookDocument => !isBundled(one));
  return evaluatorFrom(libraryOf(rulebooks.filter(isBundled)), { ...rest, rulebooks: own });
}

function isBundled(rulebook: BundledRulebook | RulebookDocument): rulebook is BundledRulebook {
  return "document" in rulebook;
}
