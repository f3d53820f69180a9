import type { Supplies } from "../facts/supplies";
import type { Evaluation, Finding, RulebookInfo, Supply } from "../generated/evaluation";
import type { Model } from "../generated/model";
import { emptyTotals, type Outcome, outcomes } from "./outcome";
import type { Prepared } from "./prepare";
import { fixed } from "./unchanging";
import { missingOf } from "./words";

export function totalsOf(findings: readonly Finding[]): Evaluation["totals"] {
  const totals = { decides: emptyTotals(), informs: emptyTotals() };
  for (const finding of findings) totals[finding.weight][finding.outcome]++;
  return totals;
}

type ClauseRow = Evaluation["clauses"][number];

/** By clause of a rulebook: its rows, of which there are no more than pairs of outcomes. */
const clauseRows = new WeakMap<object, Map<number, ClauseRow>>();

const rank = new Map(outcomes.map((outcome, k) => [outcome as string, k]));

/** Worst outcome per clause, for what decides and what informs apart; `null` where no such rule exists. */
export function rollUpClauses(prepared: Prepared, findings: readonly Finding[]): Evaluation["clauses"] {
  const rows: Evaluation["clauses"] = [];
  for (const { info, places } of prepared.rulebooks) {
    info.clauses.forEach((clause, k) => {
      let decides: number = outcomes.length;
      let informs: number = outcomes.length;
      for (const place of places[k]!) {
        const { weight, outcome } = findings[place]!;
        const worse = rank.get(outcome)!;
        if (weight === "decides") decides = Math.min(decides, worse);
        else informs = Math.min(informs, worse);
      }
      rows.push(rowOf(info.id, clause, decides, informs));
    });
  }
  return rows;
}

function rowOf(
  rulebook: string,
  info: RulebookInfo["clauses"][number],
  decides: number,
  informs: number,
): ClauseRow {
  let rows = clauseRows.get(info);
  if (rows === undefined) {
    rows = new Map();
    clauseRows.set(info, rows);
  }
  const key = decides * 10 + informs;
  let row = rows.get(key);
  if (row === undefined) {
    const word = (place: number): Outcome | null => outcomes[place] ?? null;
    const { clause, title } = info;
    row = fixed({ rulebook, clause, title, decides: word(decides), informs: word(informs) });
    rows.set(key, row);
  }
  return row;
}

/** What would have to be supplied for the findings that are unknown, ranked; from everything they miss. */
export function toSupply(
  model: Model,
  supplies: Supplies,
  findings: readonly Finding[],
  most: number,
): Supply[] {
  const unknown = findings.filter(({ outcome }) => outcome === "unknown");
  const waiting = unknown.map(({ id, weight }) => ({ id, decides: weight === "decides" }));
  return supplies.ranked(waiting, most).map(({ blamed, rules, decides }) => {
    const { pointer, kind, label } = missingOf(blamed, model);
    return { pointer, label, kind, rules: [...rules], decides };
  });
}
