import type { Column } from "../form/columns";
import type { Ledger } from "../form/sheets";

/** A ledger found in a sheet: its columns by number, and the first row that may hold an entry. */
export interface Recognised {
  readonly ledger: Ledger;
  readonly columns: ReadonlyMap<number, Column>;
  readonly dataFrom: number;
  /** Headings of the row that names the columns, so that a repeated one is known. */
  readonly headingRow: number;
  /** Columns are told by their hidden keys: it is a sheet of ours. */
  readonly keyed: boolean;
  readonly unmatched: readonly Unmatched[];
  /** Columns of one property, none of which is read. */
  readonly doubled: readonly { readonly column: Column; readonly numbers: readonly number[] }[];
  /** Columns whose hidden key is one property's and whose heading is another's. */
  readonly contradicted: readonly {
    readonly number: number;
    readonly heading: string;
    readonly key: string;
  }[];
}

export interface Unmatched {
  readonly number: number;
  readonly cell: string;
  readonly heading: string;
  /** Columns that are spelt nearly so. */
  readonly like: readonly Column[];
}

export type Found =
  | Recognised
  | {
      readonly candidates: readonly Ledger[];
      /** It is known whose headings these are, but below them are no rows of one entry each. */
      readonly notRows?: true;
    }
  | null;
