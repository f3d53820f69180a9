import { formatDay } from "../base/dates";
import { flatMap, fromEntries } from "../base/es2018";
import { rowIn } from "../facts/expression";
import type { Run } from "../facts/run";
import type { SelectionNode } from "../facts/selection-node";
import type { AnyAssessedChart, AssessedChart, AssessedPoint, Assessment } from "../generated/evaluation";
import { TRUE, UNDEFINED } from "../logic/truth";
import { entryId, entryPointer } from "../submission/records";
import { applicabilityOf, type Site } from "./applicability";
import type { CompiledChart } from "./chart";
import { reasonOfError } from "./finding";
import type { Parts } from "./parts";
import type { Prepared } from "./prepare";
import { readingOf } from "./reading";

/** The points of all charts, by rulebook and chart; of each chart so many are listed, and all are counted. */
export function seriesOf(
  { rulebooks }: Prepared,
  parts: Parts,
  site: Site,
  most: number,
): NonNullable<Assessment["series"]> {
  const series = flatMap(rulebooks, ({ document, charts }) => {
    const each = charts.map((chart) => [chart.name, chartOf(parts, chart, site, most)] as const);
    return each.length === 0 ? [] : [[document.id, fromEntries(each)] as const];
  });
  return fromEntries(series);
}

/** What goes wrong while one chart is computed costs this chart alone. */
function chartOf(parts: Parts, chart: CompiledChart, site: Site, most: number): AssessedChart {
  const { run, days } = parts.of(chart);
  const drawn = draw(run, chart, site, most);
  // What each kind has, tests hold against the schema.
  return (run === parts.whole.run ? drawn : { ...drawn, days }) as AssessedChart;
}

function draw(run: Run, chart: CompiledChart, site: Site, most: number): AnyAssessedChart {
  try {
    const { truth, reason } = applicabilityOf(run, chart, site);
    if (truth === UNDEFINED) return { kind: "none", reason: reason! };
    const points =
      chart.items === null ? ofPeriods(run, chart, most) : ofEntries(run, chart, chart.items, most);
    return truth === TRUE ? points : { ...points, mayNotApply: true };
  } catch (error) {
    return { kind: "none", reason: reasonOfError(error) };
  }
}

function ofEntries(
  run: Run,
  { measure, threshold }: CompiledChart,
  items: SelectionNode,
  most: number,
): AnyAssessedChart {
  const { list, index, truth, open } = items.of(run);
  const { expression } = measure;
  const column = expression.column(run);
  const limit = threshold?.kind === "fact" ? threshold.expression : null;
  const entries = index.slice(0, most).map((row, k): AssessedPoint => {
    const own = limit?.per ? readingOf(limit.column(run), row, limit.type) : undefined;
    return {
      pointer: entryPointer(list, row),
      id: entryId(list, row),
      reading: readingOf(column, rowIn(expression, row), expression.type),
      ...(own !== undefined && { threshold: own }),
      ...(truth[k] !== TRUE && { mayCount: true as const }),
    };
  });
  const line = oneForAll(run, threshold);
  return {
    kind: "entries",
    ...(line !== undefined && { threshold: line }),
    total: index.length,
    ...(open[0] && { more: true as const }),
    entries,
  };
}

/** A threshold that is the same for every entry stands once. */
function oneForAll(run: Run, threshold: CompiledChart["threshold"]) {
  if (threshold?.kind === "parameter") return readingOf(run.parameters[threshold.slot]!, 0, "number");
  if (threshold?.kind !== "fact" || threshold.expression.per !== null) return undefined;
  return readingOf(threshold.expression.column(run), 0, threshold.expression.type);
}

function ofPeriods(run: Run, { measure }: CompiledChart, most: number): AnyAssessedChart {
  const { each, all } = measure.expression.periods!;
  const periods = all(run, 0);
  const count = (state: string) => periods.filter((one) => one.state === state).length;
  return {
    kind: "periods",
    each,
    total: periods.length,
    met: count("met"),
    short: count("short"),
    open: count("open"),
    periods: periods.slice(0, most).map(({ from, to, state, certain }) => ({
      from: formatDay(from),
      to: formatDay(to),
      state,
      ...(!certain && { mayCount: true as const }),
    })),
  };
}
