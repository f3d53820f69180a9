import { formatDay } from "../base/dates";
import { itemAt } from "../base/es2018";
import type { ShortPeriod } from "../facts/expression";
import type { Run } from "../facts/run";
import type { ShortPeriods } from "../generated/evaluation";
import type { CompiledRule } from "./rule";

/** Which months or quarters fall short, where facts of the rule count them; `undefined` where none does. */
export function shortPeriodsOf(
  run: Run,
  rule: CompiledRule,
  row: number,
  most: number,
): ShortPeriods[] | undefined {
  const found = new Map<string, readonly ShortPeriod[]>();
  rule.condition!.periods(run, row, found);
  const all = [...found].filter(([, periods]) => periods.length > 0);
  if (all.length === 0) return undefined;
  return all.map(([fact, periods]) => {
    const short = periods.filter(({ certain }) => certain).length;
    return { fact, short, open: periods.length - short, list: runsOf(periods).slice(0, most) };
  });
}

type Span = ShortPeriods["list"][number];

/** Periods of one state that follow each other as one span. */
function runsOf(periods: readonly ShortPeriod[]): Span[] {
  const spans: ShortPeriod[] = [];
  for (const period of periods) {
    const last = itemAt(spans, -1);
    if (last?.certain === period.certain && last.to + 1 === period.from)
      spans[spans.length - 1] = { ...last, to: period.to };
    else spans.push(period);
  }
  return spans.map(({ from, to, certain }) => ({
    from: formatDay(from),
    to: formatDay(to),
    state: certain ? "short" : "open",
  }));
}
