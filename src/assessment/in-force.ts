import { firstDay, formatDay, lastDay } from "../base/dates";
import type { AssessedReason } from "../generated/evaluation";
import type { RulebookDocument } from "../rulebook/document";

/** The days on which a rule holds: of its rulebook, and of all the numbers it rests on. */
export interface InForce {
  /** First day as a number; minus infinity where none is known. */
  readonly from: number;
  readonly to: number;
  /** Why it does not hold, where the last day judged lies outside. */
  missing(lastJudged: number): AssessedReason;
}

/** An instrument whose first day in force is not known holds at the earliest from the day it was published. */
export function inForceOf(rulebook: RulebookDocument, parameters: readonly string[]): InForce {
  const { inForce, published } = rulebook;
  const first = inForce.from ?? published;
  const own = first === null ? Number.NEGATIVE_INFINITY : firstDay(first);
  const to = inForce.to === null ? Number.POSITIVE_INFINITY : lastDay(inForce.to);
  const latest = latestNumber(rulebook, parameters);
  const from = Math.max(own, latest?.from ?? own);
  return {
    from,
    to,
    missing(day): AssessedReason {
      const on = formatDay(day);
      if (day > to) return { code: "noLongerInForce", args: { on, to: inForce.to! } };
      if (day < own) {
        const code = inForce.from === null ? "notYetPublished" : "notInForce";
        return { code, args: { on, from: first! } };
      }
      return { code: "numberNotInForce", args: { on, ...latest!.args } };
    },
  };
}

/** Of the numbers a rule rests on, the one whose first value came last. */
function latestNumber(
  rulebook: RulebookDocument,
  ids: readonly string[],
): { from: number; args: { parameter: string; from: string } } | null {
  let latest: ReturnType<typeof latestNumber> = null;
  for (const id of ids) {
    const { values } = rulebook.parameters[id]!;
    const first = values[0]!.from;
    const from = firstDay(first);
    if (latest === null || from > latest.from) latest = { from, args: { parameter: id, from: first } };
  }
  return latest;
}
