import type { Evaluation, EvaluationParts } from "../../src";
import { narrower } from "./law";

type Chart = EvaluationParts.Chart;
type Entries = Extract<Chart, { kind: "entries" }>;
type Periods = Extract<Chart, { kind: "periods" }>;

/**
 * What a loss of data may do to charts. A reading only grows; a period that was met or fell short stays so or becomes
 * open; what may not count, or may not be all, stays that way; what was not there is there only as what may count.
 */
export function chartBreaches(before: Evaluation["series"] = [], after: Evaluation["series"] = []): string[] {
  return after.flatMap((is, k) => {
    const was = before[k];
    if (was === undefined) return [];
    return compare(was, is).map((what) => `chart ${is.rulebook}#${is.chart}: ${what}`);
  });
}

function compare(was: Chart, is: Chart): string[] {
  if (is.kind === "none") return was.kind === "none" ? [] : ["is no longer drawn"];
  const found: string[] = [];
  if (was.kind === "none") return is.mayNotApply ? [] : ["applies now"];
  if (was.mayNotApply && !is.mayNotApply) found.push("certainly applies now");
  if (was.kind === "entries" && is.kind === "entries") found.push(...entries(was, is));
  if (was.kind === "periods" && is.kind === "periods") found.push(...periods(was, is));
  return found;
}

function entries(was: Entries, is: Entries): string[] {
  const found: string[] = [];
  if (was.more && !is.more) found.push("has all entries now");
  const lines = [was, is].map(({ threshold }) => ({ reading: threshold?.reading ?? { value: null } }));
  if (narrower(lines[0]!, lines[1])) found.push("the threshold narrowed");
  for (const point of is.entries) {
    const old = was.entries.find(({ pointer }) => pointer === point.pointer);
    if ((old === undefined || old.mayCount) && !point.mayCount) found.push(`${point.pointer} counts now`);
    if (old !== undefined && narrower(old, point)) found.push(`${point.pointer} narrowed`);
  }
  return found;
}

function periods(was: Periods, is: Periods): string[] {
  const found: string[] = [];
  for (const { from, state, mayCount } of is.periods) {
    const old = was.periods.find((one) => one.from === from);
    if ((old === undefined || old.mayCount) && !mayCount) found.push(`${from} counts now`);
    if (old !== undefined && state !== "open" && state !== old.state)
      found.push(`${from} was ${old.state}, became ${state}`);
  }
  const lost = was.periods.filter(({ from }) => !is.periods.some((one) => one.from === from));
  return [...found, ...lost.map(({ from }) => `${from} is gone`)];
}
