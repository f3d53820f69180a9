import { flatMap } from "../base/es2018";
import type { Locale } from "../base/language";
import type { Evaluation, SampleRecord } from "../generated/evaluation";
import { formatNumber, heading } from "../text/index";

/** A sample in sentences: how it was drawn, and of each rule what was found in it. */
export interface SampleText {
  readonly head: string;
  readonly lines: readonly string[];
}

export function sampleTexts({ samples = [], findings }: Evaluation, locale: Locale): SampleText[] {
  const titles = new Map(findings.map(({ id, title }) => [id, title[locale]]));
  return samples.map((record) => ({
    head: headOf(record, locale),
    lines: [
      ...strataOf(record, locale),
      ...(record.notFound > 0 ? [heading("sampleNotFound", locale, { count: record.notFound })] : []),
      ...rulesOf(record, titles, locale),
    ],
  }));
}

function headOf({ sample, label }: SampleRecord, locale: Locale): string {
  const { method, seed, population, drawn, id } = sample;
  const name =
    id === undefined ? label[locale] : heading("aside", locale, { text: label[locale], aside: id });
  const how = heading(`sampling.${method}`, locale);
  return heading("sampleDrawn", locale, { name, how, seed, population, drawn: drawn.length });
}

function strataOf({ sample, strata = [] }: SampleRecord, locale: Locale): string[] {
  const parts = (sample.strata ?? []).map(({ population, drawn }, k) =>
    heading("sampleStratum", locale, { value: strata[k]![locale], population, drawn: drawn.length }),
  );
  return parts.length === 0 ? [] : [parts.join(heading("semicolon", locale))];
}

function rulesOf(record: SampleRecord, titles: ReadonlyMap<string, string>, locale: Locale): string[] {
  const { sample, answered, nonconforming, bounds = [] } = record;
  const rules = Object.keys(answered);
  if (rules.length === 0) return [heading("sampleUnanswered", locale)];
  return rules.map((rule) => {
    const looked = answered[rule]!;
    const count = nonconforming[rule] ?? 0;
    const open = sample.drawn.length - looked;
    const args = { rule: titles.get(rule) ?? rule, looked, population: sample.population, count };
    const own = bounds.filter((bound) => bound.rule === rule);
    return [
      heading(count === 0 ? "sampleClean" : "sampleFound", locale, args),
      ...(open > 0 ? [heading("sampleOpen", locale, { open })] : []),
      ...flatMap(own, (bound) => boundText(record, bound, locale)),
    ].join(locale === "en" ? " " : "");
  });
}

type Bound = NonNullable<SampleRecord["bounds"]>[number];

function boundText(
  { sample, strata = [] }: SampleRecord,
  { stratum, confidence, most }: Bound,
  locale: Locale,
): string {
  const percent = formatNumber(Math.round(confidence * 1000) / 10);
  if (stratum === undefined)
    return heading("sampleBound", locale, { percent, population: sample.population, most });
  const { population } = sample.strata![stratum]!;
  const value = strata[stratum]![locale];
  return heading("sampleBoundStratum", locale, { percent, value, population, most });
}
