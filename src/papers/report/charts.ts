import { parseDay } from "../../base/dates";
import type { Locale } from "../../base/language";
import type { Chart, Reading } from "../../generated/evaluation";
import { monthsText } from "../../report/phrases";
import { entryText } from "../../report/places";
import { readingText } from "../../text/index";
import type { PaperView } from "../options";
import type { BarPart, BarRow, Bars } from "../paper";
import { word } from "../words";

/** Beside that of the outcomes: people look at few. */
const declaredAtMost = 2;
const entriesDrawn = 14;

/** What the rulebooks declare as charts: one for those by months and quarters together, one for entries. */
export function charts(view: PaperView): Bars[] {
  const { series = [] } = view.evaluation;
  const periods = series.filter(
    (chart): chart is PeriodsChart => chart.kind === "periods" && chart.total > 0,
  );
  const entries = series.filter(
    (chart): chart is EntriesChart => chart.kind === "entries" && chart.entries.length > 0,
  );
  const drawn = [
    ...(periods.length > 0 ? [periodsBars(view, periods)] : []),
    ...entries.map((chart) => entriesBars(view, chart)),
  ];
  return drawn.slice(0, declaredAtMost);
}

type PeriodsChart = Extract<Chart, { kind: "periods" }>;
type EntriesChart = Extract<Chart, { kind: "entries" }>;

function periodsBars({ locale }: PaperView, all: readonly PeriodsChart[]): Bars {
  const rows = all.map((chart): BarRow => {
    const { periods, met, short, open, title, total } = chart;
    const share = 1 / Math.max(total, periods.length);
    const failing = periods.filter(({ state }) => state === "short");
    const told = [
      met > 0 && word("monthsMet", locale, { count: met }),
      short > 0 && word("monthsShort", locale, { count: short, periods: spansText(failing, locale) }),
      open > 0 && word("monthsOpen", locale, { count: open }),
    ].filter((text) => text !== false);
    return {
      label: title[locale],
      parts: periods.map(({ state }): BarPart => ({ tone: toneOfState[state], share })),
      text: told.join(word("semicolon", locale)),
    };
  });
  const [first] = all;
  return {
    kind: "bars",
    title:
      all.length === 1
        ? first!.title[locale]
        : all.map(({ title }) => title[locale]).join(word("comma", locale)),
    rows,
  };
}

const toneOfState = { met: "pass", short: "fail", open: "unknown" } as const;

/** Spans that follow one another as one: 2026年1月至3月. */
function spansText(all: readonly PeriodsChart["periods"][number][], locale: Locale): string {
  const runs: { from: string; to: string }[] = [];
  for (const { from, to } of all) {
    const last = runs[runs.length - 1];
    if (last !== undefined && parseDay(last.to) + 1 === parseDay(from)) last.to = to;
    else runs.push({ from, to });
  }
  return runs.map((span) => monthsText(span, locale)).join(word("comma", locale));
}

function entriesBars(view: PaperView, chart: EntriesChart): Bars {
  const { evaluation, locale, names } = view;
  const { entries, threshold, measure, title, total, more } = chart;
  const points = entries.slice(0, entriesDrawn).map((point) => {
    const line = endsOf(point.threshold ?? threshold?.reading);
    return { point, ends: endsOf(point.reading), mark: line === null ? null : line[0] };
  });
  const tops = points.map(({ ends, mark }) => Math.max(ends?.[1] ?? ends?.[0] ?? 0, mark ?? 0));
  const top = Math.max(1, ...tops) * 1.05;
  const rows = points.map(({ point, ends, mark }): BarRow => {
    const isShort = ends !== null && mark !== null && ends[1] !== null && ends[1] < mark;
    return {
      label: entryText(evaluation, point, names, locale),
      parts: ends === null ? [] : partsOf(ends, top, isShort),
      ...(mark !== null && { mark: mark / top }),
      text: readingText(point.reading, measure.unit, locale),
    };
  });
  const asked = threshold?.reading && readingText(threshold.reading, measure.unit, locale);
  const notes = [
    asked !== undefined && word("chartThreshold", locale, { value: asked }),
    total > points.length && word("chartMore", locale, { count: total - points.length }),
    more === true && word("chartMoreEntries", locale),
  ].filter((text) => text !== false);
  return {
    kind: "bars",
    title: title[locale],
    rows,
    ...(notes.length > 0 && { note: notes.join(word("semicolon", locale)) }),
  };
}

/** What it certainly is, and in another tone what it may be beyond that. */
function partsOf([least, most]: [number, number | null], top: number, isShort: boolean): BarPart[] {
  const sure: BarPart = { tone: isShort ? "fail" : "pass", share: Math.max(0, least) / top };
  const end = most ?? top;
  return end > least
    ? [sure, { tone: "unknown", share: (Math.min(end, top) - Math.max(0, least)) / top }]
    : [sure];
}

function endsOf(reading: Reading | undefined): [number, number | null] | null {
  if (reading === undefined) return null;
  if (typeof reading.value === "number") return [reading.value, reading.value];
  const [from, to] = reading.range ?? [];
  if (typeof from === "number") return [from, typeof to === "number" ? to : null];
  return typeof to === "number" ? [0, to] : null;
}
