import { OptionError, type Problem, RulebookError } from "../../base/errors";

/** An error on its way from one thread to another, which would lose its class. */
export type Failure =
  | { readonly name: "OptionError" | "RulebookError"; readonly problems: readonly Problem[] }
  | { readonly name: null; readonly error: unknown };

export function failureOf(error: unknown): Failure {
  if (error instanceof OptionError || error instanceof RulebookError)
    return { name: error.name, problems: error.problems };
  return { name: null, error };
}

export function errorOf(failure: Failure): unknown {
  if (failure.name === null) return failure.error;
  return failure.name === "OptionError"
    ? new OptionError(failure.problems)
    : new RulebookError(failure.problems);
}
