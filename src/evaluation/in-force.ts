import { firstDay, lastDay } from "../base/dates";
import type { RulebookDocument } from "../rulebook/document";
import type { Arguments } from "../text";

/** Why a rule does not hold on the days judged. */
export interface NotInForce {
  readonly code: "notInForce" | "notYetPublished" | "noLongerInForce" | "numberNotInForce";
  readonly args: Arguments;
}

/** The days on which a rule holds: of its rulebook, and of all the numbers it rests on. */
export interface InForce {
  /** First day as a number; minus infinity where none is known. */
  readonly from: number;
  readonly to: number;
  /** What to say where they lie outside the days judged, the last of which is `on`. */
  missing(on: string): NotInForce;
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
    missing(on) {
      const day = firstDay(on);
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
): { from: number; args: Arguments } | null {
  let latest: { from: number; args: Arguments } | null = null;
  for (const id of ids) {
    const { title, values } = rulebook.parameters[id]!;
    const first = values[0]!.from;
    const from = firstDay(first);
    if (latest === null || from > latest.from) latest = { from, args: { parameter: title, from: first } };
  }
  return latest;
}
