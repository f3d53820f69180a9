import { content, element } from "../../dossier/write/xml";
import type { Tone } from "../paper";

type Attributes = Parameters<typeof element>[1];

/** An element of WordprocessingML. */
export function word(name: string, attributes: Attributes, inner = ""): string {
  return element(`w:${name}`, attributes, inner);
}

function value(name: string, val: string | number): string {
  return word(name, { "w:val": val });
}

export interface RunLook {
  readonly strong?: boolean;
  readonly tone?: Tone | undefined;
  readonly underlined?: boolean;
}

/** Text in one form; a line break stays one. */
export function run(text: string, { strong, tone, underlined }: RunLook): string {
  const look =
    (strong ? word("b", {}) : "") +
    (tone === undefined ? "" : value("color", ink[tone])) +
    (underlined ? value("u", "single") : "");
  const inner = breakable(text)
    .split("\n")
    .map((line) => content("w:t", line))
    .join(word("br", {}));
  return word("r", {}, (look === "" ? "" : word("rPr", {}, look)) + inner);
}

/** Between ids a line may end after a comma; some programs would rather cut an id in two. */
function breakable(text: string): string {
  return text.replace(/、(?=[A-Za-z0-9])/g, "、\u200b");
}

export interface ParagraphExtras {
  readonly keepNext?: boolean;
  readonly bullet?: boolean;
}

export function paragraph(style: string, runs: string, { keepNext, bullet }: ParagraphExtras = {}): string {
  const properties =
    value("pStyle", style) +
    (keepNext ? word("keepNext", {}) : "") +
    (bullet ? word("ind", { "w:left": 284, "w:hanging": 284 }) : "");
  return word("p", {}, word("pPr", {}, properties) + runs);
}

/** Colours that keep their distance from white paper, seven to one. */
const ink: Readonly<Record<Tone, string>> = {
  fail: "8A0F0F",
  error: "8A0F0F",
  unknown: "5A3700",
  suggestion: "5A3700",
  manual: "3A2E7A",
  pass: "0F4C29",
  notApplicable: "4A525A",
};

/** Colours of areas in charts. */
export const ground: Readonly<Record<Tone, string>> = {
  fail: "8A0F0F",
  error: "8A0F0F",
  unknown: "C98A1B",
  suggestion: "C98A1B",
  manual: "7468C4",
  pass: "3F8F63",
  notApplicable: "B8C0C8",
};

/** Width of what is printed on: A4 without its margins. */
export const textWidth = 11906 - 2 * 964;

export interface CellLook {
  readonly width: number;
  readonly span?: number;
  readonly fill?: string;
  readonly borders?: "none" | "mark";
}

export function cell(paragraphs: string, { width, span, fill, borders }: CellLook): string {
  const properties =
    word("tcW", { "w:w": Math.round(width), "w:type": "dxa" }) +
    (span === undefined ? "" : value("gridSpan", span)) +
    (borders === "mark"
      ? word(
          "tcBorders",
          {},
          word("right", { "w:val": "single", "w:sz": 18, "w:space": 0, "w:color": "1C2127" }),
        )
      : "") +
    (fill === undefined ? "" : word("shd", { "w:val": "clear", "w:color": "auto", "w:fill": fill }));
  return word("tc", {}, word("tcPr", {}, properties) + paragraphs);
}

export function row(cells: string, { head, height }: { head?: boolean; height?: number } = {}): string {
  const properties =
    word("cantSplit", {}) +
    (height === undefined ? "" : word("trHeight", { "w:val": height, "w:hRule": "atLeast" })) +
    (head ? word("tblHeader", {}) : "");
  return word("tr", {}, word("trPr", {}, properties) + cells);
}

/** `label` is what a program reads aloud for whoever does not see the table. */
export function table(
  widths: readonly number[],
  rows: string,
  { borders, label }: { borders: boolean; label?: string },
): string {
  const properties =
    value("tblStyle", borders ? "Grid" : "Plain") +
    word("tblW", { "w:w": textWidth, "w:type": "dxa" }) +
    word("tblLayout", { "w:type": "fixed" }) +
    (label === undefined ? "" : value("tblCaption", label));
  const grid = widths.map((width) => word("gridCol", { "w:w": Math.round(width) })).join("");
  return word("tbl", {}, word("tblPr", {}, properties) + word("tblGrid", {}, grid) + rows);
}
