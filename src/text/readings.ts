import type { Locale } from "../base/language";
import { ours } from "./messages";
import { formatDate, formatNumber } from "./numbers";
import { amountText, withUnit } from "./units";
import type { Words } from "./words";

type Value = number | string | boolean | null;
/** The reading of an evaluation document. */
export interface ReadingLike {
  readonly value?: Value;
  readonly range?: readonly (number | string | null)[];
  readonly state?: "unknown" | "undefined" | "perItem";
}

/** A reading in words: 3人, 3至5人, 至少3人, 无, 不能确定. */
export function readingText(
  reading: ReadingLike,
  unit: string | undefined,
  locale: Locale,
  words: Words = ours,
): string {
  if (reading.value !== undefined) return valueText(reading.value, unit, locale, words);
  if (reading.range !== undefined) return rangeText(reading.range, unit, locale, words);
  return words.say(`reading.${reading.state ?? "unknown"}`, locale);
}

export function valueText(
  value: Value,
  unit: string | undefined,
  locale: Locale,
  words: Words = ours,
): string {
  if (value === null) return words.say("reading.none", locale);
  if (typeof value === "boolean") return words.say(value ? "reading.true" : "reading.false", locale);
  return typeof value === "number" ? amountText(value, unit, locale) : formatDate(value, locale);
}

function rangeText(
  range: readonly (number | string | null)[],
  unit: string | undefined,
  locale: Locale,
  words: Words,
): string {
  const [from, to] = range.map(bounded) as [number | string | null, number | string | null];
  if (unit === "truth") return words.say("reading.open", locale);
  if (from === null && to === null) return words.say("reading.unknown", locale);
  if (from !== null && from === to) return valueText(from, unit, locale, words);
  if (to === null) return openText("reading.atLeast", "reading.from", from, unit, locale, words);
  if (from === null) return openText("reading.atMost", "reading.until", to, unit, locale, words);
  const amount = typeof from === "number" ? unit : undefined;
  return withUnit(
    words.say("reading.between", locale, { from: endText(from, locale), to: endText(to, locale) }),
    amount,
    locale,
  );
}

function openText(
  number: "reading.atLeast" | "reading.atMost",
  date: "reading.from" | "reading.until",
  end: number | string | null,
  unit: string | undefined,
  locale: Locale,
  words: Words,
): string {
  return words.say(typeof end === "string" ? date : number, locale, {
    value: valueText(end, unit, locale, words),
  });
}

function endText(end: number | string, locale: Locale): string {
  return typeof end === "number" ? formatNumber(end) : formatDate(end, locale);
}

/** A day at the ends of the calendar, or counted from one, says nothing. */
function bounded(end: number | string | null): number | string | null {
  if (typeof end !== "string") return end;
  const year = Number(end.slice(0, 4));
  return year < 1910 || year > 2190 ? null : end;
}
