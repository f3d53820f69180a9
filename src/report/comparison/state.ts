import type { Locale } from "../../base/language";
import type { FindingState, Weight } from "../../generated/evaluation";
import { comparisonText } from "../../text/comparison";
import { amountText } from "../../text/index";
import { outcomeWord } from "../phrases";

/** A finding on one side: its outcome, by how much it falls short, and whether it was accepted. */
export function stateText(state: FindingState | null, weight: Weight, locale: Locale): string {
  if (state === null) return comparisonText("noOutcome", locale);
  const { outcome, shortfall, items, waived } = state;
  let text = outcomeWord(outcome, weight, locale);
  if (shortfall !== undefined && shortfall.atLeast > 0) {
    const amount = amountText(shortfall.atLeast, shortfall.unit, locale);
    const key = shortfall.atLeast === shortfall.atMost ? "short" : "shortAtLeast";
    text = comparisonText(key, locale, { outcome: text, amount });
  } else if (outcome === "fail" && items?.fail !== undefined) {
    text = comparisonText("failing", locale, { outcome: text, count: items.fail });
  }
  return waived ? comparisonText("waived", locale, { outcome: text }) : text;
}
