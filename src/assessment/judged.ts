import type { Run } from "../facts/run";
import type { Selection } from "../facts/selection";
import type { AttestationRecord } from "../generated/evaluation";
import { FALSE, TRUE, type Truth, UNDEFINED } from "../logic/truth";
import { entryId } from "../submission/records";
import { type Applicability, applicabilityOf, type Site } from "./applicability";
import type { PersonalEvidence } from "./attestation";
import { combineItems, type JudgedItems, judgeItems } from "./items";
import { type Outcome, outcomeOf } from "./outcome";
import type { CompiledRule } from "./rule";

/** How a rule came out, before anything is said of why. */
export interface Judged {
  readonly outcome: Outcome;
  readonly scope: Applicability;
  readonly selection: Selection | null;
  /** Of a rule that goes through a list and is not judged by a person. */
  readonly items: JudgedItems | null;
  readonly truth: Truth;
}

export function judgedIn(
  run: Run,
  rule: CompiledRule,
  site: Site,
  evidence: PersonalEvidence | null,
): Judged {
  const scope = applicabilityOf(run, rule, site);
  const { truth } = scope;
  if (truth === UNDEFINED) return { outcome: "notApplicable", scope, selection: null, items: null, truth };
  const selection = rule.items?.of(run) ?? null;
  if (rule.definition.assessedBy === "person") return byPerson(scope, selection);
  const items = selection && answeredItems(run, rule, selection, evidence);
  const own = items === null ? rule.condition!.truth(run, 0) : combineItems(selection!, items.each);
  const whole = truth === TRUE ? own : own | UNDEFINED;
  return { outcome: outcomeOf(whole), scope, selection, items, truth: whole };
}

function byPerson(scope: Applicability, selection: Selection | null): Judged {
  const open = selection?.open[0] === true || selection?.truth.some((truth) => truth !== TRUE);
  const none = selection !== null && selection.index.length === 0 && !open;
  const sure = selection === null || selection.truth.includes(TRUE);
  const outcome = none ? "notApplicable" : scope.truth === TRUE && sure ? "manual" : "unknown";
  return { outcome, scope, selection, items: null, truth: TRUE | FALSE | UNDEFINED };
}

const noRecords: ReadonlyMap<number, AttestationRecord> = new Map();

/** Truths of the entries; where one is open, an attestation for that entry answers it. */
function answeredItems(
  run: Run,
  rule: CompiledRule,
  selection: Selection,
  evidence: PersonalEvidence | null,
): JudgedItems {
  const automated = judgeItems(selection, (row) => rule.condition!.truth(run, row));
  if (evidence === null) return { automated, each: automated, records: noRecords };
  const records = new Map<number, AttestationRecord>();
  const each = automated.map((truth, k) => {
    const answered = evidence.item(rule.id, entryId(selection.list, selection.index[k]!), truth);
    if (answered !== null) records.set(k, answered.record);
    return answered?.truth ?? truth;
  });
  return { automated, each, records };
}
