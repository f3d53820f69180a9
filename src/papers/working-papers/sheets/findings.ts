import type { Finding } from "../../../generated/evaluation";
import { interpretationTexts, restatesReason } from "../../../report/interpretations";
import { nameOfPlace } from "../../../report/named-places";
import { findingText } from "../../../report/numbers";
import {
  attestationText,
  basisText,
  clauseText,
  evidenceText,
  isOpenQuestion,
  labelled,
  outcomeWord,
  periodsText,
  shortfallText,
  standing,
  valuedText,
  waiverText,
} from "../../../report/phrases";
import { missingText } from "../../../report/places";
import { clauseOf, rulebookName, rulebookOf, sourceCited } from "../../../report/selection";
import { amountText, formatDate, heading, say } from "../../../text/index";
import type { Cell, Table } from "../table";
import { cellsText, linesText, listText, type SheetView } from "../view";

/** 评估发现: a line for each rule, with everything behind it. */
export function findingsTable(view: SheetView): Table {
  const { t, w, evaluation } = view;
  return {
    sheet: "findings",
    columns: [
      [w("number"), 22],
      [t("rulebook"), 20],
      [t("clause"), 22],
      [w("title"), 28],
      [w("weight"), 11],
      [t("outcome"), 13],
      [w("standing"), 16],
      [t("found"), 50],
      [t("reason"), 30],
      [t("measured"), 34],
      [t("parameters"), 34],
      [t("shortfall"), 20],
      [t("missing"), 34],
      [t("evidence"), 30],
      [w("cell"), 25],
      [t("remedy"), 34],
      [t("attestation"), 34],
      [t("waiver"), 30],
      [t("basis"), 28],
      [t("source"), 35],
      [t("interpretation"), 40],
      [t("decisionRecord"), 12],
      [t("ruleId"), 30],
    ],
    rows: evaluation.findings.map((f) => row(view, f)),
  };
}

function row(view: SheetView, f: Finding): Cell[] {
  const { evaluation, locale, t } = view;
  const clause = clauseText(f.clause, clauseOf(evaluation, f)?.title[locale] ?? null, locale);
  const rule = rulebookOf(evaluation, f.rulebook)?.rules[f.rule];
  const qualified = f.qualified && f.outcome !== "notApplicable" ? [t("qualifiedMark")] : [];
  const records = f.evidence?.pointers ?? [];
  const missing = f.missing?.list ?? [];
  return [
    findingText(evaluation, f, locale),
    rulebookName(evaluation, f.rulebook),
    clause,
    f.title[locale],
    say(`weight.${f.weight}`, locale),
    outcomeWord(f.outcome, f.weight, locale),
    listText(view, [...standing(f, locale), ...qualified]),
    linesText([f.text[locale], ...periodsText(f.periods, locale), ...interpretationTexts(f, locale)]),
    !restatesReason(f) && f.reason?.text[locale],
    f.outcome !== "notApplicable" && measured(view, f),
    f.outcome !== "notApplicable" && parameters(view, f),
    f.shortfall && shortfallText(f.shortfall, f.measured, locale),
    rest(
      view,
      missing.map((one) => missingText(evaluation, one, locale)),
      f.missing?.total,
    ),
    rest(
      view,
      records.map((at) => nameOfPlace(view, at) ?? at),
      f.evidence?.total,
    ),
    cellsText(view, [...records, ...missing.map(({ pointer }) => pointer)]),
    f.remedy?.[locale],
    answer(view, f),
    f.waiver && waiverText(f.waiver, locale),
    linesText([basisText(f, locale), f.basis.note?.[locale]]),
    sourceCited(evaluation, f, locale) ?? f.basis.source,
    rule?.interpretation?.[locale],
    listText(view, decisionsOf(f, rule?.decision)),
    f.id,
  ];
}

function measured({ locale }: SheetView, f: Finding): string {
  return linesText(f.measured.filter((m) => !isOpenQuestion(m)).map((m) => valuedText(m, locale)));
}

function parameters({ locale }: SheetView, f: Finding): string {
  return linesText(
    f.parameters.map(({ title, value, unit, from }) =>
      heading("aside", locale, {
        text: labelled(title[locale], amountText(value, unit, locale), locale),
        aside: heading("since", locale, { date: formatDate(from, locale) }),
      }),
    ),
  );
}

/** Some of them, and how many are not named. */
function rest({ t }: SheetView, shown: readonly string[], total = shown.length): string {
  const more = total - shown.length;
  return linesText([...new Set(shown), more > 0 && t("more", { count: more })]);
}

function answer({ locale }: SheetView, { attestation, outcome }: Finding): string | undefined {
  if (attestation === undefined) return undefined;
  return linesText([
    attestationText(attestation, outcome, locale),
    attestation.note,
    evidenceText(attestation, locale),
  ]);
}

function decisionsOf(f: Finding, own: string | undefined): string[] {
  const all = [own, ...f.measured.map(({ decision }) => decision)];
  return [...new Set(all.filter((decision) => decision !== undefined))].sort();
}
