import type { Outcome, SummaryOutcomes } from "../../generated/evaluation";
import { formatNumber, say } from "../../text/index";
import type { PageSection, Tone } from "../page/page";
import { outcomes } from "../selection";
import type { Part } from "./part";

const tones: Readonly<Record<Outcome, Tone>> = {
  fail: "bad",
  error: "bad",
  unknown: "open",
  manual: "hand",
  pass: "good",
  notApplicable: "none",
};

/** Per rule how many sites have which outcome, and the rules that decide as bars. */
export function outcomesSection({ group, period, locale, t }: Part): PageSection {
  const numbers = new Map(group.chapters.map(({ rulebook, instrument }) => [rulebook, instrument]));
  const columns = [
    { title: t("instrument"), width: 18 },
    { title: t("clause"), width: 10 },
    { title: t("rule"), width: 44 },
    { title: t("weight"), width: 12 },
    ...outcomes.map((outcome) => ({ title: say(`outcome.${outcome}`, locale), width: 12 })),
    { title: t("waivedCount"), width: 12 },
  ];
  const rows = group.rules.map(({ id, clause, title, weight }) => {
    const counts: SummaryOutcomes = period.outcomes[id] ?? {};
    const rulebook = id.split("#")[0]!;
    return [
      numbers.get(rulebook) ?? rulebook,
      clause,
      title[locale],
      say(`weight.${weight}`, locale),
      ...outcomes.map((outcome) => counts[outcome] ?? 0),
      counts.waived ?? 0,
    ];
  });
  const deciding = group.rules.filter(
    ({ id, weight }) => weight === "decides" && (period.outcomes[id]?.notApplicable ?? 0) < period.sites,
  );
  const bars = deciding.map(({ id, title }) => ({
    label: title[locale],
    parts: outcomes
      .filter((outcome) => outcome !== "notApplicable")
      .map((outcome) => ({ tone: tones[outcome], count: period.outcomes[id]?.[outcome] ?? 0 })),
  }));
  const legend = outcomes
    .filter((outcome) => outcome !== "notApplicable" && outcome !== "error")
    .map((outcome) => ({ tone: tones[outcome], word: say(`outcome.${outcome}`, locale) }));
  return {
    title: t("outcomes"),
    sheet: t("outcomes"),
    chart: { title: t("outcomes"), bars, legend },
    table: { columns, rows },
    most: { page: 1000, text: 40 },
    rest: (count) => t("restRows", { count: formatNumber(count) }),
  };
}
