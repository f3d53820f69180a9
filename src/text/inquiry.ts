import type { Locale } from "../base/language";
import { inquiry as en } from "./en/inquiry";
import { type Arguments, fill } from "./format";
import { inquiry as zhCN } from "./zh-CN/inquiry";

/** Words only the letter needs; apart from those of reports, so that these do not carry them. */
export type InquiryKey = keyof typeof zhCN;

const catalogues: Readonly<Record<Locale, Readonly<Record<InquiryKey, string>>>> = { "zh-CN": zhCN, en };

export function inquiryText(key: InquiryKey, locale: Locale, args: Arguments = {}): string {
  return fill(catalogues[locale][key], args, locale);
}
