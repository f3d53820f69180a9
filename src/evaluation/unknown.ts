import type { Text } from "../base/language";
import { Blame } from "../facts/blame";
import type { Run } from "../facts/run";
import type { Selection } from "../facts/selection";
import { type BlameKind, isSuppliable } from "../facts/thing";
import type { Finding } from "../generated/evaluation";
import type { Model } from "../generated/model";
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
  const blame = new Blame(settings.most.missing, run.records);
  blameScope(run, rule, scope, blame);
  if (selection === null) rule.condition?.blame(run, 0, blame);
  else blameItems(run, rule, selection, blame);
  settings.supplies?.miss(rule.id, blame.things);
  finding.possible = possibleOutcomes(truth);
  const list = blame.listed.map((blamed) => missingOf(blamed, run.records.model));
  finding.missing = { total: blame.total, list };
  const firsts = blame.firsts;
  const only = firsts.size === 1 ? [...firsts.keys()][0] : undefined;
  const to = run.records.document.period as { to: string };
  const decision = firsts.get("interpretation")?.decision;
  if (scope.reason !== null) finding.reason = reasonOf(scope.reason.code, scope.reason.args);
  else if (only === "periodNotOver") finding.reason = reasonOf("periodNotOver", { to: to.to });
  else if (only === "personsAnswer") finding.reason = reasonOf("personsAnswer", {});
  else if (only === "interpretation") finding.reason = reasonOf("interpretationOpen", { decision });
  else finding.reason = reasonOf("dataMissing", { count: blame.total });
  if (only === "interpretation") finding.text = label("finding.unknownReading", { title: finding.title });
  finding.remedy = unknownRemedy(blame, run.records.model, only, to.to);
}

/** The same whatever is listed. */
function unknownRemedy(blame: Blame, model: Model, only: BlameKind | undefined, to: string): Text {
  const { firsts } = blame;
  const decision = firsts.get("interpretation")?.decision;
  const supplied = [...firsts.values()].find(({ kind }) => isSuppliable(kind));
  const first = supplied && missingOf(supplied, model).label;
  if (only === "periodNotOver") return label("remedy.periodNotOver", { to });
  if (only === "personsAnswer") return label("remedy.personsAnswer");
  if (only === "interpretation") return label("remedy.interpretation", { decision });
  if (only === "duplicateId" || only === "missingId") return label("remedy.duplicateId");
  if (only === "danglingReference") return label("remedy.reference");
  const count = blame.things.filter(({ kind }) => isSuppliable(kind)).length;
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
