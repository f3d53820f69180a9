import type { Run } from "../facts/run";
import type { Selection } from "../facts/selection";
import type { AttestationRecord, Finding } from "../generated/evaluation";
import { FALSE, TRUE, type Truth, UNDEFINED } from "../logic/truth";
import { HostFactError } from "../rulebook/host-answer";
import { entryId } from "../submission/records";
import { label } from "../text";
import { type Applicability, applicabilityOf, type Site } from "./applicability";
import { blankFinding, measuredOf, reasonOf } from "./blank-finding";
import { addEvidence, addFailure, siteSubject } from "./failure";
import { addItems, type JudgedItems } from "./item-findings";
import { combineItems, judgeItems } from "./items";
import { daysKey, kept, settledKey } from "./kept-finding";
import { type Outcome, outcomeOf } from "./outcome";
import type { CompiledRule } from "./rule";
import type { Settings } from "./settings";
import { addUnknown, whyNotApplicable } from "./unknown";

/** The finding of one rule. Whatever goes wrong while computing it is the outcome `error` of this rule alone. */
export function findingOf(run: Run, rule: CompiledRule, site: Site, settings: Settings): Finding {
  try {
    return judge(run, rule, site, settings);
  } catch (error) {
    return failed(rule, settings, error);
  }
}

function failed(rule: CompiledRule, settings: Settings, error: unknown): Finding {
  const { code, args } = error instanceof HostFactError ? error : ruleThrew(error);
  const finding = blankFinding(rule, settings, "error");
  finding.reason = reasonOf(code, args);
  finding.remedy = label("remedy.error");
  return finding;
}

function ruleThrew(error: unknown) {
  return { code: "ruleThrew", args: { message: error instanceof Error ? error.message : String(error) } };
}

function judge(run: Run, rule: CompiledRule, site: Site, settings: Settings): Finding {
  const scope = applicabilityOf(run, rule, site, settings.days);
  if (scope.truth === UNDEFINED) {
    const { code, args } = scope.reason!;
    const about = code === "divisionOutOfScope" ? site.divisionCode : site.tier;
    return kept(rule, `${daysKey(settings)} ${code} ${about}`, () => {
      const finding = blankFinding(rule, settings, "notApplicable");
      finding.reason = reasonOf(code, args);
      return finding;
    });
  }
  const selection = rule.items?.of(run) ?? null;
  if (rule.definition.assessedBy === "person") return manual(run, rule, scope, selection, settings);
  const items = selection && answeredItems(run, rule, selection, settings);
  const own = items === null ? rule.condition!.truth(run, 0) : combineItems(selection!, items.each);
  const truth = scope.truth === TRUE ? own : own | UNDEFINED;
  const judged: Judged = { scope, selection, items, truth };
  const key = scope.truth === TRUE ? settledKey(run, rule, own, items?.each ?? null, settings) : null;
  if (key !== null) return kept(rule, key, () => describe(run, rule, judged, site, settings));
  return describe(run, rule, judged, site, settings);
}

/** What was found of a rule, before it is put into words. */
interface Judged {
  readonly scope: Applicability;
  readonly selection: Selection | null;
  readonly items: JudgedItems | null;
  readonly truth: Truth;
}

function describe(run: Run, rule: CompiledRule, judged: Judged, site: Site, settings: Settings): Finding {
  const { scope, selection, items, truth } = judged;
  const outcome = outcomeOf(truth);
  const finding = blankFinding(rule, settings, outcome);
  finding.measured = measuredOf(run, rule, 0, items === null);
  if (items !== null) addItems(run, rule, selection!, items, finding, settings);
  else if (outcome === "fail") addFailure(run, rule, siteSubject(site), finding);
  if (items !== null && items.automated !== items.each) {
    const before = outcomeOf(combineItems(selection!, items.automated) | (scope.truth & UNDEFINED));
    if (before !== outcome) finding.automatedOutcome = before;
  }
  if (outcome === "unknown") addUnknown(run, rule, scope, selection, truth, finding, settings);
  if (outcome === "notApplicable") finding.reason = whyNotApplicable(rule, selection);
  if (items === null && (outcome === "fail" || settings.fullEvidence))
    addEvidence(run, rule, finding, settings);
  return finding;
}

/** Truths of the entries; where one is open, an attestation for that entry answers it. */
function answeredItems(run: Run, rule: CompiledRule, selection: Selection, settings: Settings): JudgedItems {
  const automated = judgeItems(selection, (row) => rule.condition!.truth(run, row));
  const records = new Map<number, AttestationRecord>();
  const { evidence } = settings;
  if (evidence === null) return { automated, each: automated, records };
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
): Finding {
  const open = selection?.open[0] === true || selection?.truth.some((truth) => truth !== TRUE);
  const none = selection !== null && selection.index.length === 0 && !open;
  const sure = selection === null || selection.truth.includes(TRUE);
  const outcome: Outcome = none ? "notApplicable" : scope.truth === TRUE && sure ? "manual" : "unknown";
  if (outcome === "manual") return kept(rule, `${daysKey(settings)} manual`, () => askPerson(rule, settings));
  const finding = blankFinding(rule, settings, outcome);
  if (none) finding.reason = whyNotApplicable(rule, selection);
  if (outcome === "unknown")
    addUnknown(run, rule, scope, selection, TRUE | FALSE | UNDEFINED, finding, settings);
  addQuestion(rule, finding);
  return finding;
}

function addQuestion(rule: CompiledRule, finding: Finding): void {
  const { question, technique } = rule.definition;
  if (question) finding.question = question;
  if (technique) finding.technique = [...technique];
}

function askPerson(rule: CompiledRule, settings: Settings): Finding {
  const finding = blankFinding(rule, settings, "manual");
  finding.reason = reasonOf("assessedByPerson", {});
  addQuestion(rule, finding);
  finding.remedy = label("remedy.manual", { techniques: [...(rule.definition.technique ?? [])] });
  return finding;
}
