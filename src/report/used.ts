import { flatMap, hasOwn } from "../base/es2018";
import type { Text } from "../base/language";
import type { Evaluation, Finding, ParameterUse } from "../generated/evaluation";
import { rulebookOf } from "./selection";

/** A number of the standard, with the rules that it was used by. */
export interface UsedParameter {
  readonly rulebook: string;
  readonly use: ParameterUse;
  readonly findings: readonly Finding[];
}

/** Every number that was used, in the order in which it was first. */
export function parametersUsed({ findings }: Evaluation): UsedParameter[] {
  const used = new Map<string, { rulebook: string; use: ParameterUse; findings: Finding[] }>();
  for (const finding of findings)
    for (const use of finding.parameters) {
      const { rulebook } = finding;
      const key = JSON.stringify([rulebook, use.parameter, use.value, use.from]);
      const known = used.get(key);
      if (known === undefined) used.set(key, { rulebook, use, findings: [finding] });
      else known.findings.push(finding);
    }
  return [...used.values()];
}

/** A decision on how a source is read, with what it says and the rules that it bears on. */
export interface UsedDecision {
  readonly decision: string;
  readonly texts: readonly Text[];
  /** The source leaves it open, and each reading was looked at. */
  readonly open: boolean;
  readonly findings: readonly Finding[];
}

/** Every decision that rules, what they measured and what they wait for refer to, by number. */
export function decisionsUsed(evaluation: Evaluation): UsedDecision[] {
  const used = new Map<string, { decision: string; texts: Text[]; open: boolean; findings: Finding[] }>();
  const note = (decision: string | undefined, finding: Finding, text: Text | undefined, open = false) => {
    if (decision === undefined) return;
    const known = used.get(decision) ?? { decision, texts: [], open: false, findings: [] };
    used.set(decision, known);
    known.open ||= open;
    if (!known.findings.includes(finding)) known.findings.push(finding);
    if (text !== undefined && !known.texts.some((one) => one["zh-CN"] === text["zh-CN"]))
      known.texts.push(text);
  };
  for (const finding of evaluation.findings) {
    const rules = rulebookOf(evaluation, finding.rulebook)?.rules ?? {};
    const rule = hasOwn(rules, finding.rule) ? rules[finding.rule] : undefined;
    note(rule?.decision, finding, rule?.interpretation);
    for (const { decision, question } of finding.interpretations ?? [])
      note(decision, finding, question, true);
    for (const { decision } of finding.measured) note(decision, finding, undefined);
    for (const { decision } of finding.missing?.list ?? []) note(decision, finding, undefined);
  }
  return flatMap([...used.keys()].sort(), (key) => used.get(key)!);
}
