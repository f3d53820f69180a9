import { type Column, NONE, VALUE } from "../../logic/column";

/** Bounds of what one selected entry adds: known none adds nothing. */
export function contribution(column: Column, i: number, scale: number): [number, number] {
  const can = column.can[i]!;
  if (!(can & VALUE)) return [0, 0];
  let lo = scale === 1 ? column.lo[i]! : Math.round(column.lo[i]! * scale);
  let hi = scale === 1 ? column.hi[i]! : Math.round(column.hi[i]! * scale);
  if (can & NONE) {
    lo = Math.min(0, lo);
    hi = Math.max(0, hi);
  }
  return [lo, hi];
}
