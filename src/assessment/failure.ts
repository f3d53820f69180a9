import type { Run } from "../facts/run";
import type { AssessedFinding, AssessedItem } from "../generated/evaluation";
import { readingsOf } from "./reading";
import type { CompiledRule } from "./rule";
import type { Settings } from "./settings";

/** How far a failing row is from passing, and the arguments of what is said of it. */
export function addFailure(
  run: Run,
  rule: CompiledRule,
  finding: Pick<AssessedFinding | AssessedItem, "shortfall" | "args">,
  row = 0,
): void {
  const shortfall = rule.condition!.shortfall(run, row);
  if (shortfall !== null) finding.shortfall = shortfall;
  if (rule.message !== null && rule.message.args.length > 0)
    finding.args = readingsOf(run, rule.message.args, row);
}

export function addEvidence(
  run: Run,
  rule: CompiledRule,
  finding: AssessedFinding,
  settings: Settings,
): void {
  const pointers = new Set<string>();
  rule.condition!.evidence(run, 0, pointers);
  if (pointers.size === 0) return;
  const all = [...pointers];
  finding.evidence = {
    pointers: settings.fullEvidence ? all : all.slice(0, settings.most.evidence),
    total: all.length,
  };
}
