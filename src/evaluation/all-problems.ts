import { InputError, type Problem } from "../base/errors";
import type { Model } from "../generated/model";
import { openRecords } from "../submission/records";
import { Defects, describe } from "../validation/defect";
import { readShape } from "../validation/validate";
import { checkConsistency } from "./defects";
import { defaultLimits } from "./evaluate";
import { periodOf } from "./site";

/**
 * A submission that cannot be evaluated may have further errors; whoever mends it wants to see them at once. What
 * stops it comes first. After a limit was exceeded nothing more is looked at; a day before the period is no error of
 * the submission.
 */
export function withFurtherErrors(error: InputError, submission: unknown, model: Model): InputError {
  if (error.problems.some(({ code }) => code === "dayBeforePeriod")) return error;
  const further = errorsIn(submission, model);
  const told = new Set(error.problems.map(keyOf));
  const added = further.filter((problem) => !told.has(keyOf(problem)));
  return added.length === 0 ? error : new InputError([...error.problems, ...added]);
}

function keyOf({ code, pointer }: Problem): string {
  return `${code} ${pointer}`;
}

function errorsIn(submission: unknown, model: Model): Problem[] {
  const defects = new Defects(defaultLimits.defects);
  const { document, exceeded } = readShape(submission, defects);
  if (document === null || exceeded) return [];
  checkConsistency(openRecords(document, model), defects);
  const errors = defects.listed
    .filter(({ severity }) => severity === "error")
    .map((found) => {
      const { code, pointer, text } = describe(found);
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
