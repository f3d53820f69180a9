import type { Locale } from "../../base/language";
import { type Arguments, fill } from "../../text/format";
import { en } from "./en";
import { zhCN } from "./zh-CN";

export type WordKey = keyof typeof zhCN;
/** Words in the language of this run. */
export type Words = (key: WordKey, args?: Arguments) => string;

const catalogues: Readonly<Record<Locale, Readonly<Record<WordKey, string>>>> = { "zh-CN": zhCN, en };

export function wordsIn(locale: Locale): Words {
  return (key, args = {}) => fill(catalogues[locale][key], args, locale);
}

export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(zhCN, key);
}
