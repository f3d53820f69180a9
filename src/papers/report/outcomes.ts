import type { Locale } from "../../base/language";
import type { Finding } from "../../generated/evaluation";
import { outcomeMark, outcomeWord } from "../../report/phrases";
import { outcomes } from "../../report/selection";
import type { BarRow, Tone } from "../paper";
import { word } from "../words";
import { toneOf } from "./finding";

/** Findings as parts of one bar, and their counts in words; what only informs is told apart where it fails. */
export function barOf(findings: readonly Finding[], locale: Locale): Pick<BarRow, "parts" | "text"> {
  const tones: readonly Tone[] = ["fail", "suggestion", ...outcomes.slice(1)];
  const some = tones
    .map((tone) => ({ tone, own: findings.filter((f) => toneOf(f) === tone) }))
    .filter(({ own }) => own.length > 0);
  return {
    parts: some.map(({ tone, own }) => ({ tone, share: own.length / findings.length })),
    text: some
      .map(({ own }) => {
        const { outcome, weight } = own[0]!;
        return word("counted", locale, {
          what: `${outcomeMark(outcome, weight)} ${outcomeWord(outcome, weight, locale)}`,
          count: own.length,
        });
      })
      .join(word("comma", locale)),
  };
}
