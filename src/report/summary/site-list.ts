import type { Table } from "../../base/tables";
import type { Summary, SummaryChapter } from "../../generated/evaluation";
import { comparisonText } from "../../text/comparison";
import { formatNumber, say } from "../../text/index";
import type { PageSection } from "../page/page";
import { outcomeWord } from "../phrases";
import type { Part } from "./part";

/** Every site with the worst outcome of each chapter, in the order of their ids. */
export function sitesSection(part: Part): PageSection {
  const { t } = part;
  return {
    title: t("siteList"),
    sheet: t("siteList"),
    table: sitesTable(part),
    most: { page: 300, text: 30 },
    rest: (count) => t("restSites", { count: formatNumber(count) }),
  };
}

function sitesTable({ group, period, locale, t }: Part): Table {
  const { chapters, tiers } = group;
  const columns = [
    { title: t("siteId"), width: 18 },
    { title: t("siteName"), width: 28 },
    { title: t("tier"), width: 12 },
    { title: t("parent"), width: 18 },
    { title: t("division"), width: 16 },
    { title: t("on"), width: 12 },
    { title: t("conclusion"), width: 22 },
    ...chapters.map((chapter) => ({ title: chapterName(chapter, locale, t), width: 16 })),
  ];
  const rows = period.list.map((site) => [
    site.id,
    site.name,
    tiers[site.tier]?.[locale] ?? site.tier,
    site.parent,
    site.division,
    site.on,
    say(`conclusion.${site.conclusion}`, locale),
    ...site.chapters.map((outcome, k) =>
      outcome === null ? null : outcomeWord(outcome, chapters[k]!.weight, locale),
    ),
  ]);
  return { columns, rows };
}

/** The instrument, the number its clauses begin with, and what that is called, where it has a name. */
function chapterName(
  { instrument, chapter, title, weight }: SummaryChapter,
  locale: Part["locale"],
  t: Part["t"],
) {
  const number = chapter ?? t("chapterNone");
  const args = { instrument, chapter: number, title: title?.[locale] ?? "" };
  const name = t(title === null ? "chapterOf" : "chapterTitled", args);
  return weight === "decides" ? name : t("informs", { chapter: name });
}

/** All sites of all groups and periods in one table; the chapters of a group are blank for sites of another. */
export function sitesOfAll({ groups }: Summary, locale: Part["locale"]): Table {
  const t: Part["t"] = (key, args = {}) => comparisonText(key, locale, args);
  const parts = groups.flatMap((group) =>
    group.periods.map((period): Part => ({ group, period, locale, t })),
  );
  const tables = parts.map((part) => ({ part, table: sitesTable(part) }));
  const own = 7;
  const chapters = [
    ...new Set(tables.flatMap(({ table }) => table.columns.slice(own).map(({ title }) => title))),
  ];
  const first = tables[0]?.table.columns.slice(0, own) ?? [];
  const columns = [
    { title: t("catalogue") },
    { title: t("period") },
    ...first,
    ...chapters.map((title) => ({ title })),
  ];
  const rows = tables.flatMap(({ part, table }) => {
    const places = chapters.map((title) => table.columns.findIndex((column) => column.title === title));
    const name = part.group.catalogue.replace("sha256:", "").slice(0, 12);
    return table.rows.map((row) => [
      name,
      t("periodSpan", { ...part.period.period }),
      ...row.slice(0, own),
      ...places.map((place) => (place < 0 ? null : row[place]!)),
    ]);
  });
  return { columns, rows };
}
