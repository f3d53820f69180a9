import { Evidence } from "../facts/evidence";
import type { Run } from "../facts/run";
import type { AnyAssessedFinding, AnyAssessedItem } from "../generated/evaluation";
import { readingsOf } from "./reading";
import type { CompiledRule } from "./rule";
import type { Settings } from "./settings";

/** How far a failing row is from passing, and the arguments of what is said of it. */
export function addFailure(
  run: Run,
  rule: CompiledRule,
  finding: Pick<AnyAssessedFinding | AnyAssessedItem, "shortfall" | "args">,
  row = 0,
): void {
  const shortfall = rule.condition!.shortfall(run, row);
  if (shortfall !== null) finding.shortfall = shortfall;
  if (rule.message !== null && rule.message.args.length > 0)
    finding.args = readingsOf(run, rule.message.args, row);
}

/** Full evidence is listed up to this many pointers; the count is of all. */
const mostPointers = 2_000;

export function addEvidence(
  run: Run,
  rule: CompiledRule,
  finding: AnyAssessedFinding,
  settings: Settings,
): void {
  const evidence = new Evidence(settings.fullEvidence ? mostPointers : settings.most.evidence);
  rule.condition!.evidence(run, 0, evidence);
  if (evidence.total > 0) finding.evidence = { pointers: evidence.listed, total: evidence.total };
}
