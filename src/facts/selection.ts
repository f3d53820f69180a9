import type { Truth } from "../logic/truth";
import type { RecordList } from "../submission/records";

/** The entries an operation looks at, row by row: certainly selected (TRUE) or possibly (OPEN). */
export interface Selection {
  readonly list: RecordList;
  /** Row `o` owns index[start[o]] up to index[start[o + 1]]. */
  readonly start: readonly number[];
  readonly index: readonly number[];
  readonly truth: readonly Truth[];
  /** Whether further entries, not present, may belong to the row. */
  readonly open: readonly boolean[];
  /** A nested list seen from its parents: each row is one parent's own list. */
  readonly own: boolean;
  /** Whether so many entries may belong to so many rows that they were left out, and their rows left open. */
  readonly crowded: boolean;
  /** The first row with which not all entries were tried, as there are too many pairs; all after it are like it. */
  readonly untried: number;
}
