import type {
  AssessedFinding,
  AssessedItem,
  AssessedItems,
  AssessedShortfall,
  CatalogueRule,
  DateRange,
} from "../generated/evaluation";
import type { FindingRow, ItemRow, RuleKey, ShortfallColumns } from "./columns";

export function findingRow(
  key: RuleKey,
  finding: AssessedFinding,
  rule: CatalogueRule | undefined,
  window: DateRange,
): FindingRow {
  const { outcome, automatedOutcome, reason, shortfall, missing, evidence, items, attestation, waiver } =
    finding;
  const days = finding.days ?? window;
  return {
    ...key,
    clause: rule?.clause ?? null,
    weight: rule?.weight ?? null,
    outcome,
    automated_outcome: automatedOutcome ?? null,
    reason: reason?.code ?? null,
    ...shortfallColumns(shortfall),
    missing_total: missing?.total ?? 0,
    evidence_total: evidence?.total ?? 0,
    ...itemColumns(items),
    attested: attestation !== undefined,
    waived: waiver !== undefined,
    judged_from: days.from,
    judged_to: days.to,
  };
}

/** An outcome that no entry has is not counted in an assessment. */
function itemColumns(items: AssessedItems | undefined) {
  const count = (outcome: "fail" | "error" | "unknown" | "manual" | "pass" | "notApplicable") =>
    items === undefined ? null : (items[outcome] ?? 0);
  return {
    items_fail: count("fail"),
    items_error: count("error"),
    items_unknown: count("unknown"),
    items_manual: count("manual"),
    items_pass: count("pass"),
    items_not_applicable: count("notApplicable"),
  };
}

export function itemRow(key: RuleKey, item: AssessedItem): ItemRow {
  const { pointer, id, outcome, shortfall, attestation } = item;
  const numbered = key.rule_number !== null && id !== null;
  return {
    ...key,
    entry_pointer: pointer,
    entry_id: id,
    item_number: numbered ? `${key.rule_number}/${id}` : null,
    outcome,
    ...shortfallColumns(shortfall),
    attested: attestation !== undefined,
  };
}

function shortfallColumns(shortfall: AssessedShortfall | undefined): ShortfallColumns {
  return {
    shortfall_fact: shortfall?.fact ?? null,
    shortfall_at_least: shortfall?.atLeast ?? null,
    shortfall_at_most: shortfall?.atMost ?? null,
  };
}
