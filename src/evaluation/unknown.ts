import type { Text } from "../base/language";
import { Blame } from "../facts/blame";
import type { Run } from "../facts/run";
import type { Selection } from "../facts/selection";
import type { Finding } from "../generated/evaluation";
import { FALSE, TRUE, type Truth, UNDEFINED } from "../logic/truth";
import { listOf } from "../submission/records";
import { label } from "../text";
import type { Applicability } from "./applicability";
import { reasonOf } from "./blank-finding";
import { possibleOutcomes } from "./outcome";
import type { CompiledRule } from "./rule";
import type { Settings } from "./settings";
import { fixed } from "./unchanging";
import { missingOf } from "./words";

/** Says what would have to be known, why, and what to do about it. */
export function addUnknown(
  run: Run,
  rule: CompiledRule,
  scope: Applicability,
  selection: Selection | null,
  truth: Truth,
  finding: Finding,
  settings: Settings,
): void {
  const blame = new Blame(settings.most.missing);
  blameScope(run, rule, scope, blame);
  if (selection === null) rule.condition?.blame(run, 0, blame);
  else blameItems(run, rule, selection, blame);
  finding.possible = possibleOutcomes(truth);
  const list = blame.listed.map((blamed) => missingOf(blamed, run.records.model));
  finding.missing = { total: blame.total, list };
  const kinds = new Set(blame.listed.map((blamed) => blamed.kind));
  const only = kinds.size === 1 ? [...kinds][0] : undefined;
  const to = run.records.document.period as { to: string };
  const decision = blame.listed.find((blamed) => blamed.kind === "interpretation")?.decision;
  if (scope.reason !== null) finding.reason = reasonOf(scope.reason.code, scope.reason.args);
  else if (only === "periodNotOver") finding.reason = reasonOf("periodNotOver", { to: to.to });
  else if (only === "interpretation") finding.reason = reasonOf("interpretationOpen", { decision });
  else finding.reason = reasonOf("dataMissing", { count: blame.total });
  if (only === "interpretation") finding.text = label("finding.unknownReading", { title: finding.title });
  finding.remedy = unknownRemedy(finding, only, to.to, decision);
}

function unknownRemedy(
  finding: Finding,
  only: string | undefined,
  to: string,
  decision: string | undefined,
): Text {
  const { total, list } = finding.missing!;
  const open = list.filter(({ kind }) => kind === "interpretation" || kind === "periodNotOver");
  const first = list.find((one) => !open.includes(one))?.label;
  if (only === "periodNotOver") return label("remedy.periodNotOver", { to });
  if (only === "interpretation") return label("remedy.interpretation", { decision });
  if (only === "duplicateId" || only === "missingId") return label("remedy.duplicateId");
  if (only === "danglingReference") return label("remedy.reference");
  const count = total - open.length;
  return count === 1 ? label("remedy.unknownOne", { first }) : label("remedy.unknown", { count, first });
}

function blameScope(run: Run, rule: CompiledRule, scope: Applicability, blame: Blame): void {
  if (scope.truth === TRUE) return;
  if (scope.reason?.code.startsWith("division")) blame.document("/site/divisionCode");
  rule.where?.blame(run, 0, blame);
}

function blameItems(run: Run, rule: CompiledRule, selection: Selection, blame: Blame): void {
  rule.items!.blame(run, 0, blame);
  if (!selection.list.present) {
    for (const id of rule.lists) {
      const list = listOf(run.records, id);
      if (list.parent === null && !list.present) blame.wholeList(list);
    }
  }
  for (const row of selection.index) {
    const truth = rule.condition?.truth(run, row) ?? TRUE;
    if (truth !== TRUE && truth !== FALSE && truth !== UNDEFINED) rule.condition!.blame(run, row, blame);
  }
}

/** Depends on nothing but the rule, so made once. */
export function whyNotApplicable(rule: CompiledRule, selection: Selection | null): Finding["reason"] {
  const empty = selection !== null && selection.index.length === 0;
  const key = empty ? "noEntries" : "undefinedValue";
  let reason = rule.reasons.get(key);
  if (reason === undefined) {
    const args = empty
      ? { list: selection.list.model.label }
      : { fact: rule.facts[0]?.title ?? rule.definition.title };
    reason = fixed(reasonOf(key, args)!);
    rule.reasons.set(key, reason);
  }
  return reason;
}
