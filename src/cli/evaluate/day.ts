import { explainDay } from "../../base/dates";
import { defectText } from "../../text/index";
import type { Session } from "../session";
import { UsageError } from "../usage";

/** The day of the evaluation: as given, or today, which is said, because another day may give another result. */
export async function dayOf(session: Session, given: string | undefined): Promise<string> {
  const { world, words, locale } = session;
  if (given === undefined) {
    const date = today(world.now());
    await world.stderr.write(`${words("today", { date })}\n`);
    return date;
  }
  const problem = explainDay(given);
  if (problem === null) return given;
  const { reason, ...args } = problem;
  throw new UsageError("usage.date", {
    value: given,
    problem: defectText(`format.${reason}`, args)[locale],
  });
}

/** The calendar day where the clock stands. */
export function today(now: Date): string {
  const part = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
