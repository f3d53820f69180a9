import type { Arguments, Locale } from "../../base/language";
import { fill } from "../../text/format";
import { en } from "./words/en";
import { zhCN } from "./words/zh-CN";

export type WordKey = keyof typeof zhCN;

const words: Readonly<Record<Locale, Readonly<Record<WordKey, string>>>> = { "zh-CN": zhCN, en };

export function word(key: WordKey, locale: Locale, args: Arguments = {}): string {
  return fill(words[locale][key], args, locale);
}
