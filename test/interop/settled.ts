import {
  createEvaluator,
  type Evaluator,
  listProfiles,
  loadRulebook,
  type RulebookDocument,
} from "../../src/index";
import { readRulebooks } from "../examples/tables";

export type Settling = "asWritten" | "first" | "last";

const title = { "zh-CN": "全部规则集", en: "All rulebooks" };

/**
 * An evaluator for all rulebooks. Settled, nothing stays open on complete data: of several readings of
 * a source the first or the last is taken, and lists hold everything also outside the period.
 */
export function evaluatorOfAll(settling: Settling): Evaluator {
  const ids = new Set(listProfiles().flatMap(({ rulebooks }) => rulebooks.map(({ id }) => id)));
  const profile = { id: "all", title, why: title, rulebooks: [...ids].map((id) => ({ id })) };
  if (settling === "asWritten") return createEvaluator({ profile });
  const rulebooks = readRulebooks().map(({ document }) => loadRulebook(settle(document, settling)));
  return createEvaluator({ profile, rulebooks });
}

function settle(rulebook: RulebookDocument, take: "first" | "last"): unknown {
  const settled = JSON.stringify(rulebook.facts, (name, value) => {
    // The names of the readings go with them.
    if (name === "open") return undefined;
    if (Array.isArray(value?.either)) return value.either.at(take === "first" ? 0 : -1);
    return value?.window === "all" ? { ...value, entries: "recorded" } : value;
  });
  return { ...rulebook, facts: JSON.parse(settled) };
}
