import type { Assessment } from "../generated/evaluation";
import { readSubmission } from "../submission/read";
import { type Assessing, defaultLimits } from "./assess";
import { type DefectOptions, defectOptions } from "./call-options";
import { periodOf } from "./site";

/** What is wrong with a submission. */
export type FoundDefects = Pick<Assessment, "defects" | "defectGroups" | "defectTotals">;

/** What is wrong with a submission, without assessing it. Throws `InputError`. */
export function defectsIn({ prepared }: Assessing, submission: unknown, given: DefectOptions): FoundDefects {
  const { limits, doubledNames } = defectOptions(given);
  const { reader, fieldsRead } = prepared.program;
  const most = limits?.defects ?? defaultLimits.defects;
  const { records, defects, personal } = readSubmission(reader, submission, {
    fieldsRead,
    most,
    doubled: doubledNames,
  });
  periodOf(records.document);
  return personal.maskedAll(defects.assessed());
}
