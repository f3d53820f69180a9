import { fromEntries } from "../base/es2018";
import type {
  AssessedConclusion,
  AssessedFinding,
  AssessedRulebook,
  ConclusionCode,
} from "../generated/evaluation";
import { isPlaceOpen, type Site } from "./applicability";
import type { Prepared, PreparedRulebook } from "./prepare";

const worstFirst: readonly ConclusionCode[] = [
  "doesNotConform",
  "undetermined",
  "noNonconformityFound",
  "conforms",
];

/** Conclusions per rulebook over the rules that decide, and the worst of them overall. */
export function conclude(
  prepared: Prepared,
  findings: readonly AssessedFinding[],
  site: Site,
): AssessedConclusion {
  const each = prepared.rulebooks.map((rulebook) => concludeOne(rulebook, findings, site));
  const overall = worstFirst.find((code) => each.some(({ conclusion }) => conclusion === code));
  return {
    overall: overall ?? "undetermined",
    qualified: each.some((one) => one.qualified && one.conclusion !== null),
    rulebooks: fromEntries(prepared.rulebooks.map(({ document }, k) => [document.id, each[k]!] as const)),
  };
}

function concludeOne(
  rulebook: PreparedRulebook,
  findings: readonly AssessedFinding[],
  site: Site,
): AssessedRulebook {
  const { rules, first } = rulebook;
  const deciding = rulebook.deciding.map((k) => findings[first + k]!);
  return {
    conclusion: conclusionOf(rulebook, deciding, site),
    qualified: rulebook.deciding.some(
      (k) => rules[k]!.qualified && findings[first + k]!.outcome !== "notApplicable",
    ),
  };
}

/**
 * `null`: nothing in it decides for this site. Where the rulebook as a whole does not reach the site,
 * its conclusion is undetermined: nothing was checked against it.
 */
function conclusionOf(
  rulebook: PreparedRulebook,
  deciding: readonly AssessedFinding[],
  site: Site,
): ConclusionCode | null {
  const outcomes = new Set(deciding.map(({ outcome }) => outcome));
  if (outcomes.has("fail")) return "doesNotConform";
  if (outcomes.has("error") || outcomes.has("unknown") || outcomes.has("manual")) return "undetermined";
  if (!outcomes.has("pass")) {
    const placeUnknown = isPlaceOpen(rulebook.document.scope?.divisions, site.divisionCode);
    return deciding.some((finding) => outOfReach(finding, placeUnknown)) ? "undetermined" : null;
  }
  const { partial, textNotSeen, gaps } = rulebook.coverage;
  return partial + textNotSeen + gaps > 0 ? "noNonconformityFound" : "conforms";
}

const beyondReach = ["divisionOutOfScope", "notInForce", "notYetPublished", "noLongerInForce"];

/** Whether the rulebook does not reach the site, or may not where its place is not known. */
function outOfReach({ reason }: AssessedFinding, placeUnknown: boolean): boolean {
  if (reason?.code === "tierNotInScope") return false;
  return placeUnknown || beyondReach.includes(reason?.code ?? "");
}
