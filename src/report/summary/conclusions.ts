import type { Locale } from "../../base/language";
import type { ConclusionCode, SummaryGroup } from "../../generated/evaluation";
import { say } from "../../text/index";
import type { PageSection, Tone } from "../page/page";
import type { Part } from "./part";

const codes: readonly ConclusionCode[] = [
  "doesNotConform",
  "undetermined",
  "noNonconformityFound",
  "conforms",
];

const tones: Readonly<Record<ConclusionCode, Tone>> = {
  doesNotConform: "bad",
  undetermined: "open",
  noNonconformityFound: "calm",
  conforms: "good",
};

export function conclusionsSection({ period, locale, t }: Part): PageSection {
  const rows = codes.map((code) => [say(`conclusion.${code}`, locale), period.conclusions[code] ?? 0]);
  const bars = codes.map((code) => ({
    label: say(`conclusion.${code}`, locale),
    parts: [{ tone: tones[code], count: period.conclusions[code] ?? 0 }],
  }));
  return {
    title: t("conclusions"),
    sheet: t("conclusions"),
    chart: { title: t("conclusions"), bars, legend: [] },
    table: {
      columns: [
        { title: t("conclusion"), width: 30 },
        { title: t("count"), width: 12 },
      ],
      rows,
    },
  };
}

/** Periods of a group below each other, each counted by itself; nothing where each group has one. */
export function trendSection(groups: readonly SummaryGroup[], locale: Locale, t: Part["t"]): PageSection[] {
  return groups
    .filter(({ periods }) => periods.length > 1)
    .map((group): PageSection => {
      const legend = codes.map((code) => ({ tone: tones[code], word: say(`conclusion.${code}`, locale) }));
      const name = (period: { from: string; to: string }) => t("periodSpan", period);
      const bars = group.periods.map(({ period, conclusions }) => ({
        label: name(period),
        parts: codes.map((code) => ({ tone: tones[code], count: conclusions[code] ?? 0 })),
      }));
      const rows = group.periods.map(({ period, sites, conclusions }) => [
        name(period),
        sites,
        ...codes.map((code) => conclusions[code] ?? 0),
      ]);
      const columns = [
        { title: t("period"), width: 26 },
        { title: t("siteCount"), width: 10 },
        ...legend.map(({ word }) => ({ title: word, width: 20 })),
      ];
      const chart = { title: t("trend"), bars, legend };
      const title = groups.length > 1 ? `${t("trend")} · ${group.profile.title[locale]}` : t("trend");
      return { title, sheet: t("trend"), lines: [t("trendHint")], chart, table: { columns, rows } };
    });
}
