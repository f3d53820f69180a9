import type { Evaluation, Finding, Supply } from "../generated/evaluation";
import { emptyTotals, type Outcome, outcomes } from "./outcome";
import type { Prepared } from "./prepare";

export function totalsOf(findings: readonly Finding[]): Evaluation["totals"] {
  const totals = { decides: emptyTotals(), informs: emptyTotals() };
  for (const finding of findings) totals[finding.weight][finding.outcome]++;
  return totals;
}

/** Worst outcome per clause, for what decides and what informs apart; `null` where no such rule exists. */
export function rollUpClauses(prepared: Prepared, findings: readonly Finding[]): Evaluation["clauses"] {
  const rows: Evaluation["clauses"] = [];
  for (const { info, places } of prepared.rulebooks) {
    info.clauses.forEach(({ clause, title }, k) => {
      const worst: Record<Finding["weight"], number> = { decides: outcomes.length, informs: outcomes.length };
      for (const place of places[k]!) {
        const { weight, outcome } = findings[place]!;
        worst[weight] = Math.min(worst[weight], outcomes.indexOf(outcome));
      }
      const word = (rank: number): Outcome | null => outcomes[rank] ?? null;
      rows.push({
        rulebook: info.id,
        clause,
        title,
        decides: word(worst.decides),
        informs: word(worst.informs),
      });
    });
  }
  return rows;
}

/** What would have to be supplied: the missing data of all undecided findings, once each, deciding ones first. */
export function toSupply(findings: readonly Finding[], most: number): Supply[] {
  const supplies = new Map<string, Supply>();
  for (const weight of ["decides", "informs"] as const) {
    for (const finding of findings) {
      if (finding.weight !== weight || finding.outcome !== "unknown") continue;
      for (const { pointer, kind, label } of finding.missing?.list ?? []) {
        const key = `${kind} ${pointer} ${label.en}`;
        const supply = supplies.get(key) ?? {
          pointer,
          label,
          kind,
          rules: [],
          decides: weight === "decides",
        };
        supply.rules.push(finding.id);
        supplies.set(key, supply);
      }
    }
  }
  return [...supplies.values()].slice(0, most);
}
