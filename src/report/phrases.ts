import { flatMap } from "../base/es2018";
import type { Locale } from "../base/language";
import type {
  AttestationRecord,
  Evaluation,
  Finding,
  Items,
  Measured,
  Outcome,
  Shortfall,
  WaiverRecord,
  Weight,
} from "../generated/evaluation";
import {
  amountText,
  formatDate,
  formatNumber,
  type HeadingKey,
  heading,
  provisionText,
  readingText,
  say,
} from "../text/index";
import { outcomes, select } from "./selection";
import { suppliesOf } from "./supply";

/** The outcome in words; a failed rule that only informs is a suggestion. */
export function outcomeWord(outcome: Outcome, weight: Weight, locale: Locale): string {
  return say(
    outcome === "fail" && weight === "informs" ? "outcome.informs.fail" : `outcome.${outcome}`,
    locale,
  );
}

const marks: Readonly<Record<Outcome, string>> = {
  fail: "✗",
  error: "!",
  unknown: "?",
  manual: "□",
  pass: "✓",
  notApplicable: "–",
};

/** A sign beside the word, so that nothing hangs on colour. */
export function outcomeMark(outcome: Outcome, weight: Weight): string {
  return outcome === "fail" && weight === "informs" ? "△" : marks[outcome];
}

/** What a reader has to know beside the outcome: accepted for now, or contested by who looked. */
export function standing(f: Finding, locale: Locale): string[] {
  const marks: string[] = [];
  if (isWaived(f)) marks.push(heading("waivedMark", locale));
  else if (f.waiver?.effect === "expired") marks.push(heading("expiredWaiver", locale));
  if (dissents(f)) marks.push(heading("contestedMark", locale));
  return marks;
}

export function isWaived({ outcome, waiver }: Finding): boolean {
  return outcome !== "pass" && outcome !== "notApplicable" && waiver?.effect === "accepted";
}

/** The outcome with what stands beside it: 不符合（已豁免）. */
export function outcomeText(f: Finding, locale: Locale): string {
  const word = outcomeWord(f.outcome, f.weight, locale);
  const marks = standing(f, locale);
  if (marks.length === 0) return word;
  return heading("aside", locale, { text: word, aside: marks.join(heading("semicolon", locale)) });
}

/** A reading in words; codes by their titles. */
export function measuredText({ reading, unit, label }: Measured, locale: Locale): string {
  return label?.[locale] ?? readingText(reading, unit, locale);
}

/** Whether a reading narrows anything: that a count is at least 0 was known before. */
export function saysSomething({ state, range }: Measured["reading"]): boolean {
  return state === undefined && !(range !== undefined && range[0] === 0 && range[1] === null);
}

/** "全职社工人数3至4人", "首次登记日期：2026年3月1日": a quantity needs no colon before it. */
export function valuedText(measured: Measured, locale: Locale): string {
  const value = measuredText(measured, locale);
  const { reading, unit, title } = measured;
  const isQuantity = unit !== undefined && (typeof reading.value === "number" || reading.range !== undefined);
  return isQuantity
    ? heading("valued", locale, { title: title[locale], value })
    : labelled(title[locale], value, locale);
}

/** Whether it is a question that the source leaves open, which is told as such and not as a value. */
export function isOpenQuestion({ unit }: Pick<Measured, "unit">): boolean {
  return unit === "truth";
}

/** Which months or quarters fall short, and which may. */
export function periodsText(periods: Finding["periods"], locale: Locale): string[] {
  const named = (key: "shortPeriods" | "openPeriods", state: "short" | "open") => {
    const spans = flatMap(periods ?? [], ({ list }) => list.filter((span) => span.state === state));
    const widest = spans.filter(
      (one, k) =>
        !spans.some((other, n) => n !== k && contains(other, one) && (n < k || !contains(one, other))),
    );
    const text = widest.map((span) => monthsText(span, locale)).join(say("list.comma", locale));
    return text === "" ? [] : [countedText(key, text, locale)];
  };
  return [...named("shortPeriods", "short"), ...named("openPeriods", "open")];
}

interface Span {
  readonly from: string;
  readonly to: string;
}

function contains(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** 2026年3月至5月: calendar months, which these spans consist of; over the turn of a year by their days. */
export function monthsText(span: Span, locale: Locale): string {
  const [year = "", from = ""] = span.from.split("-");
  const [lastYear, to = ""] = span.to.split("-");
  if (year !== lastYear) return periodText(span, locale);
  const said = (month: string) => (locale === "en" ? month : String(Number(month)));
  return heading(from === to ? "monthOne" : "monthSpan", locale, { year, from: said(from), to: said(to) });
}

export function countedText(key: HeadingKey, text: string, locale: Locale): string {
  return labelled(heading(key, locale), text, locale);
}

/** A remedy is asked of what does not conform; what else is open has a next step. */
export function remedyHeading({ outcome }: Finding, locale: Locale): string {
  return heading(outcome === "fail" ? "remedy" : "next", locale);
}

export function periodText(range: { from: string; to: string }, locale: Locale): string {
  return heading("to", locale, { from: formatDate(range.from, locale), to: formatDate(range.to, locale) });
}

/** Between two dates the shortfall is in days, which the measured dates do not say. */
export function shortfallText(shortfall: Shortfall, measured: readonly Measured[], locale: Locale): string {
  const { atLeast, atMost } = shortfall;
  const reading = measured.find(({ fact }) => fact === shortfall.fact)?.reading;
  const ends = [reading?.value, ...(reading?.range ?? [])];
  const unit = shortfall.unit ?? (ends.some((end) => typeof end === "string") ? "d" : undefined);
  const least = amountText(atLeast, unit, locale);
  if (atMost === null) return heading("shortOpen", locale, { amount: least });
  const most = amountText(atMost, unit, locale);
  if (atLeast === atMost) return heading("short", locale, { amount: most });
  return heading("shortRange", locale, { from: formatNumber(atLeast), to: most });
}

/** "用语未见；仅见标题": the kind of sentence, and where its content comes from. Our own checks say so once. */
export function basisText(f: Finding, locale: Locale): string {
  const sentence = provisionText(f, locale);
  if (f.provision === "own" && f.basis.kind === "own") return sentence;
  return [sentence, say(`basis.${f.basis.kind}`, locale)].join(heading("semicolon", locale));
}

/** Where a question is not made from the words of a clause, it is ours and says so. */
export function questionHeading(f: Finding, locale: Locale): string {
  const ours = ["title", "interpretation", "own"].includes(f.basis.kind);
  return heading(ours ? "questionOurs" : "question", locale);
}

/** The days a finding speaks of, where they are a part of those judged. */
export function partText({ days }: Finding, { window }: Evaluation, locale: Locale): string | null {
  return days.from === window.from ? null : periodText(days, locale);
}

/** A sentence that adds nothing to title and outcome where both stand beside it. */
export function restatesTitle(f: Finding, locale: Locale): boolean {
  return f.outcome !== "fail" && f.text[locale].startsWith(f.title[locale]);
}

/** "共核查4人：不符合1、符合3" */
export function itemTotals(f: Finding, items: Items, locale: Locale): string {
  const counts = outcomes
    .filter((outcome) => items.byOutcome[outcome])
    .map((outcome) =>
      heading("counted", locale, {
        what: outcomeWord(outcome, f.weight, locale),
        count: items.byOutcome[outcome]!,
        counter: items.counter,
      }),
    )
    .join(say("list.comma", locale));
  const { total, counter } = items;
  return heading(counts ? "itemsTotals" : "itemsTotal", locale, { total, counter, counts });
}

export function clauseText(clause: string | null, title: string | null, locale: Locale): string {
  const number = clause ?? heading("clauseNone", locale);
  return title === null
    ? number
    : clause === null
      ? heading("aside", locale, { text: title, aside: number })
      : `${number} ${title}`;
}

/** `outcome` is what the finding or the entry ended with; an answer that agrees with it is no dissent. */
export function attestationText(a: AttestationRecord, outcome: Outcome, locale: Locale): string {
  const effect = a.effect === "dissents" && a.outcome === outcome ? "agrees" : a.effect;
  return heading("attested", locale, {
    by: a.by,
    date: formatDate(a.on, locale),
    technique: say(`technique.${a.method}`, locale),
    outcome: say(`outcome.${a.outcome}`, locale),
    effect: say(`attestation.${effect}`, locale, {
      expires: a.expires ?? "",
      others: (a.contradictedBy ?? []).map(({ by, outcome }) => `${by} ${say(`outcome.${outcome}`, locale)}`),
    }).concat(remark(a, locale)),
  });
}

/** Names of the files kept of what was seen, and of which no digest is recorded; `null` where there are none. */
export function evidenceText({ evidence = [] }: AttestationRecord, locale: Locale): string | null {
  if (evidence.length === 0) return null;
  const names = evidence.map(({ file, sha256 }) =>
    sha256 === undefined ? heading("evidenceUnsealed", locale, { file }) : file,
  );
  return labelled(heading("evidenceFiles", locale), names.join(say("list.comma", locale)), locale);
}

/** What a person left out and this evaluation was taken for. */
function remark({ notNamed = [] }: AttestationRecord | WaiverRecord, locale: Locale): string {
  if (notNamed.length === 0) return "";
  const missing = notNamed.map((name) => say(`notNamed.${name}`, locale));
  return heading("notNamed", locale, { missing });
}

export function dissents({ attestation, outcome }: Pick<Finding, "attestation" | "outcome">): boolean {
  return attestation?.effect === "dissents" && attestation.outcome !== outcome;
}

export function waiverText(w: WaiverRecord, locale: Locale): string {
  const until = w.expires && heading("waiverUntil", locale, { date: formatDate(w.expires, locale) });
  return heading("waived", locale, {
    approver: w.approver,
    date: formatDate(w.on, locale),
    until: until ?? heading("waiverOpen", locale),
    reason: w.reason,
    effect: say(`waiver.${w.effect}`, locale).concat(remark(w, locale)),
  });
}

/** "Heading: text" in the punctuation of the language. */
export function labelled(head: string, text: string, locale: Locale): string {
  return `${head}${heading("colon", locale)}${text}`;
}

/** What to do after reading the report, in order of weight. */
export function nextSteps(evaluation: Evaluation, locale: Locale): string[] {
  const steps: string[] = [];
  const count = (findings: Finding[]) => ({ count: findings.length });
  const add = (
    key: Parameters<typeof heading>[0],
    args: { count: number; bearing?: string; kinds?: string },
  ) => {
    if (args.count > 0) steps.push(heading(key, locale, args));
  };
  const { material, open } = suppliesOf(evaluation);
  const bearing = (count: number, decides: number) => ({
    count,
    bearing: heading(decides === 0 ? "bearsNone" : decides === count ? "bearsAll" : "bearsSome", locale, {
      decides,
    }),
  });
  const ofGroups = (groups: typeof open) =>
    bearing(groups.length, groups.filter((group) => group.decides).length);
  const failing = select(evaluation, "decides", "fail");
  add("nextFix", count(failing.filter((f) => !isWaived(f))));
  add("nextWaived", count(failing.filter(isWaived)));
  add("nextSupply", ofGroups(material));
  const manual = select(evaluation, "decides", "manual").length;
  add("nextManual", bearing(select(evaluation, null, "manual").length, manual));
  const kinds = [...new Set(open.map(({ kind }) => say(`missingKind.${kind}`, locale)))];
  add("nextOpen", { ...ofGroups(open), kinds: kinds.join(say("list.comma", locale)) });
  add("nextDefects", { count: evaluation.defectTotals.errors });
  add("nextDissent", count(evaluation.findings.filter(dissents)));
  add("nextError", count(select(evaluation, null, "error")));
  add("nextSuggest", count(select(evaluation, "informs", "fail")));
  return steps.length ? steps : [heading("nextNone", locale)];
}
