import type { Assessment } from "../generated/evaluation";
import { openRecords } from "../submission/records";
import { Defects } from "../validation/defect";
import { personalNumbersIn } from "../validation/personal";
import { checkShape } from "../validation/validate";
import { type Assessing, defaultLimits } from "./assess";
import { type DefectOptions, defectOptions } from "./call-options";
import { checkConsistency } from "./defects";
import { periodOf } from "./site";

/** What is wrong with a submission. */
export type FoundDefects = Pick<Assessment, "defects" | "defectGroups" | "defectTotals">;

/** What is wrong with a submission, without assessing it. Throws `InputError`. */
export function defectsIn(
  { prepared, model }: Assessing,
  submission: unknown,
  given: DefectOptions,
): FoundDefects {
  const { limits, doubledNames } = defectOptions(given);
  const { program } = prepared;
  const defects = new Defects(limits?.defects ?? defaultLimits.defects);
  const document = checkShape(submission, defects, undefined, doubledNames);
  periodOf(document);
  checkConsistency(openRecords(document, model, program.codes), program.fieldsRead, defects);
  return personalNumbersIn(submission, defects).maskedAll(defects.assessed());
}
