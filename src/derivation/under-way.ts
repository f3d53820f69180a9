import type { CompiledRule } from "../assessment/rule";
import type { Run } from "../facts/run";
import type { Model } from "../generated/model";
import type { RulebookCompiler } from "../rulebook/compiler";
import type { HostFact } from "../rulebook/host-fact";

/** One derivation under way: what is read, of which entry, and how much of it is listed. */
export interface UnderWay {
  readonly run: Run;
  readonly model: Model;
  readonly rule: CompiledRule;
  /** Gives the expression of any part of a definition of the rulebook. */
  readonly compiler: RulebookCompiler;
  /** Row of the entry asked for, in the list the rule goes through; `null` where none was. */
  readonly row: number | null;
  readonly hostFacts: readonly HostFact[];
  /** How many entries a step lists. */
  readonly most: number;
}
