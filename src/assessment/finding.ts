import type { Run } from "../facts/run";
import type { Selection } from "../facts/selection";
import type { AnyAssessedFinding, AssessedReason, AttestationRecord } from "../generated/evaluation";
import { FALSE, TRUE, type Truth, UNDEFINED } from "../logic/truth";
import { HostFactError } from "../rulebook/host-answer";
import { entryId } from "../submission/records";
import { type Applicability, applicabilityOf, type Site } from "./applicability";
import { addEvidence, addFailure } from "./failure";
import { addItems } from "./item-findings";
import { combineItems, type JudgedItems, judgeItems } from "./items";
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
  const scope = applicabilityOf(run, rule, site);
  if (scope.truth === UNDEFINED) return { ...blank("notApplicable", settings), reason: scope.reason! };
  const selection = rule.items?.of(run) ?? null;
  if (rule.definition.assessedBy === "person") return manual(run, rule, scope, selection, settings);
  const items = selection && answeredItems(run, rule, selection, settings);
  const own = items === null ? rule.condition!.truth(run, 0) : combineItems(selection!, items.each);
  const truth = scope.truth === TRUE ? own : own | UNDEFINED;
  return found(run, rule, { scope, selection, items, truth }, settings);
}

interface Judged {
  readonly scope: Applicability;
  readonly selection: Selection | null;
  readonly items: JudgedItems | null;
  readonly truth: Truth;
}

function found(run: Run, rule: CompiledRule, judged: Judged, settings: Settings): AnyAssessedFinding {
  const { scope, selection, items, truth } = judged;
  const finding = blank(outcomeOf(truth), settings);
  const { outcome } = finding;
  if (settings.leftOut?.touches(rule.fields)) finding.leftOut = true;
  const measured = items === null ? rule.facts : rule.siteFacts;
  if (measured.length > 0) finding.measured = readingsOf(run, measured, 0);
  if (items !== null) addItems(run, rule, selection!, items, finding, settings);
  else if (outcome === "fail") addFailure(run, rule, finding);
  if (items !== null && items.automated !== items.each) {
    const before = outcomeOf(combineItems(selection!, items.automated) | (scope.truth & UNDEFINED));
    if (before !== outcome) finding.automatedOutcome = before;
  }
  if (outcome === "unknown") addUnknown(run, rule, scope, selection, truth, finding, settings);
  if (items === null && (outcome === "fail" || outcome === "unknown")) {
    const periods = shortPeriodsOf(run, rule, 0, settings.most.missing);
    if (periods !== undefined) finding.periods = periods;
  }
  if (outcome === "notApplicable") finding.reason = whyNotApplicable(selection);
  if (items === null && (outcome === "fail" || settings.fullEvidence))
    addEvidence(run, rule, finding, settings);
  return finding;
}

const noRecords: ReadonlyMap<number, AttestationRecord> = new Map();

/** Truths of the entries; where one is open, an attestation for that entry answers it. */
function answeredItems(run: Run, rule: CompiledRule, selection: Selection, settings: Settings): JudgedItems {
  const automated = judgeItems(selection, (row) => rule.condition!.truth(run, row));
  const { evidence } = settings;
  if (evidence === null) return { automated, each: automated, records: noRecords };
  const records = new Map<number, AttestationRecord>();
  const each = automated.map((truth, k) => {
    const answered = evidence.item(rule.id, entryId(selection.list, selection.index[k]!), truth);
    if (answered !== null) records.set(k, answered.record);
    return answered?.truth ?? truth;
  });
  return { automated, each, records };
}

function manual(
  run: Run,
  rule: CompiledRule,
  scope: Applicability,
  selection: Selection | null,
  settings: Settings,
): AnyAssessedFinding {
  const open = selection?.open[0] === true || selection?.truth.some((truth) => truth !== TRUE);
  const none = selection !== null && selection.index.length === 0 && !open;
  const sure = selection === null || selection.truth.includes(TRUE);
  const outcome: Outcome = none ? "notApplicable" : scope.truth === TRUE && sure ? "manual" : "unknown";
  const finding = blank(outcome, settings);
  if (none) finding.reason = whyNotApplicable(selection);
  if (outcome === "unknown")
    addUnknown(run, rule, scope, selection, TRUE | FALSE | UNDEFINED, finding, settings);
  return finding;
}

function whyNotApplicable(selection: Selection | null): AssessedReason {
  return { code: selection?.index.length === 0 ? "noEntries" : "undefinedValue" };
}
