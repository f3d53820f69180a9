import { outcomes } from "../../assessment/outcome";
import { byCodeUnit } from "../../base/order";
import type { SummaryMissing, SummaryOutcomes, SummaryShortfall } from "../../generated/evaluation";
import type { Frame } from "./frame";
import type { Gap } from "./gaps";
import { conclusions, parts } from "./read";
import { gapsOf, isWaived, outcomeAt, type Row } from "./row";

/** How many sites have which conclusion; what none has is left out. */
export function conclusionsOf(rows: readonly Row[]): Record<string, number> {
  const counts: Record<string, number> = {};
  conclusions.forEach((code, place) => {
    const count = rows.filter(({ conclusion }) => conclusion === place).length;
    if (count > 0) counts[code] = count;
  });
  return counts;
}

/** By rule, how many sites have which outcome. */
export function outcomesOf(frame: Frame, rows: readonly Row[]): Record<string, SummaryOutcomes> {
  const all: Record<string, SummaryOutcomes> = {};
  frame.rules.forEach(({ id }, rule) => {
    const counts = new Array<number>(outcomes.length).fill(0);
    let accepted = 0;
    for (const row of rows) {
      counts[outcomeAt(row, rule)]!++;
      if (isWaived(row, rule)) accepted++;
    }
    const own: SummaryOutcomes = {};
    outcomes.forEach((outcome, k) => {
      if (counts[k]! > 0) own[outcome] = counts[k]!;
    });
    if (accepted > 0) own.waived = accepted;
    all[id] = own;
  });
  return all;
}

const [fail, error, unknown, manual] = ["fail", "error", "unknown", "manual"].map((one) =>
  outcomes.indexOf(one as never),
);
const open = [error, unknown, manual];

/**
 * What is certainly short, added up. Whatever the missing data turn out to be, a site that fails lacks at least what
 * its finding says, and a site that is not decided lacks nothing or more: the sum is never too great.
 */
export function shortfallsOf(frame: Frame, rows: readonly Row[]): SummaryShortfall[] {
  const found = frame.facts.list.map(({ rulebook, fact, title, unit, rules }, place) => {
    let [sum, sites, notMeasured, undetermined] = [0, 0, 0, 0];
    for (const row of rows) {
      const least = leastOf(row, place);
      sum += least;
      const own = [...rules].map((rule) => outcomeAt(row, rule));
      if (least > 0) sites++;
      else if (own.indexOf(fail!) >= 0) notMeasured++;
      else if (own.some((outcome) => open.indexOf(outcome) >= 0)) undetermined++;
    }
    const ids = [...rules].sort((a, b) => a - b).map((rule) => frame.rules[rule]!.id);
    const atLeast = sum / parts;
    return { rulebook, fact, title, unit, rules: ids, atLeast, sites, notMeasured, undetermined };
  });
  const order = (one: SummaryShortfall) => frame.rules.findIndex(({ id }) => id === one.rules[0]);
  return found
    .filter(({ sites }) => sites > 0)
    .sort((a, b) => order(a) - order(b) || byCodeUnit(a.fact, b.fact));
}

/** Of one site: per rule all its entries together, and of several rules on one quantity the greatest. */
function leastOf({ short }: Row, fact: number): number {
  if (short.length === 0) return 0;
  const byRule = new Map<number, number>();
  for (let k = 0; k < short.length; k += 3) {
    if (short[k + 1] === fact) byRule.set(short[k]!, (byRule.get(short[k]!) ?? 0) + short[k + 2]!);
  }
  return Math.max(0, ...byRule.values());
}

/** What data are missing, what most sites lack first. */
export function missingOf(frame: Frame, rows: readonly Row[]): SummaryMissing[] {
  const counts = frame.gaps.list.map(() => ({ sites: 0, deciding: 0, settles: 0, settlesDeciding: 0 }));
  for (const row of rows) {
    for (const { place, decides, settles, settlesDeciding } of gapsOf(row)) {
      const own = counts[place]!;
      own.sites++;
      if (decides) own.deciding++;
      own.settles += settles;
      own.settlesDeciding += settlesDeciding;
    }
  }
  return frame.gaps.list
    .map((gap, k) => ({ ...saidOf(gap), ...counts[k]! }))
    .filter(({ sites }) => sites > 0)
    .sort((a, b) => b.sites - a.sites || b.settles - a.settles || byCodeUnit(keyOf(a), keyOf(b)));
}

function saidOf({ kind, list, field, decision, label }: Gap) {
  const name = field ?? list ?? "";
  return {
    ...{ kind, list, field },
    ...(decision !== undefined && { decision }),
    label: label ?? { "zh-CN": name, en: name },
  };
}

function keyOf({ kind, list, field, decision }: SummaryMissing): string {
  return JSON.stringify([list, field, kind, decision]);
}
