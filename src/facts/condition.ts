import type { Truth } from "../logic/truth";
import type { Blame } from "./blame";
import type { Leaf } from "./leaf";
import type { Run } from "./run";

/** Answers for entry `i` of the inner list, seen from entry `o` of the outer one. */
export type PairTruth = (o: number, i: number) => Truth;

export interface Condition {
  /** Whether it looks at the outer entry. */
  readonly outer: boolean;
  readonly leaf: Leaf | null;
  /** Whether it reads a fact, which may be the host's and throw. */
  readonly readsFact: boolean;
  prepare(run: Run): PairTruth;
  blamer(run: Run): Blamer;
}

/** Blames what leaves open the answer for entry `i` of the inner list, seen from entry `o` of the outer one. */
export type Blamer = (o: number, i: number, blame: Blame) => void;
