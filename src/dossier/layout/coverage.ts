import { parseDay } from "../../base/dates";
import type { Model } from "../../generated/model";
import { isEntry, valueAt } from "./entries";
import { none } from "./written";

/** How much of a list there is, in the words of the sheet; days where part of the period is covered. */
export interface Coverage {
  readonly status: string;
  readonly from?: number;
  readonly to?: number;
}

export const complete = "完整";
export const partial = "部分";

/** A list nobody speaks of is complete in a submission; in a workbook it is partial, so that it has to be said. */
export function coverageOf(
  submission: unknown,
  model: Model,
  present: ReadonlyMap<string, "some" | "none">,
  short: ReadonlySet<string>,
): Map<string, Coverage> {
  const found = new Map<string, Coverage>();
  for (const { id, parent } of Object.values(model.lists)) {
    const given = valueAt(submission, ["completeness", id]);
    const there = present.get(id);
    const said = coverage(given, there, parent !== null);
    if (short.has(id)) found.set(id, { ...said, status: partial });
    else if (said !== null) found.set(id, said);
  }
  return found;
}

function coverage(given: unknown, there: "some" | "none" | undefined, nested: boolean): Coverage | null {
  if (isEntry(given)) {
    const [from, to] = [given.from, given.to].map((day) =>
      typeof day === "string" ? parseDay(day) : Number.NaN,
    );
    const status = there === "none" && !nested ? none : partial;
    if (from! <= to!) return { status, from: from!, to: to! };
  }
  if (given === "partial") return { status: partial };
  // Whatever else is said there says nothing; a list that is not named is complete.
  if (given !== undefined && given !== "complete") return { status: partial };
  if (there === undefined) return given === "complete" ? { status: complete } : null;
  // Of nested lists the single entries say that there is nothing.
  return { status: there === "none" && !nested ? none : complete };
}
