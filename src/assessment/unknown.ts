import { Blame } from "../facts/blame";
import type { Run } from "../facts/run";
import type { Selection } from "../facts/selection";
import { isSuppliable } from "../facts/thing";
import type { AnyAssessedFinding, AssessedGaps, AssessedReason } from "../generated/evaluation";
import { FALSE, TRUE, type Truth, UNDEFINED } from "../logic/truth";
import { listOf } from "../submission/records";
import type { Applicability } from "./applicability";
import { missingOf } from "./missing";
import { possibleOutcomes } from "./outcome";
import type { CompiledRule } from "./rule";
import type { Settings } from "./settings";

/** Says what would have to be known, and why. */
export function addUnknown(
  run: Run,
  rule: CompiledRule,
  scope: Applicability,
  selection: Selection | null,
  truth: Truth,
  finding: AnyAssessedFinding,
  settings: Settings,
): void {
  const blame = new Blame(settings.most.missing, run.records);
  blameScope(run, rule, scope, blame);
  if (selection === null) rule.condition?.blame(run, 0, blame);
  else blameItems(run, rule, selection, blame);
  settings.supplies?.miss(rule.id, blame.things);
  finding.possible = possibleOutcomes(truth);
  const { firsts, total } = blame;
  finding.reason = scope.reason ?? reasonOf(run, firsts, total);
  finding.missing = gapsOf(blame, firsts);
}

type Firsts = Blame["firsts"];

function reasonOf(run: Run, firsts: Firsts, total: number): AssessedReason {
  const only = firsts.size === 1 ? [...firsts.keys()][0] : undefined;
  if (only === "periodNotOver") {
    const { to } = run.records.document.period as { to: string };
    return { code: "periodNotOver", args: { to } };
  }
  if (only === "personsAnswer") return { code: "personsAnswer" };
  if (only !== "interpretation") return { code: "dataMissing", args: { count: total } };
  const decision = firsts.get("interpretation")?.decision;
  return { code: "interpretationOpen", ...(decision !== undefined && { args: { decision } }) };
}

/** The same whatever is listed. */
function gapsOf(blame: Blame, firsts: Firsts): AssessedGaps {
  const kinds: AssessedGaps["kinds"] = {};
  for (const kind of firsts.keys()) kinds[kind] = blame.countOf(kind);
  const first = [...firsts.values()].find(({ kind }) => isSuppliable(kind));
  const decision = firsts.get("interpretation")?.decision;
  return {
    total: blame.total,
    kinds,
    ...(first !== undefined && { first: missingOf(first) }),
    ...(decision !== undefined && { decision }),
    list: blame.listed.map(missingOf),
  };
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
