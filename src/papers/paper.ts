import type { Locale } from "../base/language";
import type { Outcome } from "../generated/evaluation";
import type { Seal } from "./seal";

/** What a document says, without a word about the form of its file. HTML and DOCX are written from the same one. */
export interface Paper {
  readonly locale: Locale;
  readonly title: string;
  /** Stands on every page: number of the document, site, verification code. */
  readonly running: readonly string[];
  readonly seal: Seal;
  readonly blocks: readonly Block[];
}

/** A piece of text; the sign of an outcome has its tone. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly tone?: Tone;
  /** Room to write in by hand. */
  readonly blank?: true;
}

export type Inline = string | readonly Run[];

/** One paragraph in a cell of a table. */
export interface Line {
  readonly text: Inline;
  /** In small type. */
  readonly note?: true;
}

export type Tone = Outcome | "suggestion";

export type Block =
  | { readonly kind: "title"; readonly text: string; readonly above: string }
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string; readonly id?: string }
  | { readonly kind: "paragraph"; readonly text: Inline; readonly look?: ParagraphLook }
  | { readonly kind: "list"; readonly items: readonly Inline[] }
  | { readonly kind: "facts"; readonly rows: readonly Fact[] }
  | Table
  | Bars
  | { readonly kind: "write"; readonly lines: number }
  | { readonly kind: "signatures"; readonly people: readonly Signature[] }
  | { readonly kind: "pageBreak" };

/** verdict: the conclusion, large; conclusion: the sentence that `verify` looks for. */
export type ParagraphLook = "verdict" | "conclusion" | "note" | "closing";

/** A term with what is known of it; without text there is room to write it in. */
export interface Fact {
  readonly term: string;
  readonly text: Inline | null;
  /** Takes the whole width. */
  readonly wide?: true;
}

export interface Table {
  readonly kind: "table";
  /** What it is, for whoever does not see it. */
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly title: string;
  /** Share of the width, in percent. */
  readonly width: number;
  /** Left out on narrow screens: the text of another column says it, too. */
  readonly spare?: true;
  /** Has numbers alone: as wide as they are on narrow screens. */
  readonly short?: true;
}

/** `group`: one cell over the whole width, a heading within the table. */
export type Row = { readonly group: Inline } | { readonly cells: readonly (readonly Line[])[] };

/** A chart as a table: name, bar, words. The words say all that the bar shows. */
export interface Bars {
  readonly kind: "bars";
  readonly title: string;
  readonly note?: string;
  readonly rows: readonly BarRow[];
}

export interface BarRow {
  readonly label: string;
  readonly parts: readonly BarPart[];
  /** Where a line is drawn across the bar, as a share of the whole. */
  readonly mark?: number;
  readonly text: string;
}

export interface BarPart {
  readonly tone: Tone;
  /** Of the whole width, 0 to 1. */
  readonly share: number;
}

/** Who signs, and what the signature declares. */
export interface Signature {
  readonly who: string;
  readonly declares: string;
  /** Of whom a seal is asked for, too. */
  readonly seal?: string;
}

/** A block of lines in a cell. */
export function lines(...texts: readonly (string | Line | null | false | undefined)[]): Line[] {
  const found: Line[] = [];
  for (const text of texts) {
    if (text === null || text === false || text === undefined || text === "") continue;
    found.push(typeof text === "string" ? { text } : text);
  }
  return found;
}

export function note(text: string): Line {
  return { text, note: true };
}

/** The text of a line without its form. */
export function plain(text: Inline): string {
  return typeof text === "string" ? text : text.map((run) => run.text).join("");
}
