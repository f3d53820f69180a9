import { hasOwn } from "../base/es2018";
import type { Locale } from "../base/language";
import { derivation as en } from "./en/derivation";
import { type Arguments, fill } from "./format";
import { derivation as zhCN } from "./zh-CN/derivation";

/** Words only derivations need; apart from those of reports, so that these do not carry them. */
export type DerivationKey = keyof typeof zhCN;

const catalogues: Readonly<Record<Locale, Readonly<Record<DerivationKey, string>>>> = { "zh-CN": zhCN, en };

export function derivationText(key: DerivationKey, locale: Locale, args: Arguments = {}): string {
  return fill(catalogues[locale][key], args, locale);
}

/** A word for a code that comes from data; `null` where there is none. */
export function derivationWord(key: string, locale: Locale, args: Arguments = {}): string | null {
  return isKey(key) ? derivationText(key, locale, args) : null;
}

function isKey(key: string): key is DerivationKey {
  return hasOwn(zhCN, key);
}
