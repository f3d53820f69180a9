import type { Problem } from "../../base/errors";

/** What stands in a file of tables, before anybody asks what it means. Rows and columns count from 1, as people count. */
export interface Workbook {
  readonly source: FileForm;
  /** In the order of the tabs. */
  readonly sheets: readonly Sheet[];
  /** Days count from 1904, as old programs for the Macintosh did; days in cells are right already. */
  readonly date1904: boolean;
  /** What was left out or read with a reservation, to be told. */
  readonly notices: readonly Problem[];
}

export type FileForm =
  | { readonly kind: "xlsx" | "xls" }
  | { readonly kind: "csv"; readonly encoding: Encoding; readonly delimiter: string };

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

export interface Sheet {
  /** Empty where the file is text, which has no tabs. */
  readonly name: string;
  /** `veryHidden` cannot be shown again from the menu of the program. */
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Rows that hold something, by number; those between are empty. */
  readonly rows: readonly Row[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  /** The value of merged cells is that of the first; the others are as the file has them, as a rule absent. */
  readonly merged: readonly Area[];
}

export interface Row {
  readonly number: number;
  /** Cells that hold something, by column. */
  readonly cells: readonly Cell[];
}

/** From one number to another, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Area {
  readonly rows: Span;
  readonly columns: Span;
}

export type Cell = Content & {
  readonly column: number;
  /** The value was computed; formulas themselves are never read. */
  readonly formula?: true;
};

/** `text` is what a person would write for the value; it is there for messages and for reading numbers exactly. */
export type Content =
  | { readonly kind: "text"; readonly value: string; readonly text: string }
  /** 7.25 has the text "7.25"; more digits than a number keeps stay in the text. */
  | { readonly kind: "number"; readonly value: number; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean; readonly text: string }
  | DateContent
  /** A time of day or a length of time, "3:30" or "27:05:30". */
  | { readonly kind: "time"; readonly value: string; readonly text: string; readonly serial: number }
  /** As the program shows it: #DIV/0!, #N/A. */
  | { readonly kind: "error"; readonly value: string; readonly text: string }
  /** A formula whose value was never computed: the file was not written by a program that computes. */
  | { readonly kind: "uncalculated"; readonly value: ""; readonly text: "" };

/** A day, or the month or year where the cell shows no more: YYYY-MM-DD, YYYY-MM, YYYY. */
export interface DateContent {
  readonly kind: "date";
  readonly value: string;
  readonly text: string;
  /** HH:MM or HH:MM:SS, where the cell has a time of day. */
  readonly time?: string;
  /** The number in the file, which has the day also where less is shown; none where the file has a text. */
  readonly serial?: number;
}
