import { join, posix } from "node:path";
import type { Locale } from "../../../src/base/language";
import type { Source, Text } from "../../../src/generated/rulebook";
import { isMessageKey, say } from "../../../src/text";
import { filesBelow } from "../files";
import { banner } from "../product";

/** A page for typedoc and for GitHub; `children` are pages below it, relative to it. */
export function page(title: string, children: string[], body: string): string {
  const below = children.length ? `children:\n${children.map((child) => `  - ${child}\n`).join("")}` : "";
  return `---\ntitle: ${JSON.stringify(title)}\n${below}---\n\n${banner.page}\n${body.trim()}\n`;
}

export function table(head: string[], rows: string[][]): string {
  if (rows.length === 0) return "";
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |\n`;
  return `${line(head)}${line(head.map(() => "---"))}${rows.map(line).join("")}\n`;
}

/** Words for a code, from the texts the reports use. */
export function word(group: string, code: string, locale: Locale): string {
  const key = `${group}.${code}`;
  return isMessageKey(key) ? say(key, locale) : code;
}

export function pick(text: Text | undefined, locale: Locale): string {
  return text?.[locale] ?? "";
}

export function sourceLine(source: Source, locale: Locale): string {
  const link = source.url ? `[${source.title[locale]}](https://${source.url})` : source.title[locale];
  const [open, comma, close] = locale === "en" ? [" (", ", ", ")"] : ["（", "，", "）"];
  const known = [source.publisher[locale], source.date].filter(Boolean).join(comma);
  const seen = (source.seenAt ?? []).map(({ place, url }) =>
    url === null ? place[locale] : `[${place[locale]}](https://${url})`,
  );
  const at =
    seen.length === 0 ? "" : locale === "en" ? `; seen at ${seen.join(", ")}` : `；见于${seen.join("、")}`;
  return `${link}${open}${known}${close}${at}`;
}

/** Link to a decision from a page two folders below docs/; a decision not written yet is only named. */
export function decisionLink(root: string, number: string): string {
  const file = filesBelow(join(root, "docs/decisions"), ".md").find((name) => name.startsWith(`${number}-`));
  return file ? `[${number}](${posix.join("../../decisions", file)})` : number;
}
