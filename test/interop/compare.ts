import type { Evaluation, Evaluator, Finding } from "../../src/index";
import type { JsonRulesEngineAdapter, RuleRun } from "../../src/interop/json-rules-engine";

/** How often a rule was compared with each answer. */
export interface Tally {
  pass: number;
  fail: number;
  notApplicable: number;
}

export type Tallies = Map<string, Tally>;

/** Runs a submission both ways; gives the differences, and counts what was compared. */
export async function compare(
  evaluator: Evaluator,
  adapter: JsonRulesEngineAdapter,
  submission: unknown,
  on: string,
  tallies: Tallies,
): Promise<string[]> {
  const runs = await adapter.run(submission, { on });
  const limits = { items: Number.POSITIVE_INFINITY };
  const evaluation: Evaluation = evaluator.evaluate(submission, { on, evidence: "full", limits });
  return evaluation.findings.flatMap((finding) => {
    const run = runs.get(finding.id);
    return run === undefined ? [] : differences(finding, run, tallyOf(tallies, finding.id));
  });
}

function tallyOf(tallies: Tallies, rule: string): Tally {
  const tally = tallies.get(rule) ?? { pass: 0, fail: 0, notApplicable: 0 };
  tallies.set(rule, tally);
  return tally;
}

function differences(finding: Finding, run: RuleRun, tally: Tally): string[] {
  const found = run.items === undefined ? [] : itemDifferences(finding, run, tally);
  if (run.outcome === "withheld") return found;
  if (run.items === undefined) tally[run.outcome]++;
  return run.outcome === finding.outcome
    ? found
    : [...found, `${finding.id}: ${finding.outcome} here, ${run.outcome} there`];
}

function itemDifferences(finding: Finding, run: RuleRun, tally: Tally): string[] {
  const own = new Map(finding.items?.list.map(({ pointer, outcome }) => [pointer, outcome]));
  return run.items!.flatMap(({ pointer, outcome }) => {
    if (outcome === "withheld") return [];
    tally[outcome]++;
    // Entries out of scope are not listed.
    const here = own.get(pointer) ?? "notApplicable";
    return here === outcome ? [] : [`${finding.id} ${pointer}: ${here} here, ${outcome} there`];
  });
}

/** Outcomes given although something was open must stand however it is settled. */
export function contradictions(
  open: Evaluator,
  settled: Evaluator,
  submission: unknown,
  on: string,
): string[] {
  const after = new Map(
    settled.evaluate(submission, { on }).findings.map(({ id, outcome }) => [id, outcome]),
  );
  return open.evaluate(submission, { on }).findings.flatMap(({ id, outcome }) => {
    const decided = outcome === "pass" || outcome === "fail" || outcome === "notApplicable";
    return !decided || after.get(id) === outcome
      ? []
      : [`${id}: ${outcome} while open, then ${after.get(id)}`];
  });
}
