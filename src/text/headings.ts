import type { Locale } from "../base/language";
import { report as en } from "./en/report";
import { type Arguments, fill } from "./format";
import { report as zhCN } from "./zh-CN/report";

/** Words only reports need; apart from the rest, so that evaluating does not load them. */
export type HeadingKey = keyof typeof zhCN;

const catalogues: Readonly<Record<Locale, Readonly<Record<HeadingKey, string>>>> = { "zh-CN": zhCN, en };

export function heading(key: HeadingKey, locale: Locale, args: Arguments = {}): string {
  return fill(catalogues[locale][key], args, locale);
}
