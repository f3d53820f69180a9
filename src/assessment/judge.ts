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
  settings: Omit<Settings, "days" | "supplies">,
): Judged {
  const { evidence } = settings;
  const supplies = new Supplies();
  const findings = rules.map((rule) => {
    const part = parts.of(rule);
    const days = part === parts.whole ? null : part.days;
    const finding = findingOf(part.run, rule, site, { ...settings, supplies, days });
    evidence?.apply(rule.id, finding);
    return finding;
  });
  return { findings, supplies, unused: evidence?.unused() ?? [] };
}
