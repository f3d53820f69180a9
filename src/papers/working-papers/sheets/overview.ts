import { absentParts } from "../../../report/absent";
import { periodText } from "../../../report/phrases";
import { outcomes, rulebookName, weights } from "../../../report/selection";
import { formatDate, say } from "../../../text/index";
import type { Cell, Table } from "../table";
import { listText, type SheetView } from "../view";

/** 概要: whose papers these are, the conclusion, totals, and what they were made of. */
export function overviewTable(view: SheetView): Table {
  const { t, w } = view;
  const rows = [...site(view), ...conclusions(view), ...totals(view), ...origins(view)];
  return {
    sheet: "overview",
    columns: [
      [w("item"), 34],
      [w("content"), 88],
    ],
    rows: [
      [w("document"), t("workingPapers")],
      ...rows.filter(([, cell]) => cell !== null && cell !== undefined),
    ],
  };
}

type Row = readonly [string, Cell];

function site({ evaluation: e, locale, t, date, number, code }: SheetView): Row[] {
  return [
    [t("site"), e.site.name ?? t("unnamed")],
    [t("siteId"), e.site.id],
    [t("tier"), e.site.tierLabel[locale]],
    [t("division"), e.site.divisionCode],
    [t("period"), periodText(e.period, locale)],
    [t("window"), periodText(e.window, locale)],
    [t("on"), formatDate(e.on, locale)],
    [t("profile"), e.profile.title[locale]],
    [t("documentDate"), date && formatDate(date, locale)],
    [t("reportNumber"), number],
    [t("verificationCode"), code],
  ];
}

function conclusions(view: SheetView): Row[] {
  const { evaluation: e, locale, t, w } = view;
  const absent = absentParts(e, view, locale);
  return [
    [t("conclusion"), say(`conclusion.${e.conclusion.overall}`, locale)],
    [t("basisNotice"), e.conclusion.text[locale]],
    ...e.conclusion.rulebooks.map(
      ({ rulebook, text }): Row => [w("conclusionOf", { rulebook: rulebookName(e, rulebook) }), text[locale]],
    ),
    [t("absentTitle"), absent.length > 0 && listText(view, absent)],
  ];
}

function totals({ evaluation: e, locale, w }: SheetView): Row[] {
  return weights.flatMap((weight) =>
    outcomes.map((outcome): Row => {
      const words = { weight: say(`weight.${weight}`, locale), outcome: say(`outcome.${outcome}`, locale) };
      return [w("totalsOf", words), e.totals[weight][outcome]];
    }),
  );
}

function origins({ evaluation: e, t, w, marks = [] }: SheetView): Row[] {
  return [
    [t("tool"), `${e.tool.name} ${e.tool.version}`],
    [t("digest"), e.submissionDigest],
    ...e.rulebooks.map(({ number, digest }): Row => [w("digestOf", { rulebook: number }), digest]),
    ...marks.map(([name, value]): Row => [name, value]),
  ];
}
