import type { Assessing } from "../assessment/assess";
import { InputError, OptionError, RulebookError } from "../base/errors";
import { withFurtherErrors } from "./all-problems";
import type { Describer } from "./describer";

/**
 * An `InputError` names every error of the submission. What goes wrong because a submission is no plain data (a
 * getter or a proxy that throws) is no failure of ours and costs that submission alone.
 */
export function guardedSubmission<Result>(
  describer: () => Describer,
  assessing: Assessing,
  submission: unknown,
  work: () => Result,
): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof OptionError || error instanceof RulebookError) throw error;
    if (error instanceof InputError) throw explained(describer(), assessing, error, submission);
    if (isReadable(submission)) throw error;
    const text = {
      "zh-CN": "申报数据无法读取：访问其内容时出错。",
      en: "The submission cannot be read: looking into it fails.",
    };
    throw new InputError([{ code: "unreadable", pointer: "", text }]);
  }
}

/** Looking for more may fail where nobody has looked yet. */
function explained(
  describer: Describer,
  assessing: Assessing,
  error: InputError,
  submission: unknown,
): InputError {
  try {
    return withFurtherErrors(describer, assessing, error, submission);
  } catch (second) {
    if (isReadable(submission)) throw second;
    return error;
  }
}

/** Looks at every value once, without recursion; circles are not followed twice. */
function isReadable(document: unknown): boolean {
  const seen = new Set<unknown>();
  const stack = [document];
  try {
    while (stack.length > 0) {
      const value = stack.pop();
      if (typeof value !== "object" || value === null || seen.has(value)) continue;
      seen.add(value);
      for (const name of Object.keys(value)) stack.push((value as Record<string, unknown>)[name]);
    }
    return true;
  } catch {
    return false;
  }
}
