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
    qualified: isQualified(each, overall),
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
  const conclusion = conclusionOf(rulebook, deciding, site);
  const outcomeOf = (k: number) => findings[first + k]!.outcome;
  const behind = rulebook.deciding.filter((k) =>
    conclusion === "doesNotConform" ? outcomeOf(k) === "fail" : outcomeOf(k) !== "notApplicable",
  );
  const qualifies = (k: number) => rules[k]!.qualified;
  return {
    conclusion,
    qualified: conclusion === "doesNotConform" ? behind.every(qualifies) : behind.some(qualifies),
  };
}

/** Where something fails that does not rest on assumed values, the conclusion stands without them. */
function isQualified(each: readonly AssessedRulebook[], overall: ConclusionCode | undefined): boolean {
  const fails = each.filter(({ conclusion }) => conclusion === "doesNotConform");
  if (overall === "doesNotConform") return fails.every(({ qualified }) => qualified);
  return each.some(({ qualified, conclusion }) => qualified && conclusion !== null);
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
