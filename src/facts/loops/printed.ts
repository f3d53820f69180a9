import type { Frame } from "./frame";

/** Which selection of a fact: its own, or that of the spans it looks inside of. */
export type SelectionName = readonly [fact: string, part: "value" | "within"];

/**
 * The loops printed for one rulebook: they compute its facts and conditions list by list. What they number is bound to
 * the slots of a profile when it is prepared.
 */
export interface PrintedLoops {
  /** Digest of the rulebook they were printed from. */
  readonly digest: string;
  /** Facts they compute or read. */
  readonly facts: readonly string[];
  /** Per fact, its place among the cells; -1 where it has a row for each entry of a list, or is no number. */
  readonly cellOf: readonly number[];
  /** How many single readings there are. */
  readonly cells: number;
  readonly parameters: readonly string[];
  readonly selections: readonly SelectionName[];
  /** Conditions by rule; with a question mark, the condition under which it applies. */
  readonly conditions: readonly string[];
  run(frame: Frame): void;
}
