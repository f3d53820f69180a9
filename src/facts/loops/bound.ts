import type { Run } from "../run";
import { Frame } from "./frame";
import type { PrintedLoops } from "./printed";
import type { LoopSlots } from "./slots";

/** Printed loops with the slots a profile gives to what they number. */
export interface Bound extends LoopSlots {
  readonly loops: PrintedLoops;
}

/** Fills the run with all that the printed loops compute. */
export function runLoops(run: Run, bound: readonly Bound[]): void {
  for (const one of bound) one.loops.run(new Frame(run, one));
}
