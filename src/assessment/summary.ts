import { flatMap, fromEntries } from "../base/es2018";
import type { Supplies } from "../facts/supplies";
import type { AssessedFinding, AssessedSupply, Assessment } from "../generated/evaluation";
import { missingOf } from "./missing";
import { emptyTotals, type Outcome, worstOf } from "./outcome";
import type { Prepared } from "./prepare";
import type { CompiledRule } from "./rule";

export function totalsOf(
  rules: readonly CompiledRule[],
  findings: readonly AssessedFinding[],
): Assessment["totals"] {
  const totals = { decides: emptyTotals(), informs: emptyTotals() };
  for (let k = 0; k < rules.length; k++) totals[rules[k]!.weight][findings[k]!.outcome]++;
  return totals;
}

/** Per rulebook, the findings by the names of their rules. */
export function byRule(prepared: Prepared, findings: readonly AssessedFinding[]): Assessment["findings"] {
  return fromEntries(
    prepared.rulebooks.map(({ document, names, first }) => {
      const own: Record<string, AssessedFinding> = {};
      for (let k = 0; k < names.length; k++) own[names[k]!] = findings[first + k]!;
      return [document.id, own] as const;
    }),
  );
}

/** Worst outcome per numbered clause, for what decides and what informs apart; `null` where no such rule exists. */
export function byClause(prepared: Prepared, findings: readonly AssessedFinding[]): Assessment["clauses"] {
  const worst = (places: readonly number[]) => worstOf(places.map((place) => findings[place]!.outcome));
  const rulebooks = prepared.rulebooks.map(({ document, clauses }) => {
    const own: Record<string, [Outcome | null, Outcome | null]> = {};
    for (const { clause, decides, informs } of clauses) {
      if (clause !== null && decides.length + informs.length > 0)
        own[clause] = [worst(decides), worst(informs)];
    }
    return [document.id, own] as const;
  });
  return fromEntries(rulebooks.filter(([, own]) => Object.keys(own).length > 0));
}

/** What would have to be supplied for the findings that are unknown, ranked; from everything they miss. */
export function toSupply(
  rules: readonly CompiledRule[],
  findings: readonly AssessedFinding[],
  supplies: Supplies,
  most: number,
): AssessedSupply[] {
  const waiting = flatMap(rules, ({ id, weight }, k) =>
    findings[k]!.outcome === "unknown" ? [{ id, decides: weight === "decides" }] : [],
  );
  return supplies.ranked(waiting, most).map(({ named, rules: waitingFor, decides }) => ({
    ...missingOf(named),
    rules: [...waitingFor],
    decides,
  }));
}
