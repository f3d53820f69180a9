import { type Column, range } from "../../logic/column";

/** Readings of single rows, side by side. Where `can` is 0, nothing was computed. */
export interface Cells {
  readonly can: Uint8Array;
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}

export function newCells(count: number): Cells {
  return { can: new Uint8Array(count), lo: new Float64Array(count), hi: new Float64Array(count) };
}

/** The reading in a cell as a column of its own; `undefined` where nothing was computed. */
export function cellColumn({ can, lo, hi }: Cells, cell: number): Column | undefined {
  const bits = can[cell];
  return bits ? range(lo[cell]!, hi[cell]!, bits) : undefined;
}

/** Puts the only row of a column into a cell. */
export function fillCell({ can, lo, hi }: Cells, cell: number, column: Column): void {
  can[cell] = column.can[0]!;
  lo[cell] = column.lo[0]!;
  hi[cell] = column.hi[0]!;
}
