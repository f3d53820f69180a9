import type { Locale } from "../base/language";

/** Ways to write a language on the command line; `zh` is what a user tries first. */
const written: Readonly<Record<string, Locale>> = {
  zh: "zh-CN",
  "zh-cn": "zh-CN",
  zh_cn: "zh-CN",
  cn: "zh-CN",
  en: "en",
  "en-us": "en",
  "en-gb": "en",
};

export const languages = ["zh", "zh-CN", "en"] as const;

/** `undefined` for what is no language we speak. */
export function localeOf(value: string): Locale | undefined {
  const name = value.toLowerCase();
  return Object.keys(written).includes(name) ? written[name] : undefined;
}
