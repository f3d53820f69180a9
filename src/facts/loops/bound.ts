import type { Expression } from "../expression";
import type { Run } from "../run";
import { Frame } from "./frame";
import type { PrintedLoops } from "./printed";

/** Printed loops with the slots a profile gives to what they number. */
export interface Bound {
  readonly loops: PrintedLoops;
  readonly base: number;
  readonly first: number;
  readonly facts: readonly Expression[];
  /** Slot of each fact, or -1. */
  readonly slots: readonly number[];
  readonly parameters: readonly number[];
  readonly selections: readonly number[];
  /** Slot of the selection of the entries that a rule goes through, by condition; -1 for none. */
  readonly items: readonly number[];
}

/** Fills the run with all that the printed loops compute. */
export function runLoops(run: Run, bound: readonly Bound[]): void {
  for (const one of bound) one.loops.run(new Frame(run, one));
}
