import { Missing } from "../facts/missing";
import type { Run } from "../facts/run";
import type { Selection } from "../facts/selection";
import { isSuppliable } from "../facts/thing";
import type { AnyAssessedFinding, AssessedGaps, AssessedReason } from "../generated/evaluation";
import { FALSE, TRUE, UNDEFINED } from "../logic/truth";
import { listOf } from "../submission/records";
import type { Applicability } from "./applicability";
import type { Judged } from "./judged";
import { missingOf } from "./missing";
import { possibleOutcomes } from "./outcome";
import type { CompiledRule } from "./rule";
import type { Settings } from "./settings";

/** Says what would have to be known, and why. */
export function addUnknown(
  run: Run,
  rule: CompiledRule,
  { scope, selection, truth }: Judged,
  finding: AnyAssessedFinding,
  settings: Settings,
): void {
  const missing = new Missing(settings.most.missing, run.records);
  explainScope(run, rule, scope, missing);
  if (selection === null) rule.condition?.explain(run, 0, missing);
  else explainItems(run, rule, selection, missing);
  settings.supplies?.miss(rule.id, missing.things);
  finding.possible = possibleOutcomes(truth);
  const { firsts, total } = missing;
  finding.reason = scope.reason ?? reasonOf(run, firsts, total);
  finding.missing = gapsOf(missing, firsts);
}

type Firsts = Missing["firsts"];

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
function gapsOf(missing: Missing, firsts: Firsts): AssessedGaps {
  const kinds: AssessedGaps["kinds"] = {};
  for (const kind of firsts.keys()) kinds[kind] = missing.countOf(kind);
  const first = [...firsts.values()].find(({ kind }) => isSuppliable(kind));
  const decision = firsts.get("interpretation")?.decision;
  return {
    total: missing.total,
    kinds,
    ...(first !== undefined && { first: missingOf(first) }),
    ...(decision !== undefined && { decision }),
    list: missing.listed.map(missingOf),
  };
}

function explainScope(run: Run, rule: CompiledRule, scope: Applicability, missing: Missing): void {
  if (scope.truth === TRUE) return;
  if (scope.reason?.code.startsWith("division")) missing.document("/site/divisionCode");
  rule.where?.explain(run, 0, missing);
}

function explainItems(run: Run, rule: CompiledRule, selection: Selection, missing: Missing): void {
  rule.items!.explain(run, 0, missing);
  if (!selection.list.present) {
    for (const id of rule.lists) {
      const list = listOf(run.records, id);
      if (list.parent === null && !list.present) missing.wholeList(list);
    }
  }
  for (const row of selection.index) {
    const truth = rule.condition?.truth(run, row) ?? TRUE;
    if (truth !== TRUE && truth !== FALSE && truth !== UNDEFINED) rule.condition!.explain(run, row, missing);
  }
}
