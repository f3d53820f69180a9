import type { Catalogue, ClauseRollUp, Evaluation, Finding, Outcome } from "../generated/evaluation";
import type { Kept } from "./kept";

const worstFirst: readonly Outcome[] = ["fail", "error", "unknown", "manual", "pass", "notApplicable"];

/** Worst outcome per clause, for what decides and what informs apart; `null` where no such rule exists. */
export function rollUpClauses(
  { rulebooks }: Catalogue,
  findings: readonly Finding[],
  kept: Kept,
  rows: Map<string, ClauseRollUp>,
): Evaluation["clauses"] {
  const found = new Map(findings.map((finding) => [finding.id, finding]));
  const all: ClauseRollUp[] = [];
  for (const { info } of rulebooks) {
    info.clauses.forEach(({ clause, title, rules }, k) => {
      const own = rules.map((rule) => found.get(`${info.id}#${rule}`)!);
      const decides = worst(own, "decides");
      const informs = worst(own, "informs");
      const key = `${info.id} ${k} ${decides} ${informs}`;
      let row = rows.get(key);
      if (row === undefined) {
        row = kept.part({ rulebook: info.id, clause, title, decides, informs });
        rows.set(key, row);
      }
      all.push(row);
    });
  }
  return all;
}

function worst(findings: readonly Finding[], weight: Finding["weight"]): Outcome | null {
  let least = worstFirst.length;
  for (const finding of findings) {
    if (finding.weight === weight) least = Math.min(least, worstFirst.indexOf(finding.outcome));
  }
  return worstFirst[least] ?? null;
}
