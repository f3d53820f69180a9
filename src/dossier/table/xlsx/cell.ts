import type { Shown } from "../cells/formats";
import { isoContent, numberContent } from "../cells/serial";
import type { Content } from "../model";
import { unescaped } from "./rich-text";
import { isTrue } from "./workbook-part";

/** What cells of a workbook refer to. */
export interface Shared {
  readonly strings: readonly string[];
  readonly styles: readonly Shown[];
  readonly date1904: boolean;
}

/** A cell as its part has it. */
export interface RawCell {
  /** What kind of value it says it has. */
  readonly type: string;
  readonly style: string | undefined;
  /** Text of its `v`; null where there is none. */
  readonly value: string | null;
  /** Text of its `is`. */
  readonly inline: string;
  readonly formula: boolean;
}

const empty = null;
const decimal = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/;

/** What a cell holds; null where it holds nothing but a format. */
export function contentOf(cell: RawCell, shared: Shared): Content | null {
  if (cell.type === "inlineStr") return textContent(cell.inline, false);
  const { value } = cell;
  if (value === null || (value === "" && cell.type !== "str"))
    return cell.formula ? { kind: "uncalculated", value: "", text: "" } : empty;
  switch (cell.type) {
    case "s":
      return sharedText(value, shared.strings);
    case "str":
      return textContent(unescaped(value), cell.formula);
    case "b":
      return { kind: "boolean", value: isTrue(value), text: isTrue(value) ? "TRUE" : "FALSE" };
    case "e":
      return errorContent(value);
    case "d":
      return isoContent(value) ?? textContent(value, false);
    default:
      return written(value, shared.styles[Number(cell.style ?? 0)] ?? "number", shared.date1904);
  }
}

/** A number that is none is shown as it stands: nobody can say what was meant. */
function written(raw: string, shown: Shown, date1904: boolean): Content {
  const text = raw.trim();
  const value = decimal.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) return errorContent(text);
  return numberContent(text, value, shown, date1904);
}

function sharedText(index: string, strings: readonly string[]): Content | null {
  const text = strings[Number(index)];
  // There is no such text: the cell is not empty, and what stood in it is lost.
  return text === undefined ? errorContent("#REF!") : textContent(text, false);
}

/** An empty text is an empty cell, unless a formula gave it. */
function textContent(value: string, formula: boolean): Content | null {
  return value === "" && !formula ? empty : { kind: "text", value, text: value };
}

function errorContent(value: string): Content {
  return { kind: "error", value, text: value };
}
