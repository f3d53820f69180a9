import type { Paint } from "../../report/text/paint";
import type { Session } from "../session";

/** A decision by its number; `null` where there is none. */
export async function decisionText(
  { locale }: Pick<Session, "locale">,
  id: string,
  format: "text" | "json",
  bold: Paint,
): Promise<string | null> {
  // A clause has no number of four digits.
  if (!/^\d{4}$/.test(id)) return null;
  const { decisions } = await import("../../generated/decisions");
  const page = decisions[id];
  if (page === undefined) return null;
  if (format === "json") return `${JSON.stringify({ kind: "decision", id, ...page }, null, 2)}\n`;
  const { title, text } = page;
  return `${bold(`${id} ${title[locale]}`)}\n\n${text[locale] === "" ? text.en : text[locale]}\n`;
}
