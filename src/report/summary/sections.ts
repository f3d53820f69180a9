import { flatMap } from "../../base/es2018";
import type { SummaryShortfall } from "../../generated/evaluation";
import { amountText, formatNumber, unitText } from "../../text/index";
import type { PageSection } from "../page/page";
import type { Part } from "./part";

/** "全职社工人数：合计至少差37人（9个站点），另有12个站点未定。" */
export function shortfallLines({ period, locale, t }: Part): string[] {
  return period.shortfalls.map((one) => shortfallLine(one, locale, t));
}

function shortfallLine(one: SummaryShortfall, locale: Part["locale"], t: Part["t"]): string {
  const { title, unit, atLeast, sites, undetermined, notMeasured } = one;
  const more = [
    notMeasured > 0 ? t("shortfallUnmeasured", { count: notMeasured }) : "",
    undetermined > 0 ? t("shortfallOpen", { count: undetermined }) : "",
  ].join("");
  const amount = amountText(atLeast, unit, locale);
  return t("shortfallLine", { title: title[locale], amount, sites, more });
}

export function shortfallSection(part: Part): PageSection {
  const { period, locale, t } = part;
  const columns = [
    { title: t("quantity"), width: 35 },
    { title: t("atLeast"), width: 12 },
    { title: t("unit"), width: 10 },
    { title: t("shortSites"), width: 18 },
    { title: t("notMeasured"), width: 20 },
    { title: t("undetermined"), width: 16 },
  ];
  const rows = period.shortfalls.map((one) => [
    one.title[locale],
    one.atLeast,
    unitText(one.unit, locale, one.atLeast !== 1),
    one.sites,
    one.notMeasured,
    one.undetermined,
  ]);
  const lines = rows.length === 0 ? [t("shortfallNone")] : shortfallLines(part);
  return { title: t("shortfalls"), sheet: t("shortfalls"), lines, table: { columns, rows } };
}

export function missingSection({ period, locale, t }: Part): PageSection {
  const columns = [
    { title: t("missingWhat"), width: 44 },
    { title: t("missingKind"), width: 20 },
    { title: t("missingSites"), width: 14 },
    { title: t("missingDeciding"), width: 22 },
    { title: t("settles"), width: 22 },
    { title: t("settlesDeciding"), width: 18 },
  ];
  const rows = period.missing.map((one) => [
    one.label[locale],
    t(`missingKind.${one.kind}`),
    one.sites,
    one.deciding,
    one.settles,
    one.settlesDeciding,
  ]);
  const bars = period.missing.slice(0, 12).map(({ label, kind, field, list, sites, deciding }) => ({
    label:
      list !== null && field === null
        ? t("aside", { text: label[locale], aside: t(`missingKind.${kind}`) })
        : label[locale],
    parts: [
      { tone: "open" as const, count: deciding },
      { tone: "none" as const, count: sites - deciding },
    ],
  }));
  const legend = [
    { tone: "open" as const, word: t("missingDeciding") },
    { tone: "none" as const, word: t("missingOthers") },
  ];
  return {
    title: t("missing"),
    sheet: t("missing"),
    lines: [t("missingHint")],
    chart: { title: t("missing"), bars, legend },
    table: { columns, rows },
    most: { page: 60, text: 16 },
    rest: (count) => t("restRows", { count: formatNumber(count) }),
  };
}

/** Nothing where sites have neither a site above nor a division. */
export function rollUpSection({ period, locale, t }: Part): PageSection | null {
  if (period.rollUps.length === 0) return null;
  const codes = ["doesNotConform", "undetermined", "noNonconformityFound", "conforms"] as const;
  const known = period.rollUps.some(({ absent }) => absent !== null);
  const columns = [
    { title: t("by"), width: 14 },
    { title: t("key"), width: 22 },
    { title: t("siteName"), width: 26 },
    { title: t("siteCount"), width: 10 },
    ...codes.map((code) => ({ title: t(`short.${code}`), width: 14 })),
    ...(known ? [{ title: t("absentCount"), width: 14 }] : []),
    { title: t("shortfalls"), width: 60 },
  ];
  const rows = period.rollUps.map((one) => [
    t(`by.${one.by}`),
    one.key,
    one.name,
    one.sites,
    ...codes.map((code) => one.conclusions[code] ?? 0),
    ...(known ? [one.absent] : []),
    flatMap(one.shortfalls, (short) => [shortfallLine(short, locale, t)]).join(""),
  ]);
  return {
    title: t("rollUps"),
    sheet: t("rollUps"),
    table: { columns, rows },
    most: { page: 100, text: 20 },
    rest: (count) => t("restRows", { count: formatNumber(count) }),
  };
}
