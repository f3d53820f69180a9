import { mayHold } from "../base/personal/visit";
import type { ListSink, TextSink } from "../generated/reader";
import { type Column, numbers, texts } from "../logic/column";
import { earliestDay, latestDay } from "./day-limits";
import type { ListPlan } from "./plan";
import { Texts } from "./texts";

/** What one walk over the entries of a list found out: its columns, and the entries worth a closer look. */
export class ListReading implements ListSink {
  readonly columns: Column[] = [];
  /** Rows in ascending order in which something is wrong, or may be. */
  readonly suspects: number[] = [];
  /** Whether an entry of the list has a nested one. */
  hasNested = false;
  /** Whether some entry states a quantity in a finer unit. */
  hasFinerUnits = false;
  /** Whether some text may hold a number of a person. */
  mayName = false;
  /** Whether all ids are there, each greater than the one before. */
  ascending = false;
  /** Kinds of characters in the ids. */
  kinds = 0;
  /** Of the list of texts looked at last: whether it says anything, and whether something is odd about it. */
  says = true;
  odd = false;
  readonly earliest = earliestDay;
  readonly latest = latestDay;

  constructor(readonly plan: ListPlan) {}

  texts(field: number, least: number, most: number, test?: (text: string) => boolean): Texts {
    return new Texts(least, most, test, this.plan.codes[field]!, this);
  }

  elements(
    field: number,
    value: readonly unknown[],
    least: number,
    most: number,
    nullable: boolean,
  ): readonly unknown[] {
    const codes = this.plan.codes[field]!;
    this.odd = false;
    const known = value.map((one) => {
      const isText = typeof one === "string" && one.length >= least && one.length <= most;
      if (isText && codes === null && one.length > 10) this.person(one);
      if (isText && (codes === null || codes.has(one))) return one;
      if (isText || !(nullable && one === null)) this.odd = true;
      return undefined;
    });
    this.says = codes === null || known.length === 0 || known.some((one) => one !== undefined);
    return known;
  }

  person(text: string): boolean {
    const may = mayHold(text);
    if (may) this.mayName = true;
    return may;
  }

  give(field: number, can: number[], lo: number[], hi: number[]): void {
    this.columns[field] = numbers(can, lo, hi);
  }

  giveTexts(
    field: number,
    can: number[],
    values: unknown[],
    of: number[] | null,
    sink: TextSink | null,
  ): void {
    this.columns[field] =
      of === null || sink === null
        ? texts(can, values)
        : texts(can, values, { of, dictionary: sink.dictionary, sample: sink.sample }, sink.unlisted);
  }

  suspect(row: number): void {
    this.suspects.push(row);
  }

  ids(ascending: boolean, kinds: number): void {
    this.ascending = ascending;
    this.kinds = kinds;
  }

  nested(): void {
    this.hasNested = true;
  }

  finer(): void {
    this.hasFinerUnits = true;
  }
}
