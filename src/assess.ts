/**
 * For hosts that need outcomes only: assesses submissions against the default profile in codes, numbers and pointers.
 * Has no texts and no reports; `describe` of the main door puts an assessment into words, there or later. Runs
 * anywhere, like the main door.
 *
 * @module social-work-station-standard/assess
 */

import { assessPrepared, type EvaluateOptions } from "./assessment/assess";
import { assessingBy, defaultProfile } from "./assessment/assessor";
import { Bundled } from "./assessment/bundled";
import { evaluateOptions } from "./assessment/call-options";
import type { Assessment } from "./generated/evaluation";

export { defaultLimits, type EvaluateOptions, type Limits } from "./assessment/assess";
export { InputError, OptionError, type Problem } from "./base/errors";
export type { Assessment } from "./generated/evaluation";

/** The rulebooks of the default profile, compiled once for any number of submissions. */
export interface Assessor {
  /** Name of the catalogue that puts these assessments into words. */
  readonly catalogue: string;
  /**
   * The same assessment as the main door gives. Throws `InputError` where there is no usable site id, tier or period,
   * or a limit is exceeded; its problems carry codes, and a code in place of a sentence.
   */
  assess(submission: unknown, options: EvaluateOptions): Assessment;
}

/** Compiles the default profile. Rulebooks, profiles and facts of one's own need another door. */
export function createAssessor(): Assessor {
  const bundled = new Bundled();
  const assessing = assessingBy(bundled.profile(defaultProfile)!, [], [], bundled);
  return {
    catalogue: assessing.catalogue,
    assess: (submission, given) => assessPrepared(assessing, submission, evaluateOptions(given)),
  };
}
