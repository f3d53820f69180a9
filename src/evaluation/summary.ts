import type { Evaluation, Finding, Supply } from "../generated/evaluation";
import { emptyTotals, type Outcome, rollUp } from "./outcome";
import type { Prepared } from "./prepare";

export function totalsOf(findings: readonly Finding[]): Evaluation["totals"] {
  const totals = { decides: emptyTotals(), informs: emptyTotals() };
  for (const finding of findings) totals[finding.weight][finding.outcome]++;
  return totals;
}

/** Worst outcome per clause, for what decides and what informs apart; `null` where no such rule exists. */
export function rollUpClauses(prepared: Prepared, findings: readonly Finding[]): Evaluation["clauses"] {
  const outcomes = new Map(findings.map((finding) => [finding.id, finding]));
  return prepared.rulebooks.flatMap(({ info }) =>
    info.clauses.map(({ clause, title, rules }) => {
      const own = rules.map((rule) => outcomes.get(`${info.id}#${rule}`)!);
      const worst = (weight: Finding["weight"]): Outcome | null => {
        const some = own.filter((finding) => finding.weight === weight).map((finding) => finding.outcome);
        return some.length === 0 ? null : rollUp(some);
      };
      return { rulebook: info.id, clause, title, decides: worst("decides"), informs: worst("informs") };
    }),
  );
}

/** What would have to be supplied: the missing data of all undecided findings, once each, deciding ones first. */
export function toSupply(findings: readonly Finding[], most: number): Supply[] {
  const supplies = new Map<string, Supply>();
  for (const weight of ["decides", "informs"] as const) {
    for (const finding of findings) {
      if (finding.weight !== weight || finding.outcome !== "unknown") continue;
      for (const { pointer, kind, label } of finding.missing?.list ?? []) {
        const key = `${kind} ${pointer}`;
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
