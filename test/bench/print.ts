import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import type { Table } from "./tables";

/** The table with aligned columns, for a terminal. */
export function plain({ title, head, rows }: Table): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd(),
  );
  return [title, "", ...lines, ""].join("\n");
}

function markdown({ title, head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [`### ${title}`, "", line(head), line(head.map(() => "---")), ...rows.map(line), ""].join("\n");
}

/** Cores, memory and Node of the machine. */
export function machine(): string {
  const memory = (totalmem() / 1_073_741_824).toFixed(0);
  return `${cpus().length} cores, ${memory} GiB of memory, Node ${process.version}, ${process.platform} ${process.arch}`;
}

const begin = "<!-- figures: written by `npm run bench -- --write --date YYYY-MM-DD` -->";
const end = "<!-- end of figures -->";

/** Puts the tables between the marks of the page. */
export function writePage(path: string, date: string, rounds: string, tables: readonly Table[]): void {
  const page = readFileSync(path, "utf8");
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${path} has lost the marks between which the figures stand`);
  const figures = [`Measured ${date}: ${machine()}; ${rounds}.`, "", ...tables.map(markdown)].join("\n");
  writeFileSync(path, `${page.slice(0, from)}${begin}\n\n${figures}\n${page.slice(to)}`);
}
