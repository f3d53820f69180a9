import type { Locale } from "../base/language";
import { comparison as en } from "./en/comparison";
import { type Arguments, fill } from "./format";
import { comparison as zhCN } from "./zh-CN/comparison";

/** Words only comparison and summary need; apart from those of reports, so that these do not carry them. */
export type ComparisonKey = keyof typeof zhCN;

const catalogues: Readonly<Record<Locale, Readonly<Record<ComparisonKey, string>>>> = { "zh-CN": zhCN, en };

export function comparisonText(key: ComparisonKey, locale: Locale, args: Arguments = {}): string {
  return fill(catalogues[locale][key], args, locale);
}
