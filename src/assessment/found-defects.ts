import type { Assessment } from "../generated/evaluation";
import { checkConsistency } from "../submission/consistency";
import { isFreeOfNumbers } from "../submission/reader";
import { Defects } from "../validation/defect";
import { personalNumbersIn } from "../validation/personal";
import { type Assessing, defaultLimits } from "./assess";
import { type DefectOptions, defectOptions } from "./call-options";
import { periodOf } from "./site";

/** What is wrong with a submission. */
export type FoundDefects = Pick<Assessment, "defects" | "defectGroups" | "defectTotals">;

/** What is wrong with a submission, without assessing it. Throws `InputError`. */
export function defectsIn({ prepared }: Assessing, submission: unknown, given: DefectOptions): FoundDefects {
  const { limits, doubledNames } = defectOptions(given);
  const { program } = prepared;
  const defects = new Defects(limits?.defects ?? defaultLimits.defects);
  const records = program.reader.open(submission, { defects, doubled: doubledNames });
  periodOf(records.document);
  checkConsistency(records, program.fieldsRead, defects);
  const personal = personalNumbersIn(submission, defects, isFreeOfNumbers(submission, records));
  return personal.maskedAll(defects.assessed());
}
