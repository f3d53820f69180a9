import type { List, SubmissionModel } from "../model";

// biome-ignore lint/suspicious/noExplicitAny: definitions as they stand in the rulebook, checked by its schema.
export type Json = any;

/** Said of what is not printed; it is computed as in any other rulebook. */
export class NotPrinted extends Error {}

/** A number or day of the whole site: a cell. */
export interface Cell {
  readonly kind: "cell";
  readonly cell: number;
  readonly type: string;
  /** Certainly a single known value. */
  readonly exact: boolean;
  /** Known before any list is read. */
  readonly early: boolean;
}

/** A field of the entries of a list. */
export interface OfEntry {
  readonly kind: "field";
  readonly list: string;
  readonly field: string;
  readonly recorded: boolean;
  readonly type: string;
}

/** A fact with a row for each entry of a list. */
export interface OfList {
  readonly kind: "column";
  readonly list: string;
  readonly fact: number;
  readonly type: string;
}

/** A text or truth value of the whole site. */
export interface OfSite {
  readonly kind: "site";
  readonly fact: number;
  readonly type: string;
}

export type Operand = Cell | OfEntry | OfList | OfSite;

/** What the loops of one rulebook name and number. */
export class Book {
  readonly facts: string[] = [];
  readonly cellOf: number[] = [];
  readonly parameters: string[] = [];
  readonly selections: (readonly [string, string])[] = [];
  readonly conditions: string[] = [];
  /** Statements that are run before the loops, and after. */
  readonly early: string[] = [];
  readonly late: string[] = [];
  /** What is not printed, and why. */
  readonly left: string[] = [];
  cells = 0;
  private names = 0;

  constructor(
    readonly document: Json,
    readonly model: SubmissionModel,
  ) {}

  list(id: string): List {
    return this.model.lists[id]!;
  }

  name(prefix: string): string {
    return `${prefix}${this.names++}`;
  }

  factNumber(id: string): number {
    const known = this.facts.indexOf(id);
    if (known >= 0) return known;
    this.cellOf.push(-1);
    return this.facts.push(id) - 1;
  }

  parameterNumber(id: string): number {
    const known = this.parameters.indexOf(id);
    return known >= 0 ? known : this.parameters.push(id) - 1;
  }
}
