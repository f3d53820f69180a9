import type { Cell } from "../table/model";
import { known, none, type Reading, unclear } from "./reading";
import { partsOf, plain, quoted, saysNone } from "./spelling";

/** The most digits a number in a workbook keeps. */
const digits = 15;

/** What a cell has as a text, or why it has none: programs turn 3-1 into a day and long numbers into others. */
export function textOf(cell: Cell): string | Reading {
  if (cell.kind === "text") return cell.value;
  if (cell.kind === "number") return longNumber(cell.text) ? unclear("digitsLost") : cell.text;
  return unclear(cell.kind === "date" || cell.kind === "time" ? "textTurnedIntoDate" : "textUnclear");
}

function longNumber(text: string): boolean {
  return /e/i.test(text) || text.replace(/\D/g, "").length > digits;
}

/** A text as it stands, without the space around it; between quotes exactly as it stands. */
export function readText(cell: Cell, take: (text: string, exact: boolean) => Reading): Reading {
  const text = textOf(cell);
  if (typeof text !== "string") return text;
  const exact = quoted(text);
  if (exact !== null) return exact === "" ? unclear("textUnclear") : take(exact, true);
  if (saysNone(text)) return none;
  return take(text.trim(), false);
}

/** How one of several is read; `whole` for the cell as one, which counts only where it is surely meant so. */
export type TakePart = (text: string, how: "whole" | "part" | "exact") => Reading;

/** Several in one cell. One that is not understood leaves the whole open: without it the list would say it is not there. */
export function readTexts(cell: Cell, take: TakePart): Reading {
  const text = textOf(cell);
  if (typeof text !== "string") return text;
  if (plain(text) === "[]") return known([]);
  if (saysNone(text)) return none;
  // A title or an id may have a separator in it.
  const whole = take(text.trim(), "whole");
  if (whole.kind === "value") return known([whole.value]);
  const values: unknown[] = [];
  for (const { text: part, exact } of partsOf(text)) {
    const reading = take(part, exact ? "exact" : "part");
    if (reading.kind !== "value") return reading;
    values.push(reading.value);
  }
  return known(values);
}
