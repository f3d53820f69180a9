import { hasOwn } from "../base/es2018";
import type {
  AnyAssessedReason,
  AnyChart,
  AssessedChart,
  AssessedPoint,
  Assessment,
  Catalogue,
  CatalogueChart,
  CatalogueRulebook,
  Chart,
  ChartPoint,
} from "../generated/evaluation";
import type { Arguments } from "../text";
import { openReading, type Phrases } from "./phrases";

/** The charts of an assessment with what the catalogue calls them, in its order. */
export function seriesIn(
  series: NonNullable<Assessment["series"]>,
  { rulebooks }: Catalogue,
  { site, window }: Assessment,
  phrases: Phrases,
): Chart[] {
  const found: Chart[] = [];
  for (const rulebook of rulebooks) {
    const { id } = rulebook.info;
    const own = hasOwn(series, id) ? series[id]! : {};
    for (const chart of rulebook.charts ?? []) {
      if (!hasOwn(own, chart.chart)) continue;
      const names = { tier: phrases.tier(site.tier), list: chart.title, fact: chart.measure.title };
      const described: AnyChart = {
        ...standing(rulebook, chart),
        days: window,
        ...inWords(own[chart.chart]!, rulebook, chart, names, phrases),
      };
      // As with findings: what each kind has, tests hold against the schema.
      found.push(described as Chart);
    }
  }
  return found;
}

type Standing = Pick<AnyChart, "rulebook" | "chart" | "title" | "rule" | "measure">;

function standing({ info }: CatalogueRulebook, chart: CatalogueChart): Standing {
  const { chart: name, title, rule, measure } = chart;
  return {
    rulebook: info.id,
    chart: name,
    title,
    ...(rule !== undefined && { rule: `${info.id}#${rule}` }),
    measure,
  };
}

function inWords(
  assessed: AssessedChart,
  { parameters }: CatalogueRulebook,
  { list, threshold }: CatalogueChart,
  names: Arguments,
  phrases: Phrases,
): Omit<AnyChart, keyof Standing | "days"> & Partial<Pick<AnyChart, "days">> {
  if (assessed.kind === "none") {
    const { parameter } = (assessed.reason as AnyAssessedReason).args ?? {};
    const title = typeof parameter === "string" ? parameters[parameter]?.title : undefined;
    return {
      kind: "none",
      ...(assessed.days && { days: assessed.days }),
      reason: phrases.reason(assessed.reason, { ...names, ...(title && { parameter: title }) }),
    };
  }
  if (assessed.kind === "periods") return assessed;
  const { threshold: line, entries, ...rest } = assessed;
  return {
    ...rest,
    ...(list !== undefined && { list: { id: list, label: phrases.list(list) } }),
    ...(threshold && {
      threshold: { ...threshold, ...(line !== undefined && { reading: openReading(line) }) },
    }),
    entries: entries.map(pointOf),
  };
}

function pointOf({ reading, threshold, ...rest }: AssessedPoint): ChartPoint {
  return {
    ...rest,
    reading: openReading(reading),
    ...(threshold !== undefined && { threshold: openReading(threshold) }),
  };
}
