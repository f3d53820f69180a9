import type { Locale } from "../../base/language";
import type { Table } from "../../base/tables";

/** What a report says, before it is text, a page or a workbook. */
export interface Page {
  readonly locale: Locale;
  readonly title: string;
  /** What is told in a sentence before everything else. */
  readonly lead: readonly string[];
  readonly facts: readonly (readonly [term: string, value: string])[];
  readonly sections: readonly PageSection[];
}

export interface PageSection {
  readonly title: string;
  /** Name of the sheet in a workbook; without it the section is not in workbooks. */
  readonly sheet?: string;
  readonly lines?: readonly string[];
  readonly chart?: Chart;
  readonly table?: Table;
  /** Of the rows a page and a terminal show so many; a workbook has them all. */
  readonly most?: { readonly page: number; readonly text: number };
  /** Said where rows are not shown. */
  readonly rest?: (count: number) => string;
}

/** Bars of parts that add up; the numbers stand in a table as well, nothing hangs on the picture. */
export interface Chart {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly legend: readonly { readonly tone: Tone; readonly word: string }[];
}

export interface Bar {
  readonly label: string;
  readonly parts: readonly { readonly tone: Tone; readonly count: number }[];
}

export type Tone = "bad" | "open" | "hand" | "good" | "calm" | "none";
