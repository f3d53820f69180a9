import { printable } from "../../text/index";

const mark = Symbol("markup");
/** Text that is HTML already. The mark is a symbol, so nothing parsed from JSON can pass for it. */
export interface Markup {
  readonly [mark]: string;
}
export type Part = string | number | null | undefined | false | Markup | readonly Part[];

/** The only way text becomes part of a page: every value is escaped unless it was made by this same function. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = strings[0] ?? "";
  for (const [i, part] of parts.entries()) text += write(part) + (strings[i + 1] ?? "");
  return { [mark]: text };
}

/** The page as text, at the very end. */
export function serialise(markup: Markup): string {
  return markup[mark];
}

/** Puts the report's own style sheet in; never used with anything from a document. */
export function ownStyle(css: string): Markup {
  return { [mark]: css };
}

function write(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return isList(part) ? part.map(write).join("") : part[mark];
}

function isList(part: Markup | readonly Part[]): part is readonly Part[] {
  return Array.isArray(part);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (c) => entities[c] ?? c);
}
