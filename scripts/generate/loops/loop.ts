import { Block } from "./block";
import type { Book, Cell } from "./book";
import type { Reading } from "./compare";

/** A place where rows of a list are at hand. */
export interface Rows {
  readonly list: string;
  /** Variable that holds the list, and that of the row. */
  readonly holder: string;
  readonly row: string;
  readonly block: Block;
}

/** Codes that a rulebook compares fields with: the numbers of the printed code stand for them. */
export class Codes {
  private readonly byField = new Map<string, string[]>();

  bitsOf(list: string, field: string, texts: readonly string[]): number {
    const known = this.among(list, field);
    let bits = 0;
    for (const text of texts) {
      if (!known.includes(text)) known.push(text);
      const place = known.indexOf(text);
      if (place > 30) throw new Error(`more than 31 codes of ${list} ${field}`);
      bits |= 1 << place;
    }
    return bits;
  }

  among(list: string, field: string): string[] {
    const key = `${list} ${field}`;
    let known = this.byField.get(key);
    if (known === undefined) {
      known = [];
      this.byField.set(key, known);
    }
    return known;
  }
}

/** One loop over a list under construction: columns are fetched before it, statements stand in it and after it. */
export class Loop {
  /** Accumulators and what is asked of the list as a whole. */
  readonly before = new Block();
  readonly columns = new Block();
  readonly body = new Block();
  /** Per pair of an entry and an outer one; the body where there is none. */
  readonly pair: Block;
  readonly after: string[] = [];
  /** Conditions on the entries, and of those the ones that ask of no more than is recorded. */
  readonly judged: number[] = [];
  readonly judgedAsRecorded: number[] = [];
  /** Variables of lists whose entries must be told apart; `own` where parents do not matter. */
  readonly apart = new Map<string, boolean>();

  constructor(
    readonly book: Book,
    readonly codes: Codes,
    readonly list: string,
    readonly outer: string | null,
    readonly relation: "whole" | "own" | "link" | "links",
    readonly reference: string | null = null,
  ) {
    this.pair = relation === "link" || relation === "links" ? new Block(this.body) : this.body;
  }

  get inner(): Rows {
    return { list: this.list, holder: "X", row: "i", block: this.body };
  }

  get outside(): Rows {
    return { list: this.outer!, holder: "Y", row: "o", block: this.pair };
  }

  /** Variable of a column of the list of some rows. */
  column(rows: Rows, field: string, recorded: boolean): string {
    const read = recorded ? "recorded" : "column";
    return this.columns.keep(
      `${read} ${rows.holder} ${field}`,
      () => this.book.name("a"),
      () => `f.${read}(${rows.holder}, ${JSON.stringify(field)})`,
    );
  }

  /** A part of a column, by row. */
  private part(rows: Rows, column: string, part: string, array: string): string {
    const arrays = this.columns.keep(
      `${part} ${column}`,
      () => `${part}${column}`,
      () => array,
    );
    return rows.block.keep(
      `${arrays} ${rows.row}`,
      () => this.book.name("x"),
      () => `${arrays}[${rows.row}]`,
    );
  }

  reading(rows: Rows, column: string): Reading {
    const [can, lo, hi] = ["can", "lo", "hi"].map((part) =>
      this.part(rows, column, part, `${column}.${part}`),
    );
    return { can: can!, lo: lo!, hi: hi! };
  }

  can(rows: Rows, column: string): string {
    return this.part(rows, column, "can", `${column}.can`);
  }

  value(rows: Rows, column: string): string {
    return this.part(rows, column, "val", `${column}.values`);
  }

  code(rows: Rows, column: string, field: string): string {
    const among = `@codes ${rows.list} ${field}@`;
    return this.part(rows, column, "code", `f.codes(${column}, ${among})`);
  }

  /** A reading of the site, fetched before the loop. */
  hoisted({ cell, exact }: Cell): Reading {
    const [can, lo, hi] = ["C", "L", "H"].map((array) =>
      this.columns.keep(
        `cell ${array} ${cell}`,
        () => `${array.toLowerCase()}h${cell}`,
        () => `${array}[b + ${cell}]`,
      ),
    );
    return { can: can!, lo: lo!, hi: exact ? lo! : hi!, sure: exact, loose: !exact };
  }

  open(window: string, recorded: boolean): string {
    return this.before.keep(
      `open ${window} ${recorded}`,
      () => this.book.name("n"),
      () => `f.open(X, "${window}", ${recorded})`,
    );
  }

  opens(window: string, recorded: boolean): string {
    return this.before.keep(
      `opens ${window} ${recorded}`,
      () => this.book.name("n"),
      () => `f.opens(X, "${window}", ${recorded})`,
    );
  }
}
