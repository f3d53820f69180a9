import { Supplies } from "../facts/supplies";
import type { AssessedFinding, AssessedUnused } from "../generated/evaluation";
import type { Site } from "./applicability";
import { findingOf } from "./finding";
import type { Parts } from "./parts";
import type { CompiledRule } from "./rule";
import type { Settings } from "./settings";

/** What was found of all rules, in their order. */
export interface Judged {
  readonly findings: readonly AssessedFinding[];
  /** What they miss. */
  readonly supplies: Supplies;
  readonly unused: AssessedUnused[];
}

/** Judges each rule by the facts of its part of the period, and by what persons answered. */
export function judge(
  rules: readonly CompiledRule[],
  parts: Parts,
  site: Site,
  settings: Omit<Settings, "days" | "supplies" | "under">,
): Judged {
  const { evidence } = settings;
  const supplies = new Supplies();
  const { under } = parts.whole;
  const ofWhole: Settings = { ...settings, supplies, under, days: null };
  const findings: AssessedFinding[] = [];
  for (const rule of rules) {
    const part = parts.of(rule);
    const own = part === parts.whole ? ofWhole : { ...ofWhole, under: part.under, days: part.days };
    const finding = findingOf(part.run, rule, site, own);
    evidence?.apply(rule.id, finding);
    // Made up step by step; that each outcome has what its alternative says, tests hold against the schema.
    findings.push(finding as AssessedFinding);
  }
  return { findings, supplies, unused: evidence?.unused() ?? [] };
}
