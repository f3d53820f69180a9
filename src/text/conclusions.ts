import type { Text } from "../base/language";
import type { Arguments } from "./format";
import { ours } from "./messages";
import type { Words } from "./words";

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

const states = ["automated", "partial", "manual", "notCheckable", "textNotSeen"] as const;

/** Coverage as part of a sentence, without a full stop; states that do not occur are left out. */
export function coverageText(coverage: CoverageLike, words: Words = ours): Text {
  const counted = states.filter((state) => coverage[state] > 0);
  const parts = counted.map((state) => words.label(`coverage.count.${state}`, { count: coverage[state] }));
  const list = { "zh-CN": parts.map((p) => p["zh-CN"]).join("，"), en: parts.map((p) => p.en).join(", ") };
  const { clauses, gaps } = coverage;
  return words.label(gaps > 0 ? "coverage.withGaps" : "coverage.sentence", { clauses, gaps, parts: list });
}

/**
 * Conclusion, qualification and coverage in one sentence; none of them is ever said without the others.
 * `qualification` is null for an unqualified conclusion and undefined for one whose rulebook has no words for it.
 */
export function conclusionText(
  conclusion: ConclusionWord,
  coverage: CoverageLike,
  qualification: Text | null | undefined,
  words: Words = ours,
): Text {
  const word = words.label(`conclusion.${conclusion}`);
  const args: Arguments = {
    conclusion: word,
    qualification: qualification ?? words.label("conclusion.assumed"),
  };
  const qualified = qualification === null ? word : words.label("conclusion.qualified", args);
  return words.label("conclusion.sentence", {
    conclusion: qualified,
    coverage: coverageText(coverage, words),
  });
}
