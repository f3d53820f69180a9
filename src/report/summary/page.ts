import { flatMap } from "../../base/es2018";
import type { Locale } from "../../base/language";
import type { Summary } from "../../generated/evaluation";
import { comparisonText } from "../../text/comparison";
import { formatNumber } from "../../text/index";
import type { Page, PageSection } from "../page/page";
import { absentSections } from "./absent";
import { conclusionsSection, trendSection } from "./conclusions";
import { outcomesSection } from "./outcomes";
import type { Part } from "./part";
import { missingSection, rollUpSection, shortfallLines, shortfallSection } from "./sections";
import { sitesSection } from "./site-list";

/** What a summary says: of each group and period by itself, then who handed in nothing, and what came twice. */
export function summaryPage(summary: Summary, locale: Locale): Page {
  const t: Part["t"] = (key, args = {}) => comparisonText(key, locale, args);
  const { documents, groups } = summary;
  const parts = flatMap(groups, (group) =>
    group.periods.map((period): Part => ({ group, period, locale, t })),
  );
  const sites = formatNumber(documents.counted);
  const counted =
    documents.refused > 0
      ? t("counted", { sites, refused: formatNumber(documents.refused) })
      : t("countedAll", { sites });
  const apart = groups.length > 1 ? [t("groups", { count: groups.length })] : [];
  const [only] = parts;
  const lead = parts.length === 1 ? shortfallLines(only!) : [];
  return {
    locale,
    title: t("summary"),
    lead: [`${counted}${t("stop")}${t("noRank")}`, ...apart, ...lead],
    facts: parts.map((part) => [groupName(part), daysText(part)] as const),
    sections: [
      ...flatMap(parts, (part) => sectionsOf(part, parts.length > 1)),
      ...trendSection(groups, locale, t),
      ...absentSections(summary, t),
    ],
  };
}

function sectionsOf(part: Part, several: boolean): PageSection[] {
  const all = [
    conclusionsSection(part),
    shortfallSection(part),
    missingSection(part),
    rollUpSection(part),
    outcomesSection(part),
    sitesSection(part),
  ].filter((section) => section !== null);
  if (!several) return all;
  return all.map((section) => ({ ...section, title: `${section.title} · ${groupName(part)}` }));
}

/** A group is named by its profile and the beginning of the name of its catalogue. */
function groupName({ group, period, locale, t }: Part): string {
  const name = group.catalogue.replace("sha256:", "").slice(0, 8);
  return t("group", { profile: group.profile.title[locale], name, ...period.period });
}

function daysText({ period: { on, sites }, t }: Part): string {
  const days = on.from === on.to ? t("judgedOnOne", { on: on.to }) : t("judgedOn", { ...on });
  return `${t("countedAll", { sites: formatNumber(sites) })}${t("join")}${days}`;
}
