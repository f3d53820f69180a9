import { hasOwn } from "../base/es2018";
import type { Locale } from "../base/language";
import { workingPapers as en } from "./en/working-papers";
import { type Arguments, fill } from "./format";
import { type HeadingKey, heading } from "./headings";
import { workingPapers as zhCN } from "./zh-CN/working-papers";

/** Headings of reports, and those only working papers need; these apart, so that other reports do not carry them. */
export type WorkingKey = HeadingKey | keyof typeof zhCN;

const catalogues: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { "zh-CN": zhCN, en };

export function workingText(key: WorkingKey, locale: Locale, args: Arguments = {}): string {
  const own = catalogues[locale];
  return hasOwn(own, key) ? fill(own[key]!, args, locale) : heading(key as HeadingKey, locale, args);
}
