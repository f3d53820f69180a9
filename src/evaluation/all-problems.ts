import { InputError, type Problem } from "../base/errors";
import type { Program } from "../rulebook/program";
import { checkConsistency } from "../submission/consistency";
import { Defects, describe } from "../validation/defect";
import { personalNumbersIn } from "../validation/personal";
import { readShape } from "../validation/validate";
import { defaultLimits } from "./evaluate";
import type { Prepared } from "./prepare";
import { periodOf } from "./site";

/**
 * A submission that cannot be evaluated may have further errors; whoever mends it wants to see them at once. What
 * stops it comes first. After a limit was exceeded, or in another format version, nothing more is looked at; a day
 * before the period is no error of the submission.
 */
export function withFurtherErrors({ program }: Prepared, error: InputError, submission: unknown): InputError {
  if (error.problems.some(({ code }) => code === "dayBeforePeriod")) return error;
  const further = errorsIn(program, submission);
  const told = new Set(error.problems.map(keyOf));
  const added = further.filter((problem) => !told.has(keyOf(problem)));
  return added.length === 0 ? error : new InputError([...error.problems, ...added]);
}

function keyOf({ code, pointer }: Problem): string {
  return `${code} ${pointer}`;
}

function errorsIn({ reader, fieldsRead }: Program, submission: unknown): Problem[] {
  const defects = new Defects(defaultLimits.defects);
  const { document, isFinal } = readShape(submission, defects);
  if (document === null || isFinal) return [];
  checkConsistency(reader.openChecked(document), fieldsRead, defects);
  const personal = personalNumbersIn(submission, defects);
  const errors = defects.listed
    .filter(({ severity }) => severity === "error")
    .map((found) => {
      const { code, pointer, text } = describe(found, personal);
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
