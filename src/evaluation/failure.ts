import type { Text } from "../base/language";
import type { Run } from "../facts/run";
import type { Finding } from "../generated/evaluation";
import type { Site } from "./applicability";
import { withUnit } from "./blank-finding";
import type { CompiledRule } from "./rule";
import type { Settings } from "./settings";
import { ownMessage } from "./words";

export function addFailure(run: Run, rule: CompiledRule, subject: Text, finding: Finding): void {
  const shortfall = rule.condition!.shortfall(run, 0);
  if (shortfall !== null) finding.shortfall = withUnit(rule, shortfall);
  if (rule.message === null) return;
  const { text, remedy } = ownMessage(run, rule.message, 0, subject, shortfall);
  finding.text = text;
  finding.remedy = remedy;
}

export function addEvidence(run: Run, rule: CompiledRule, finding: Finding, settings: Settings): void {
  const pointers = new Set<string>();
  rule.condition!.evidence(run, 0, pointers);
  if (pointers.size === 0) return;
  const all = [...pointers];
  finding.evidence = {
    pointers: settings.fullEvidence ? all : all.slice(0, settings.most.evidence),
    total: all.length,
  };
}

export function siteSubject(site: Site): Text {
  return site.name === null ? site.tierLabel : { "zh-CN": site.name, en: site.name };
}
