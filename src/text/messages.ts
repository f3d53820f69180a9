import { hasOwn } from "../base/es2018";
import type { Locale, Text } from "../base/language";
import { en } from "./en";
import { type Argument, type Arguments, fill } from "./format";
import { zhCN } from "./zh-CN";

export type MessageKey = keyof typeof zhCN;

const catalogues: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { "zh-CN": zhCN, en };

export function isMessageKey(key: string): key is MessageKey {
  return hasOwn(zhCN, key);
}

/** One fixed text in one language. */
export function say(key: MessageKey, locale: Locale, args: Arguments = {}): string {
  return fill(catalogues[locale][key], args, locale, wordsFor);
}

/** One fixed text in both languages. */
export function label(key: MessageKey, args: Arguments = {}): Text {
  return { "zh-CN": say(key, "zh-CN", args), en: say(key, "en", args) };
}

/** The text for a code that comes from data: `<group>.<code>` where it exists, else `<group>.other`. */
export function codeText(group: "defect" | "reason" | "notice", code: string, args: Arguments): Text {
  const key = `${group}.${code}`;
  return isMessageKey(key) && code !== "other" ? label(key, args) : label(`${group}.other`, { code });
}

/** {expected:type} with "number,null" reads 数值或空值. Codes without words stay as they are. */
function wordsFor(group: string, value: Argument, locale: Locale): string | undefined {
  const codes = typeof value === "string" ? value.split(",") : Array.isArray(value) ? value : [];
  const words = codes.map((code: string) => {
    const key = `${group}.${code.trim()}`;
    return isMessageKey(key) ? say(key, locale) : code;
  });
  return words.length ? words.join(say(group === "type" ? "list.or" : "list.comma", locale)) : undefined;
}
