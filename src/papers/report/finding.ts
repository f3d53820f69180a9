import type { Locale } from "../../base/language";
import type { Finding, ItemFinding } from "../../generated/evaluation";
import { interpretationTexts, restatesReason, withoutTold } from "../../report/interpretations";
import { itemReadings, itemText, lackingText, type Missing, ownMissing } from "../../report/items";
import {
  attestationText,
  dissents,
  isWaived,
  itemTotals,
  labelled,
  outcomeMark,
  outcomeText,
  periodsText,
  questionHeading,
  restatesTitle,
  shortfallText,
  waiverText,
} from "../../report/phrases";
import { entryText, missingText } from "../../report/places";
import { isMaterial } from "../../report/supply";
import type { PaperView } from "../options";
import { type Line, lines, note, type Run, type Tone } from "../paper";
import { numberOf } from "../seal";
import { word } from "../words";

/** Names are told apart by how long the document may become; the working papers have all of them. */
const namesShown = 4;
const entriesShown = 3;
const namesOfEntries = 8;

/** Sign and word of an outcome, with what stands beside it: ✗ 不符合（已豁免）. */
export function outcomeRun(f: Finding, locale: Locale): Run {
  return { text: `${outcomeMark(f.outcome, f.weight)} ${outcomeText(f, locale)}`, tone: toneOf(f) };
}

export function toneOf({ outcome, weight }: Pick<Finding, "outcome" | "weight">): Tone {
  return outcome === "fail" && weight === "informs" ? "suggestion" : outcome;
}

/** The number in a table of one document, as it stands there: 规则7. */
export function shortNumber({ evaluation, locale }: PaperView, f: Finding): string {
  const number = numberOf(evaluation, f);
  return number === null ? "" : word("ruleNumber", locale, { number });
}

/** Whether more is said of it than its line: what did not pass, what is waived and what is contested. */
export function isTold(f: Finding): boolean {
  return ["fail", "error", "unknown", "manual"].includes(f.outcome) || isWaived(f) || dissents(f);
}

/** What was found, what it is short of, what is missing and what persons said, in small type below the title. */
export function toldLines(view: PaperView, f: Finding): Line[] {
  if (!isTold(f)) return [];
  const { locale } = view;
  return lines(
    ...foundLines(view, f),
    f.question !== undefined &&
      f.outcome === "manual" &&
      note(labelled(questionHeading(f, locale), f.question[locale], locale)),
    ...personLines(f, locale),
  );
}

function foundLines(view: PaperView, f: Finding): (Line | false)[] {
  const { locale } = view;
  const short = f.shortfall && shortfallText(f.shortfall, f.measured, locale);
  const text = withoutSite(view, f.text[locale]);
  const reason =
    f.outcome !== "manual" &&
    f.reason &&
    !silent.includes(f.reason.code) &&
    !restatesReason(f) &&
    f.reason.text[locale];
  return [
    !(f.items && f.outcome === "fail") && !restatesTitle(f, locale) && f.outcome !== "manual" && note(text),
    reason ? note(reason) : false,
    short !== undefined && !text.includes(short) && note(word("shortfall", locale, { text: short })),
    ...periodsText(f.periods, locale).map(note),
    ...interpretationTexts(f, locale).map(note),
    ...missingLines(view, f),
    ...entryLines(view, f),
  ];
}

/** The document is of one site; that a sentence begins with its name says nothing more. */
export function withoutSite({ evaluation, locale }: PaperView, text: string): string {
  const head = labelled(evaluation.site.name ?? evaluation.site.id, "", locale);
  return text.startsWith(head) && text.length > head.length ? text.slice(head.length) : text;
}

/** What the lines below such a finding say anyway. */
const silent: readonly string[] = ["dataMissing", "assessedByPerson", "personsAnswer"];

function missingLines({ evaluation, locale }: PaperView, f: Finding): Line[] {
  const all =
    f.reason?.code === "interpretationOpen"
      ? []
      : withoutTold(f).filter(({ kind }) => kind !== "personsAnswer");
  const part = (key: "missing" | "open", list: readonly Missing[]) =>
    list.length === 0
      ? []
      : [
          note(
            word(key, locale, {
              names: named(
                list.map((m) => missingText(evaluation, m, locale)),
                list.length,
                locale,
              ),
            }),
          ),
        ];
  const material = all.filter(isMaterial);
  return [
    ...part("missing", material),
    ...part(
      "open",
      all.filter((one) => !isMaterial(one)),
    ),
  ];
}

/** The first names, and that there are more. */
export function named(texts: readonly string[], total: number, locale: Locale, most = namesShown): string {
  const once = [...new Set(texts)];
  const names = once.slice(0, most).join(word("comma", locale));
  return total > most && once.length > most ? word("listMore", locale, { names }) : names;
}

/** How many there are and the first of them, in one line. */
function entryLines(view: PaperView, f: Finding): Line[] {
  const { locale } = view;
  if (!f.items || f.items.total === 0) return [];
  const totals = itemTotals(f, f.items, locale);
  const wanted = f.outcome === "fail" ? "fail" : "unknown";
  const own = f.items.list.filter(({ outcome }) => outcome === wanted);
  if (own.length === 0) return [note(totals)];
  const missing = ownMissing(f.items);
  const told = own.map((item) => entryOf(view, f, item, missing(item)));
  const most = told.every(({ isName }) => isName) ? namesOfEntries : entriesShown;
  const shown = told.slice(0, most).map(({ text }) => text);
  const entries = shown.join(word("semicolon", locale));
  const isAll = (f.items.byOutcome[wanted] ?? 0) <= shown.length;
  const named = word("entries", locale, {
    entries: isAll ? entries : word("entriesMore", locale, { entries }),
  });
  return [note(word("totalsAndEntries", locale, { totals, entries: named }))];
}

/** An entry by its name, with what it is short of or lacks where its own sentence does not say more. */
function entryOf(
  { evaluation, locale, names }: PaperView,
  f: Finding,
  item: ItemFinding,
  missing: readonly Missing[],
): { readonly text: string; readonly isName: boolean } {
  const name = entryText(evaluation, item, names, locale);
  const sentence = itemText(evaluation, item, names, locale);
  const notes = [
    ...(/[。.]$/.test(sentence) ? [] : itemReadings(f, item, sentence, locale)),
    ...periodsText(item.periods, locale),
    ...lackingText(evaluation, missing.slice(0, 2), item.pointer, locale),
  ];
  if (notes.length === 0) return { text: name, isName: true };
  return { text: labelled(name, notes.join(word("comma", locale)), locale), isName: false };
}

function personLines(f: Finding, locale: Locale): Line[] {
  return lines(
    f.attestation &&
      note(word("answered", locale, { text: attestationText(f.attestation, f.outcome, locale) })),
    f.attestation?.note !== undefined && note(f.attestation.note),
    f.waiver && note(word("waived", locale, { text: waiverText(f.waiver, locale) })),
  );
}
