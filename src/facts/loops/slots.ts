import type { Expression } from "../expression";

/** The slots a profile gives to what printed loops number. */
export interface LoopSlots {
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
