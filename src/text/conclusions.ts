import type { Text } from "../base/language";
import type { Arguments } from "./format";
import { label } from "./messages";

/** How many clauses are checked, and how; the shape of the evaluation document. */
export interface CoverageLike {
  readonly clauses: number;
  readonly automated: number;
  readonly partial: number;
  readonly manual: number;
  readonly notCheckable: number;
  readonly textNotSeen: number;
  readonly gaps: number;
}
export type ConclusionWord = "doesNotConform" | "undetermined" | "noNonconformityFound" | "conforms" | "none";

/** Coverage as part of a sentence, without a full stop. */
export function coverageText(coverage: CoverageLike): Text {
  const main = label("coverage.sentence", { ...coverage });
  return coverage.gaps > 0 ? join(main, label("coverage.gaps", { gaps: coverage.gaps })) : main;
}

/**
 * Conclusion, qualification and coverage in one sentence; none of them is ever said without the others.
 * `qualification` is null for an unqualified conclusion and undefined for one whose rulebook has no words for it.
 */
export function conclusionText(
  conclusion: ConclusionWord,
  coverage: CoverageLike,
  qualification: Text | null | undefined,
): Text {
  const word = label(`conclusion.${conclusion}`);
  const args: Arguments = { conclusion: word, qualification: qualification ?? label("conclusion.assumed") };
  const qualified = qualification === null ? word : label("conclusion.qualified", args);
  return label("conclusion.sentence", { conclusion: qualified, coverage: coverageText(coverage) });
}

function join(a: Text, b: Text): Text {
  return { "zh-CN": a["zh-CN"] + b["zh-CN"], en: a.en + b.en };
}
