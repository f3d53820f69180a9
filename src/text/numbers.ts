import type { Locale } from "../base/language";

/**
 * Digits in groups of three, four decimals at most (more only where four would make a whole number of
 * one that is not), never an exponent below 10^21, no locale data.
 */
export function formatNumber(value: number): string {
  if (Number.isInteger(value) && value >= 0 && value < 1_000) return String(value);
  if (!Number.isFinite(value)) return value > 0 ? "∞" : value < 0 ? "-∞" : "?";
  const rounded = Number(value.toPrecision(15));
  if (Math.abs(rounded) >= 1e21) return String(rounded);
  const short = rounded.toFixed(4);
  const hidden = Number.isInteger(Number(short)) && !Number.isInteger(rounded);
  const [whole = "0", decimals = ""] = (hidden ? rounded.toFixed(10) : short).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  const kept = decimals.replace(/0+$/, "");
  const text = kept ? `${grouped}.${kept}` : grouped;
  return text === "-0" ? "0" : text;
}

/** 2026-12-31 → 2026年12月31日 in Chinese, unchanged in English; months and other texts likewise. */
export function formatDate(date: string, locale: Locale): string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date);
  if (parts === null || locale === "en") return date;
  const [, year, month, day] = parts;
  return `${year}年${Number(month)}月${day === undefined ? "" : `${Number(day)}日`}`;
}

const chineseDigits = "一二三四五六七八九";

/** The number of a section: 一, 十二, 二十 in Chinese letters, 12 in English and from 100 on. */
export function formatOrdinal(number: number, locale: Locale): string {
  if (locale === "en" || number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : chineseDigits.charAt(tens - 1)}十`;
  return ten + (ones === 0 ? "" : chineseDigits.charAt(ones - 1));
}
