import { explainDay } from "../../base/dates";
import { defectText } from "../../text/index";
import type { Session } from "../session";
import { UsageError } from "../usage";

/** The day of the evaluation: as given, or today, which is said, because another day may give another result. */
export async function dayOf(session: Session, given: string | undefined): Promise<string> {
  const { world, words } = session;
  if (given === undefined) {
    const date = today(world.now());
    await world.stderr.write(`${words("today", { date })}\n`);
    return date;
  }
  checkDay(session, "--on", given);
  return given;
}

/** Throws `UsageError` for what is no day. */
export function checkDay({ locale }: Session, option: string, value: string): void {
  const found = explainDay(value);
  if (found === null) return;
  const { reason, ...args } = found;
  const problem = defectText(`format.${reason}`, args)[locale];
  throw new UsageError("usage.date", { option, value, problem });
}

/** The calendar day where the clock stands. */
export function today(now: Date): string {
  const part = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
