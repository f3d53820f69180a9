import type { Locale } from "../base/language";
import { isMessageKey, say } from "./messages";
import { formatNumber } from "./numbers";

/** A unit in words; `more` asks for the form used with more than one. Unknown units stay as they are. */
export function unitText(unit: string, locale: Locale, more = true): string {
  const key = `unit.${unit}`;
  const [one = "", many = one] = isMessageKey(key) ? say(key, locale).split("|") : [unit];
  return more ? many : one;
}

/** 3人, 1,960小时, 50%; without a unit the number alone. */
export function amountText(value: number, unit: string | undefined, locale: Locale): string {
  if (unit === "truth") return say(value === 0 ? "reading.false" : "reading.true", locale);
  return withUnit(formatNumber(value), unit, locale, value !== 1);
}

export function withUnit(text: string, unit: string | undefined, locale: Locale, more = true): string {
  if (unit === undefined || unit === "") return text;
  const words = unitText(unit, locale, more);
  return words === "%" || locale === "zh-CN" ? text + words : `${text} ${words}`;
}
