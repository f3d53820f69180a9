import type { Truth } from "../logic/truth";
import type { Leaf } from "./leaf";
import type { Missing } from "./missing";
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
  explainer(run: Run): Explainer;
}

/** Explains what leaves open the answer for entry `i` of the inner list, seen from entry `o` of the outer one. */
export type Explainer = (o: number, i: number, missing: Missing) => void;
