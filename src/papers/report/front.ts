import { flatMap } from "../../base/es2018";
import type { Locale } from "../../base/language";
import type { Evaluation, Finding } from "../../generated/evaluation";
import { isWaived, labelled, outcomeMark, periodText, shortfallText } from "../../report/phrases";
import { outcomes, rulebookName, select } from "../../report/selection";
import { suppliesOf, supplyText } from "../../report/supply";
import { formatDate, heading, say } from "../../text/index";
import type { PaperView } from "../options";
import type { BarRow, Bars, Block, Fact, Inline } from "../paper";
import { numberOf } from "../seal";
import { word } from "../words";
import { named, toneOf, withoutSite } from "./finding";
import { barOf } from "./outcomes";

/** The first page: whose report it is, the conclusion, why, and what is still open. */
export function frontPage(view: PaperView): Block[] {
  const { evaluation, locale } = view;
  const { overall, qualified, text } = evaluation.conclusion;
  const verdict = say(`conclusion.${overall}`, locale);
  return [
    {
      kind: "title",
      above: heading("title", locale),
      text: evaluation.site.name ?? heading("unnamed", locale),
    },
    { kind: "facts", rows: facts(view) },
    { kind: "heading", level: 2, text: word("conclusion", locale) },
    {
      kind: "paragraph",
      look: "verdict",
      text: qualified
        ? heading("aside", locale, { text: verdict, aside: word("qualifiedNote", locale) })
        : verdict,
    },
    { kind: "paragraph", look: "conclusion", text: text[locale] },
    { kind: "heading", level: 3, text: word("why", locale) },
    { kind: "list", items: why(view) },
    ...blockers(view),
    totals(evaluation, locale),
    ...basis(evaluation, locale),
    { kind: "paragraph", look: "note", text: word("noScore", locale) },
  ];
}

function facts({ evaluation: e, locale, visit, date }: PaperView): Fact[] {
  return [
    { term: word("reportNumber", locale), text: visit.reportNumber ?? null },
    { term: heading("tier", locale), text: e.site.tierLabel[locale] },
    { term: word("client", locale), text: visit.client ?? null },
    { term: word("assessorBody", locale), text: visit.assessor ?? null },
    { term: word("team", locale), text: visit.team ?? null },
    { term: word("days", locale), text: visit.days ?? null },
    { term: heading("period", locale), text: periodText(e.period, locale), wide: true },
    { term: heading("on", locale), text: formatDate(e.on, locale) },
    { term: word("documentDate", locale), text: formatDate(date, locale) },
  ];
}

const reasonsShown = 8;

/** What decides the conclusion, a line each; what is waived last. */
function why(view: PaperView): Inline[] {
  const { evaluation, locale } = view;
  const failing = select(evaluation, "decides", "fail");
  const told = [...failing.filter((f) => !isWaived(f)), ...failing.filter(isWaived)];
  if (told.length === 0) return [standing(evaluation, locale)];
  const shown = told.length > reasonsShown ? reasonsShown - 1 : told.length;
  const lines: Inline[] = told.slice(0, shown).map((f) => reason(view, f));
  const rest = told.length - shown;
  return rest === 0 ? lines : [...lines, word("whyMore", locale, { count: rest })];
}

function reason(view: PaperView, f: Finding): Inline {
  const { evaluation, locale } = view;
  const number = numberOf(evaluation, f);
  const name = heading("checklistNumber", locale, {
    rulebook: rulebookName(evaluation, f.rulebook),
    number: number ?? "",
  });
  const short = f.shortfall && shortfallText(f.shortfall, f.measured, locale);
  const text = withoutSite(view, f.text[locale]);
  const told =
    short === undefined || text.includes(short)
      ? text
      : `${text}${word("shortfall", locale, { text: short })}`;
  const aside = isWaived(f) ? `${name}${word("semicolon", locale)}${heading("waivedMark", locale)}` : name;
  const title = heading("aside", locale, { text: f.title[locale], aside });
  return [
    { text: `${outcomeMark(f.outcome, f.weight)} `, tone: toneOf(f) },
    { text: labelled(title, told, locale) },
  ];
}

/** Nothing fails: how many pass, or that what is open keeps the conclusion. */
function standing(evaluation: Evaluation, locale: Locale): string {
  const { decides } = evaluation.totals;
  const total = outcomes.reduce((sum, outcome) => sum + decides[outcome], 0);
  if (decides.pass === 0) return word("whyNone", locale);
  const open = decides.unknown + decides.manual + decides.error;
  if (open === 0) return word("whyPass", locale, { total, ...decides });
  const counted = outcomes
    .filter((outcome) => decides[outcome] > 0)
    .map((outcome) => `${say(`outcome.${outcome}`, locale)}${locale === "en" ? " " : ""}${decides[outcome]}`);
  return labelled(
    word("totalsDecides", locale, { count: total }),
    counted.join(word("comma", locale)),
    locale,
  );
}

const blockersNamed = 6;

/** 待补、待查、口径: each named, of what bears on the conclusion alone. */
function blockers({ evaluation, locale }: PaperView): Block[] {
  const { material, open } = suppliesOf(evaluation);
  const deciding = material.filter(({ decides }) => decides);
  const manual = select(evaluation, "decides", "manual");
  const unsettled = open.filter(({ decides, kind }) => decides && kind !== "personsAnswer");
  const errors = select(evaluation, "decides", "error");
  const line = (
    key: "blocksSupply" | "blocksManual" | "blocksOpen" | "blocksOther",
    names: readonly string[],
  ) =>
    names.length === 0
      ? []
      : [
          labelled(
            word(key, locale, { count: names.length }),
            named(names, names.length, locale, blockersNamed),
            locale,
          ),
        ];
  const items = [
    ...line(
      "blocksSupply",
      deciding.map((group) => supplyText(evaluation, group, locale)),
    ),
    ...line(
      "blocksManual",
      manual.map(({ title }) => title[locale]),
    ),
    ...line(
      "blocksOpen",
      unsettled.map(({ label }) => label[locale]),
    ),
    ...line(
      "blocksOther",
      errors.map(({ title }) => title[locale]),
    ),
  ];
  if (items.length === 0) return [];
  return [
    { kind: "heading", level: 3, text: word("blocks", locale) },
    { kind: "list", items },
  ];
}

/** One row of bars for what decides, one for what informs. */
function totals(evaluation: Evaluation, locale: Locale): Bars {
  const rows = (["decides", "informs"] as const).map((weight): BarRow => {
    const own = select(evaluation, weight);
    return {
      label: word(weight === "decides" ? "totalsDecides" : "totalsInforms", locale, { count: own.length }),
      ...barOf(own, locale),
    };
  });
  return { kind: "bars", title: word("totals", locale), rows };
}

/** How far the documents that decide were seen: a line each, two at most. */
function basis(evaluation: Evaluation, locale: Locale): Block[] {
  const deciding = evaluation.conclusion.rulebooks.filter(({ conclusion }) => conclusion !== null);
  const infos = flatMap(deciding, ({ rulebook, qualified }) => {
    const info = evaluation.rulebooks.find(({ id }) => id === rulebook);
    return info === undefined ? [] : [{ info, qualified }];
  });
  const seen = infos.slice(0, 1).map(({ info }) => labelled(info.number, info.textSeen[locale], locale));
  const assumed = infos
    .filter(({ info, qualified }) => qualified && info.qualification !== undefined)
    .slice(0, 1)
    .map(({ info }) =>
      labelled(info.number, `${info.qualification![locale]}${locale === "en" ? "." : "。"}`, locale),
    );
  return [...seen, ...assumed].map((text) => ({ kind: "paragraph", look: "note", text }));
}
