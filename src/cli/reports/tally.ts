import type { ConclusionCode } from "../../generated/evaluation";
import { say } from "../../text/index";
import type { Tally } from "../exit";
import type { Session } from "../session";

/** How many of each conclusion; nothing for a single one, which has said it itself. */
export function tallyText({ words, locale }: Session, tally: Tally): string {
  if (tally.total < 2) return "";
  const parts = (Object.entries(tally.conclusions) as [ConclusionCode, number][])
    .filter(([, count]) => count > 0)
    .map(([code, count]) => words("tally.part", { conclusion: say(`conclusion.${code}`, locale), count }));
  if (tally.unread > 0) parts.push(words("tally.unread", { count: tally.unread }));
  if (tally.unwritten > 0) parts.push(words("tally.unwritten", { count: tally.unwritten }));
  if (tally.crashed > 0) parts.push(words("tally.crashed", { count: tally.crashed }));
  return `${words("tally", { total: tally.total, parts: parts.join(words("tally.join")) })}\n`;
}
