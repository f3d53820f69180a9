import { flatMap } from "../../base/es2018";
import type { Summary, SummaryRoster } from "../../generated/evaluation";
import { formatNumber } from "../../text/index";
import type { PageSection } from "../page/page";
import type { Part } from "./part";

/** Sites of the roster that handed in nothing, sites it does not have, and sites that came more than once. */
export function absentSections({ roster, twice, documents }: Summary, t: Part["t"]): PageSection[] {
  return [
    ...(roster === null ? [] : [absentSection(roster, t)]),
    ...(twice.total === 0 ? [] : [twiceSection(twice, documents.notCounted, t)]),
  ];
}

/** So many ids are written out in a sentence. */
const named = 20;

function absentSection({ sites, absent, notInRoster }: SummaryRoster, t: Part["t"]): PageSection {
  const columns = [
    { title: t("period"), width: 26 },
    { title: t("siteId"), width: 18 },
    { title: t("siteName"), width: 28 },
    { title: t("tier"), width: 12 },
    { title: t("parent"), width: 18 },
    { title: t("division"), width: 16 },
  ];
  const rows = flatMap(absent, ({ period, sites: own }) =>
    own.map(({ id, name, tier, parent, division }) => [
      t("periodSpan", { ...period }),
      ...[id, name, tier, parent, division],
    ]),
  );
  const counts = absent.map(({ period, sites: own }) =>
    t("absentLine", { ...period, total: formatNumber(sites), count: formatNumber(own.length) }),
  );
  const ids = notInRoster.slice(0, named).join(t("comma"));
  const more = notInRoster.length > named ? t("etcetera", { count: notInRoster.length }) : "";
  return {
    title: t("absent"),
    sheet: t("absent"),
    lines: [
      ...(rows.length === 0 ? [t("absentNone")] : counts),
      ...(notInRoster.length === 0 ? [] : [t("strangers", { ids: `${ids}${more}` })]),
    ],
    table: { columns, rows },
    most: { page: 300, text: 30 },
    rest: (count) => t("restRows", { count: formatNumber(count) }),
  };
}

function twiceSection({ list, total }: Summary["twice"], notCounted: number, t: Part["t"]): PageSection {
  const columns = [
    { title: t("siteId"), width: 18 },
    { title: t("siteName"), width: 28 },
    { title: t("period"), width: 26 },
    { title: t("howOften"), width: 10 },
    { title: t("on"), width: 12 },
  ];
  const rows = list.map(({ site, name, period, documents, on }) => [
    ...[site, name],
    t("periodSpan", { ...period }),
    ...[documents, on],
  ]);
  const hint = t("twiceHint", { count: formatNumber(notCounted) });
  const more = total > list.length ? [t("moreEntries", { count: formatNumber(total - list.length) })] : [];
  return { title: t("twice"), sheet: t("twice"), lines: [hint, ...more], table: { columns, rows } };
}
