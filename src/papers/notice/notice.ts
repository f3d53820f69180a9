import type { Finding } from "../../generated/evaluation";
import {
  basisText,
  clauseText,
  isWaived,
  itemTotals,
  periodText,
  shortfallText,
  waiverText,
} from "../../report/phrases";
import { entryText } from "../../report/places";
import { rulebookName, select } from "../../report/selection";
import { suppliesOf } from "../../report/supply";
import { formatDate } from "../../text/index";
import type { PaperView } from "../options";
import { type Block, lines, note, type Paper, type Row } from "../paper";
import { named, withoutSite } from "../report/finding";
import { codeOf, noticeNumbers, numberOf, sealOf } from "../seal";
import { word } from "../words";

/** What is to be rectified: what does not conform and decides, waived or not. */
export function noticeItems({ evaluation }: PaperView): Finding[] {
  const failing = select(evaluation, "decides", "fail");
  return [...failing.filter((f) => !isWaived(f)), ...failing.filter(isWaived)];
}

/** 整改通知书: what the site has to do by when, and what comes of it. */
export function noticePaper(view: PaperView): Paper {
  const { evaluation, locale, visit, date, origins, corrects } = view;
  const items = noticeItems(view);
  const number = visit.reportNumber ?? null;
  const seal = {
    ...sealOf(evaluation, "notice", { date, number, corrects: corrects?.number }, origins),
    items: noticeNumbers(evaluation),
  };
  const site = evaluation.site.name ?? evaluation.site.id;
  return {
    locale,
    title: `${site} – ${word("noticeTitle", locale)} ${evaluation.on}`,
    running: [
      number === null ? word("runningNone", locale) : word("running", locale, { number }),
      site,
      word("code", locale, { code: codeOf(seal) }),
    ],
    seal,
    blocks: [
      { kind: "title", above: visit.client ?? visit.assessor ?? "", text: word("noticeTitle", locale) },
      { kind: "paragraph", text: word("noticeTo", locale, { site }) },
      { kind: "paragraph", text: opening(view, items) },
      { kind: "paragraph", look: "conclusion", text: evaluation.conclusion.text[locale] },
      ...(items.length === 0 ? [] : itemTable(view, items)),
      ...remarks(view, items),
      { kind: "heading", level: 3, text: word("noticeIssue", locale) },
      {
        kind: "signatures",
        people: [
          {
            who: word("noticeIssuer", locale),
            declares: word("noticeIssuerDeclares", locale),
          },
          { who: word("noticeReceiver", locale), declares: word("noticeReceiverDeclares", locale) },
        ],
      },
    ],
  };
}

function opening({ evaluation, locale, visit }: PaperView, items: readonly Finding[]): string {
  const args = {
    period: periodText(evaluation.period, locale),
    number: visit.reportNumber ?? word("noticeUnnumbered", locale),
    count: items.length,
    client: visit.client ?? word("noticeClientOpen", locale),
    deadline:
      visit.rectifyBy === undefined
        ? word("noticeDeadlineOpen", locale)
        : word("noticeDeadline", locale, { date: formatDate(visit.rectifyBy, locale) }),
  };
  return word(items.length === 0 ? "noticeOpeningNone" : "noticeOpening", locale, args);
}

function itemTable(view: PaperView, items: readonly Finding[]): Block[] {
  const { evaluation, locale } = view;
  const ids = [...new Set(items.map(({ rulebook }) => rulebook))];
  return [
    { kind: "heading", level: 2, text: word("noticeItems", locale), id: "findings" },
    {
      kind: "table",
      label: word("noticeItems", locale),
      columns: [
        { title: word("number", locale), width: 10, short: true },
        { title: word("noticeProblem", locale), width: 40 },
        { title: word("noticeRemedy", locale), width: 20 },
        { title: word("noticeDone", locale), width: 16 },
        { title: word("noticeReview", locale), width: 14 },
      ],
      rows: ids.flatMap((id) => [
        { group: rulebookName(evaluation, id) },
        ...items.filter(({ rulebook }) => rulebook === id).map((f) => itemRow(view, f)),
      ]),
    },
  ];
}

function itemRow(view: PaperView, f: Finding): Row {
  const { evaluation, locale, visit } = view;
  const number = numberOf(evaluation, f) ?? "";
  const basis = word("noticeBasis", locale, {
    clause: clauseText(f.clause, null, locale),
    basis: f.qualified ? word("qualifiedNote", locale) : basisText(f, locale),
  });
  const waived = isWaived(f);
  const due =
    visit.rectifyBy === undefined
      ? word("noticeDueOpen", locale)
      : word("noticeDue", locale, { date: formatDate(visit.rectifyBy, locale) });
  return {
    cells: [
      lines(word("ruleNumber", locale, { number })),
      lines({ text: [{ text: f.title[locale], strong: true }] }, ...problem(view, f).map(note), note(basis)),
      waived
        ? lines(note(word("noticeWaived", locale, { text: waiverText(f.waiver!, locale) })))
        : lines(note(f.remedy?.[locale] ?? "")),
      waived
        ? []
        : lines(note(word("noticeResponsible", locale)), note(due), note(word("noticeCompleted", locale))),
      lines(note(word("noticeReviewed", locale)), note(word("noticeReviewer", locale))),
    ],
  };
}

const entriesShown = 10;

function problem(view: PaperView, f: Finding): string[] {
  const { evaluation, locale, names } = view;
  const short = f.shortfall && shortfallText(f.shortfall, f.measured, locale);
  const text = withoutSite(view, f.text[locale]);
  const failing = f.items?.list.filter(({ outcome }) => outcome === "fail") ?? [];
  const entries = failing.map((item) => entryText(evaluation, item, names, locale));
  const all = named(entries, f.items?.byOutcome.fail ?? entries.length, locale, entriesShown);
  const counted = f.items && {
    totals: itemTotals(f, f.items, locale),
    entries: word("entries", locale, { entries: all }),
  };
  return [
    counted !== undefined && entries.length > 0 ? word("totalsAndEntries", locale, counted) : text,
    ...(short !== undefined && !text.includes(short) ? [word("shortfall", locale, { text: short })] : []),
    ...(f.attestation?.note === undefined ? [] : [f.attestation.note]),
  ];
}

function remarks({ evaluation, locale, visit }: PaperView, items: readonly Finding[]): Block[] {
  const supply = suppliesOf(evaluation).material.filter(({ decides }) => decides).length;
  const manual = select(evaluation, "decides", "manual").length;
  const body = visit.objectTo ?? visit.client ?? word("noticeClientOpen", locale);
  return [
    ...(items.some(({ qualified }) => qualified) ? [word("noticeQualified", locale)] : []),
    ...(supply + manual > 0 ? [word("noticeOther", locale, { supply, manual })] : []),
    word("noticeObject", locale, { body }),
  ].map((text) => ({ kind: "paragraph", text }));
}
