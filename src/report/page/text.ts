import { printable } from "../../text/printable";
import { type Cell, columns, type Width } from "../text/columns";
import type { Page, PageSection } from "./page";

/** A report for a terminal: what a page says, without its pictures. */
export function pageText({ title, lead, facts, sections, locale }: Page, width: Width): string {
  const colon = locale === "en" ? ": " : "：";
  const head = [title, ...lead, ...facts.map(([term, value]) => `${term}${colon}${value}`)];
  const parts = sections.map((section) => [section.title, ...bodyOf(section, width)]);
  return `${[head, ...parts].map((lines) => lines.map(printable).join("\n")).join("\n\n")}\n`;
}

function bodyOf({ lines = [], table, most, rest }: PageSection, width: Width): string[] {
  const said = lines.map((line) => `  ${line}`);
  if (table === undefined) return said;
  const shown = table.rows.slice(0, most?.text ?? table.rows.length);
  const left = table.rows.length - shown.length;
  const head = table.columns.map(({ title }): Cell => ({ text: title }));
  const rows = shown.map((row) => row.map(cellOf));
  const more = left > 0 && rest !== undefined ? [`  ${rest(left)}`] : [];
  return [...said, ...(rows.length === 0 ? [] : columns([head, ...rows], width, "  ")), ...more];
}

function cellOf(value: string | number | null): Cell {
  if (typeof value === "number") return { text: String(value), align: "right" };
  return { text: printable(value ?? "") };
}
