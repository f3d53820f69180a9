import type { Cell } from "../table/model";
import { known, none, type Reading, unclear } from "./reading";
import { plain, saysNotApplicable } from "./spelling";

const yes: ReadonlySet<string> = new Set(["是", "有", "√", "✓", "✔", "☑", "y", "yes", "true"]);
const no: ReadonlySet<string> = new Set(["否", "无", "没有", "×", "✗", "✘", "x", "☒", "n", "no", "false"]);

/** Yes or no. 1 and 0, ticks that may be left out and other marks are not understood. */
export function readFlag(cell: Cell): Reading {
  if (cell.kind === "boolean") return known(cell.value);
  if (cell.kind !== "text") return unclear("flagUnclear");
  const word = plain(cell.value).toLowerCase();
  if (yes.has(word)) return known(true);
  if (no.has(word)) return known(false);
  return saysNotApplicable(word) ? none : unclear("flagUnclear");
}
