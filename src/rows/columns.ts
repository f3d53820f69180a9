import type { ConclusionCode, Outcome, Weight } from "../generated/evaluation";

/** What names an assessment: a site, a period, and the day somebody looked. */
export interface SiteKey {
  readonly site_id: string;
  readonly period_from: string;
  readonly period_to: string;
  readonly assessed_on: string;
}

/** Findings per outcome, of rules that decide and of those that inform. */
type Totals<Kind extends string> = {
  readonly [Column in `${Kind}_${"fail" | "error" | "unknown" | "manual" | "pass" | "not_applicable"}`]: number;
};

/** A row of the table of sites: one assessment. */
export interface SiteRow extends SiteKey, Totals<"decides">, Totals<"informs"> {
  readonly site_name: string | null;
  readonly tier: string;
  readonly division_code: string | null;
  readonly judged_from: string;
  readonly judged_to: string;
  readonly conclusion: ConclusionCode;
  readonly qualified: boolean;
  readonly defect_errors: number;
  readonly defect_notices: number;
  readonly submission_digest: string | null;
  readonly catalogue: string;
  readonly tool_version: string;
}

/** What names a finding within an assessment. */
export interface RuleKey extends SiteKey {
  readonly rulebook: string;
  readonly rule: string;
  /** Its permanent number; `null` without a catalogue. */
  readonly rule_number: number | null;
}

/** How much of which fact lacks to pass. */
export interface ShortfallColumns {
  readonly shortfall_fact: string | null;
  readonly shortfall_at_least: number | null;
  /** `null` without a bound, too. */
  readonly shortfall_at_most: number | null;
}

/** A row of the table of findings: one rule. */
export interface FindingRow extends RuleKey, ShortfallColumns {
  readonly clause: string | null;
  /** `null` without a catalogue. */
  readonly weight: Weight | null;
  readonly outcome: Outcome;
  /** What the engine found, where a person's answer changed it. */
  readonly automated_outcome: Outcome | null;
  readonly reason: string | null;
  readonly missing_total: number;
  readonly evidence_total: number;
  /** Entries in scope by outcome; `null` where the rule goes through no list. */
  readonly items_fail: number | null;
  readonly items_error: number | null;
  readonly items_unknown: number | null;
  readonly items_manual: number | null;
  readonly items_pass: number | null;
  readonly items_not_applicable: number | null;
  readonly attested: boolean;
  readonly waived: boolean;
  readonly judged_from: string;
  readonly judged_to: string;
}

/** A row of the table of items: one entry that an assessment lists, so as a rule one that does not pass. */
export interface ItemRow extends RuleKey, ShortfallColumns {
  readonly entry_pointer: string;
  readonly entry_id: string | null;
  /** Number of the rule and id of the entry, `12/W1`; `null` where one of them is not known. */
  readonly item_number: string | null;
  readonly outcome: Outcome;
  readonly attested: boolean;
}

export interface Rows {
  readonly sites: readonly SiteRow[];
  readonly findings: readonly FindingRow[];
  readonly items: readonly ItemRow[];
}
