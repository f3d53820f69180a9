import { listOf, oneOf } from "../base/option-checks";
import { checkArgument } from "../base/options";
import type { ItemOutcome } from "../generated/evaluation";
import { FALSE, TRUE, type Truth, UNDEFINED } from "../logic/truth";

/** Worst first: rolling up is taking the first of these that occurs. */
export const outcomes = ["fail", "error", "unknown", "manual", "pass", "notApplicable"] as const;
export type Outcome = (typeof outcomes)[number];

/** Throws `OptionError` for what is no list of outcomes. */
export function rollUp(parts: readonly Outcome[]): Outcome {
  checkArgument(parts, "/parts", listOf(oneOf(...outcomes)));
  return outcomes.find((outcome) => parts.includes(outcome)) ?? "notApplicable";
}

const rank: ReadonlyMap<Outcome, number> = new Map(outcomes.map((outcome, k) => [outcome, k]));

/** The same of outcomes of our own; `null` of none. */
export function worstOf(parts: readonly Outcome[]): Outcome | null {
  let least: number = outcomes.length;
  for (const part of parts) least = Math.min(least, rank.get(part)!);
  return outcomes[least] ?? null;
}

/** The outcome that holds whatever the missing data turn out to be; else `unknown`. */
export function outcomeOf(truth: Truth): ItemOutcome {
  if (truth === TRUE) return "pass";
  if (truth === FALSE) return "fail";
  return truth === UNDEFINED ? "notApplicable" : "unknown";
}

/** What the missing data could still give. */
export function possibleOutcomes(truth: Truth): Outcome[] {
  const possible: Outcome[] = [];
  if (truth & FALSE) possible.push("fail");
  if (truth & TRUE) possible.push("pass");
  if (truth & UNDEFINED) possible.push("notApplicable");
  return possible;
}

export function emptyTotals(): Record<Outcome, number> {
  return { fail: 0, error: 0, unknown: 0, manual: 0, pass: 0, notApplicable: 0 };
}
