import type { Table, TableCell } from "../../base/tables";

/**
 * A table as text with commas, as programs for tables open it: a mark that it is UTF-8, lines with CR LF. A text that such
 * a program would take for a formula gets an apostrophe before it.
 */
export function tableCsv({ columns, rows }: Table): string {
  const lines = [columns.map(({ title }) => title), ...rows].map((row) => row.map(cellCsv).join(","));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join("")}`;
}

function cellCsv(value: TableCell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
