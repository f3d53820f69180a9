import { firstDay } from "../../base/dates";
import { type Entry, isEntry } from "../layout/entries";

/** Whether a casework goes on: nobody closed it, or its last step is another one. */
export function isOpenCasework({ closedOn, history }: Entry): boolean {
  if (closedOn !== undefined && closedOn !== null) return false;
  return lastStep(history) !== "closed";
}

/** Of steps on one day the later one in the list; a step whose day is not known stays where it stands. */
function lastStep(history: unknown): unknown {
  if (!Array.isArray(history)) return undefined;
  let last: { day: number; step: unknown } | undefined;
  for (const step of history) {
    if (!isEntry(step)) continue;
    const given = typeof step.date === "string" ? firstDay(step.date) : Number.NaN;
    const day = Number.isNaN(given) ? (last?.day ?? Number.NEGATIVE_INFINITY) : given;
    if (last === undefined || day >= last.day) last = { day, step: step.step };
  }
  return last?.step;
}
