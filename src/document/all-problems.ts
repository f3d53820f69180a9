import { type Assessing, defaultLimits } from "../assessment/assess";
import { periodOf } from "../assessment/site";
import { InputError, type Problem } from "../base/errors";
import { checkConsistency } from "../submission/consistency";
import { Defects } from "../validation/defect";
import { personalNumbersIn } from "../validation/personal";
import { readShape } from "../validation/validate";
import type { Describer } from "./describer";

/**
 * A submission that cannot be evaluated may have further errors; whoever mends it wants to see them at once. What
 * stops it comes first. After a limit was exceeded, or in another format version, nothing more is looked at; a day
 * before the period is no error of the submission.
 */
export function withFurtherErrors(
  describer: Describer,
  assessing: Assessing,
  error: InputError,
  submission: unknown,
): InputError {
  if (error.problems.some(({ code }) => code === "dayBeforePeriod")) return error;
  const further = errorsIn(describer, assessing, submission);
  const told = new Set(error.problems.map(keyOf));
  const added = further.filter((problem) => !told.has(keyOf(problem)));
  return added.length === 0 ? error : new InputError([...error.problems, ...added]);
}

function keyOf({ code, pointer }: Problem): string {
  return `${code} ${pointer}`;
}

function errorsIn(describer: Describer, { prepared }: Assessing, submission: unknown): Problem[] {
  const { reader, fieldsRead } = prepared.program;
  const defects = new Defects(defaultLimits.defects);
  const { document, isFinal } = readShape(reader.checks, submission, defects);
  if (document === null || isFinal) return [];
  checkConsistency(reader.openChecked(document), fieldsRead, defects);
  const personal = personalNumbersIn(submission, defects);
  const errors = personal
    .maskedAll(defects.assessed().defects)
    .filter(({ severity }) => severity === "error")
    .map((found) => {
      const { code, pointer, text } = describer.defect(found);
      return { code, pointer, text };
    });
  return [...periodProblems(document), ...errors];
}

/** A period that ends before it begins, where it can be read at all. */
function periodProblems(document: Record<string, unknown>): readonly Problem[] {
  const period = document.period as { from?: unknown; to?: unknown } | undefined;
  if (typeof period?.from !== "string" || typeof period.to !== "string") return [];
  try {
    periodOf(document);
    return [];
  } catch (error) {
    return error instanceof InputError ? error.problems : [];
  }
}
