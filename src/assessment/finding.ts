import type { Run } from "../facts/run";
import type { Selection } from "../facts/selection";
import type { AnyAssessedFinding, AssessedReason } from "../generated/evaluation";
import { UNDEFINED } from "../logic/truth";
import { HostFactError } from "../rulebook/host-answer";
import type { Site } from "./applicability";
import { addEvidence, addFailure } from "./failure";
import { addInterpretations } from "./interpretations";
import { addItems } from "./item-findings";
import { combineItems } from "./items";
import { type Judged, judgedIn } from "./judged";
import { type Outcome, outcomeOf } from "./outcome";
import { shortPeriodsOf } from "./periods";
import { readingsOf } from "./reading";
import type { CompiledRule } from "./rule";
import type { Settings } from "./settings";
import { addUnknown } from "./unknown";

/** What was found of one rule. Whatever goes wrong while computing it is the outcome `error` of this rule alone. */
export function findingOf(run: Run, rule: CompiledRule, site: Site, settings: Settings): AnyAssessedFinding {
  try {
    return judge(run, rule, site, settings);
  } catch (error) {
    return { ...blank("error", settings), reason: reasonOfError(error) };
  }
}

export function reasonOfError(error: unknown): AssessedReason {
  if (error instanceof HostFactError) return error.reason;
  return { code: "ruleThrew", args: { message: error instanceof Error ? error.message : String(error) } };
}

/** The days are named where they are not those of the whole assessment. */
function blank(outcome: Outcome, { days }: Settings): AnyAssessedFinding {
  return days === null ? { outcome } : { outcome, days };
}

function judge(run: Run, rule: CompiledRule, site: Site, settings: Settings): AnyAssessedFinding {
  const judged = judgedIn(run, rule, site, settings.evidence);
  const { outcome, scope, selection } = judged;
  const finding = blank(outcome, settings);
  if (scope.truth === UNDEFINED) finding.reason = scope.reason!;
  else if (rule.definition.assessedBy !== "person") found(run, rule, judged, finding, settings);
  else if (outcome === "notApplicable") finding.reason = whyNotApplicable(selection);
  else if (outcome === "unknown") addUnknown(run, rule, judged, finding, settings);
  if (outcome === "unknown") addInterpretations(rule, site, finding, settings);
  return finding;
}

function found(
  run: Run,
  rule: CompiledRule,
  judged: Judged,
  finding: AnyAssessedFinding,
  settings: Settings,
): void {
  const { scope, selection, items, outcome } = judged;
  if (settings.leftOut?.touches(rule.fields)) finding.leftOut = true;
  const measured = items === null ? rule.facts : rule.siteFacts;
  if (measured.length > 0) finding.measured = readingsOf(run, measured, 0);
  if (items !== null) addItems(run, rule, selection!, items, finding, settings);
  else if (outcome === "fail") addFailure(run, rule, finding);
  if (items !== null && items.automated !== items.each) {
    const before = outcomeOf(combineItems(selection!, items.automated) | (scope.truth & UNDEFINED));
    if (before !== outcome) finding.automatedOutcome = before;
  }
  if (outcome === "unknown") addUnknown(run, rule, judged, finding, settings);
  if (items === null && (outcome === "fail" || outcome === "unknown")) {
    const periods = shortPeriodsOf(run, rule, 0, settings.most.missing);
    if (periods !== undefined) finding.periods = periods;
  }
  if (outcome === "notApplicable") finding.reason = whyNotApplicable(selection);
  if (items === null && (outcome === "fail" || settings.fullEvidence))
    addEvidence(run, rule, finding, settings);
}

function whyNotApplicable(selection: Selection | null): AssessedReason {
  return { code: selection?.index.length === 0 ? "noEntries" : "undefinedValue" };
}
