import type { Locale } from "../base/language";
import type {
  AttestationRecord,
  Evaluation,
  Finding,
  Outcome,
  Shortfall,
  WaiverRecord,
  Weight,
} from "../generated/evaluation";
import { amountText, formatDate, formatNumber, heading, say } from "../text/index";
import { select } from "./selection";

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

export function periodText(range: { from: string; to: string }, locale: Locale): string {
  return heading("to", locale, { from: formatDate(range.from, locale), to: formatDate(range.to, locale) });
}

export function shortfallText(shortfall: Shortfall, locale: Locale): string {
  const { atLeast, atMost, unit } = shortfall;
  const least = amountText(atLeast, unit, locale);
  if (atMost === null) return heading("shortOpen", locale, { amount: least });
  const most = amountText(atMost, unit, locale);
  if (atLeast === atMost) return heading("short", locale, { amount: most });
  return heading("shortRange", locale, { from: formatNumber(atLeast), to: most });
}

export function clauseText(clause: string | null, title: string | null, locale: Locale): string {
  const number = clause ?? heading("clauseNone", locale);
  return title === null
    ? number
    : clause === null
      ? heading("aside", locale, { text: title, aside: number })
      : `${number} ${title}`;
}

export function attestationText(a: AttestationRecord, locale: Locale): string {
  return heading("attested", locale, {
    by: a.by,
    date: formatDate(a.on, locale),
    technique: say(`technique.${a.method}`, locale),
    outcome: say(`outcome.${a.outcome}`, locale),
    effect: say(`attestation.${a.effect}`, locale),
  });
}

export function waiverText(w: WaiverRecord, locale: Locale): string {
  const until = w.expires && heading("waiverUntil", locale, { date: formatDate(w.expires, locale) });
  return heading("waived", locale, {
    approver: w.approver,
    date: formatDate(w.on, locale),
    until: until ?? heading("waiverOpen", locale),
    reason: w.reason,
    effect: say(`waiver.${w.effect}`, locale),
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
  const add = (key: Parameters<typeof heading>[0], args: { count: number; decides?: number }) => {
    if (args.count > 0) steps.push(heading(key, locale, args));
  };
  const supply = evaluation.toSupply;
  add("nextFix", count(select(evaluation, "decides", "fail")));
  add("nextSupply", { count: supply.length, decides: supply.filter((s) => s.decides).length });
  add("nextManual", {
    ...count(select(evaluation, null, "manual")),
    decides: select(evaluation, "decides", "manual").length,
  });
  add("nextDefects", { count: evaluation.defectTotals.errors });
  add("nextError", count(select(evaluation, null, "error")));
  add("nextSuggest", count(select(evaluation, "informs", "fail")));
  return steps.length ? steps : [heading("nextNone", locale)];
}
