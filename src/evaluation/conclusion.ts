import type { Text } from "../base/language";
import type { ConclusionCode, Evaluation, Finding, RulebookConclusion } from "../generated/evaluation";
import { conclusionText } from "../text";
import { isPlaceOpen, type Site } from "./applicability";
import type { Prepared, PreparedRulebook } from "./prepare";
import { fixed } from "./unchanging";

const worstFirst: readonly ConclusionCode[] = [
  "doesNotConform",
  "undetermined",
  "noNonconformityFound",
  "conforms",
];

/** Conclusions per rulebook over the rules that decide, and the worst of them overall. */
export function conclude(
  prepared: Prepared,
  findings: readonly Finding[],
  site: Site,
): Evaluation["conclusion"] {
  const rulebooks = prepared.rulebooks.map((rulebook) =>
    concludeOne(rulebook, findings.slice(rulebook.first, rulebook.first + rulebook.rules.length), site),
  );
  const concluded = rulebooks.map((one) => one.conclusion).filter((code) => code !== null);
  const overall = worstFirst.find((code) => concluded.includes(code)) ?? "undetermined";
  const qualified = rulebooks.some((one) => one.qualified && one.conclusion !== null);
  const words = prepared.rulebooks.find((_, k) => rulebooks[k]!.qualified)?.document.qualification;
  const text = memo(prepared.texts, `${overall} ${qualified}`, () =>
    conclusionText(overall, prepared.coverage, qualification(qualified, words)),
  );
  return { overall, qualified, text, rulebooks };
}

function qualification(qualified: boolean, words: Text | undefined): Text | null | undefined {
  return qualified ? words : null;
}

function concludeOne(
  rulebook: PreparedRulebook,
  findings: readonly Finding[],
  site: Site,
): RulebookConclusion {
  const { id, qualification: words } = rulebook.document;
  const deciding = findings.filter((finding) => finding.weight === "decides");
  const conclusion = conclusionOf(rulebook, deciding, site);
  const qualified = deciding.some((finding) => finding.qualified && finding.outcome !== "notApplicable");
  const { coverage } = rulebook;
  const make = () => {
    const text = conclusionText(conclusion ?? "none", coverage, qualification(qualified, words));
    return { rulebook: id, conclusion, qualified, coverage, text };
  };
  return memo(rulebook.conclusions, `${conclusion} ${qualified}`, make);
}

/**
 * `null`: nothing in it decides for this site. Where the rulebook as a whole does not reach the site,
 * its conclusion is undetermined: nothing was checked against it.
 */
function conclusionOf(
  rulebook: PreparedRulebook,
  deciding: readonly Finding[],
  site: Site,
): ConclusionCode | null {
  const has = (...outcomes: Finding["outcome"][]) =>
    deciding.some((finding) => outcomes.includes(finding.outcome));
  if (has("fail")) return "doesNotConform";
  if (has("error", "unknown", "manual")) return "undetermined";
  if (!has("pass")) {
    const placeUnknown = isPlaceOpen(rulebook.document.scope?.divisions, site.divisionCode);
    return deciding.some((finding) => outOfReach(finding, placeUnknown)) ? "undetermined" : null;
  }
  const { partial, textNotSeen, gaps } = rulebook.coverage;
  return partial + textNotSeen + gaps > 0 ? "noNonconformityFound" : "conforms";
}

const beyondReach = ["divisionOutOfScope", "notInForce", "notYetPublished", "noLongerInForce"];

/** Whether the rulebook does not reach the site, or may not where its place is not known. */
function outOfReach({ reason }: Finding, placeUnknown: boolean): boolean {
  if (reason?.code === "tierNotInScope") return false;
  return placeUnknown || beyondReach.includes(reason?.code ?? "");
}

/** It depends on nothing else, so it is put together once. */
function memo<T extends object>(made: Map<string, T>, key: string, make: () => T): T {
  let known = made.get(key);
  if (known === undefined) {
    known = fixed(make());
    made.set(key, known);
  }
  return known;
}
