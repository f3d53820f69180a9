/** A workbook as it is to be written, without a word about the form of the file. Rows and columns count from 1. */
export interface WorkbookPlan {
  readonly title: string;
  readonly sheets: readonly SheetPlan[];
  /** Ranges that drop-downs draw on, by name. */
  readonly names: readonly NamedRange[];
}

export interface NamedRange {
  readonly name: string;
  readonly sheet: string;
  readonly column: number;
  readonly rows: { readonly from: number; readonly to: number };
  /** Ends with the last cell that holds something: people go on filling the range in. */
  readonly growing?: true;
}

export interface SheetPlan {
  readonly name: string;
  /** Not shown, and not offered to be shown; `onRequest` it is offered. */
  readonly hidden?: true | "onRequest";
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  /** Rows that stay in sight, and of them the first is repeated on every printed page. */
  readonly frozenRows: number;
  /** The first column stays in sight, too, and is repeated where a page has the further columns. */
  readonly frozenColumn?: true;
  readonly landscape?: true;
  /** The last frozen row has a drop-down above each column that shows some of the rows below. */
  readonly filter?: true;
  readonly tab?: Tone;
  /** Areas shown as one cell, the first. */
  readonly merged?: readonly Merged[];
}

export interface Merged {
  readonly rows: { readonly from: number; readonly to: number };
  readonly columns: { readonly from: number; readonly to: number };
}

export interface ColumnPlan {
  /** In characters of the Latin alphabet; a Chinese one takes two. */
  readonly width: number;
  /** How cells are shown that nobody has filled in yet. */
  readonly format: Format;
  readonly hidden?: true;
  readonly check?: Check;
}

export interface RowPlan {
  readonly cells: readonly CellPlan[];
  readonly hidden?: true;
  /** In points; without it the program fits the row to its text. */
  readonly height?: number;
}

export interface CellPlan {
  readonly value: CellValue;
  /** Without it the cell looks like its column. */
  readonly format?: Format;
  readonly look?: Look;
  /** Shown when the pointer rests on the cell. */
  readonly note?: string;
  readonly check?: Check;
}

export type CellValue =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  /** A day, as the number of days since 1970-01-01. */
  | { readonly kind: "day"; readonly day: number };

export type Format = "general" | "text" | "day";

/** `marked`: heading of a column that bears on a conclusion. `fixed`: for reading only. */
export type Look = "title" | "heading" | "marked" | "label" | "fixed" | "prose" | "body";

export type Tone = "fill" | "read" | "person";

/** What a program says about a value; never does it refuse one. */
export interface Check {
  readonly rule: CheckRule;
  /** Told while the cell is chosen. */
  readonly prompt: string;
  /** Asked about when something else is written; without it nothing is said. */
  readonly doubt?: string;
}

export type CheckRule =
  /** From the range of this name. */
  | { readonly kind: "list"; readonly name: string }
  | { readonly kind: "choice"; readonly values: readonly string[] }
  /** A day since 1900, a month as text, or one of these words. */
  | { readonly kind: "day"; readonly words: readonly string[] }
  | {
      readonly kind: "number";
      readonly whole: boolean;
      readonly from: number | null;
      readonly to: number | null;
    }
  /** Any text: only the prompt matters. */
  | { readonly kind: "any" };

export const blank: CellPlan = { value: { kind: "blank" } };

export function text(content: string, look?: Look): CellPlan {
  return { value: { kind: "text", text: content }, ...(look !== undefined && { look }) };
}
