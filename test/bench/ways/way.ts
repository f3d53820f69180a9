import type { Size } from "../corpus/shape";

export const on = "2026-12-31";

/** One way of doing the work, with a number of records to do it on. */
export interface Way {
  readonly count: number;
  /** Does record `k`; a promise is waited for before the next one. */
  run(k: number): unknown;
  /** Something to say about what was computed. */
  note?(): string;
}

export type MakeWay = (records: readonly Buffer[], size: Size) => Way | Promise<Way>;
