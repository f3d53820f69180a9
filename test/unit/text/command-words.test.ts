import { describe, expect, it } from "vitest";
import { wordsIn } from "../../../src/cli/words";
import { en } from "../../../src/cli/words/en";
import { zhCN } from "../../../src/cli/words/zh-CN";
import type { Argument } from "../../../src/text";
import { faultsIn } from "./plain-words";

type Key = keyof typeof zhCN;
const catalogues = { "zh-CN": zhCN as Record<Key, string>, en };
const locales = ["zh-CN", "en"] as const;

/** What the bar of progress fills in itself, and samples of what to write into a file of names. */
const ofOthers = ["progress"];
const sampleOfJson = /\{"[^{}]*(?:\{[^{}]*\})?\}/g;
/** Exit codes stand before their meaning; they are no counts. A number of a decision is what is typed here. */
const typed = /0010/g;

/** What is typed at a prompt, or is the name of a format, has no Chinese. */
const toType =
  /--[a-z-]+|\.xlsx?|\b(?:json|ndjson|text|html|xlsx|csv|assessment|catalogue|describe|evaluate|validate|import|zip|sample|casework|panyu|taizhou|full|site|period|jsonl|zh-CN|zh|en|NDJSON|Markdown)\b|[（(](?:site|period)[)）]/g;

const slots = /\{([A-Za-z_]+)(?::([a-z]+))?\}/g;

function argumentOf(name: string, modifier: string | undefined, locale: (typeof locales)[number]): Argument {
  if (modifier === "date" || ["from", "to"].includes(name)) return "2026-03-01";
  if (/^(?:count|total|errors|notices|decides|limit|least|most|line)$/.test(name)) return 1234;
  return locale === "en" ? "some words" : "某项内容";
}

function said(key: Key, locale: (typeof locales)[number]): string {
  const args = [...catalogues[locale][key].matchAll(slots)].map(
    ([, name, modifier]) => [name!, argumentOf(name!, modifier, locale)] as const,
  );
  return wordsIn(locale)(key, Object.fromEntries(args));
}

const keys = (Object.keys(zhCN) as Key[]).filter((key) => !ofOthers.includes(key));

describe("what the command line says", () => {
  it("is whole in both languages, with the same arguments in each", () => {
    expect(Object.keys(en)).toEqual(Object.keys(zhCN));
    const named = (text: string) => [...new Set([...text.matchAll(slots)].map(([, name]) => name))].sort();
    for (const key of keys) {
      expect(named(en[key]), key).toEqual(named(zhCN[key]));
      expect(zhCN[key].trim(), key).not.toBe("");
      expect(en[key].trim(), key).not.toBe("");
    }
  });

  it.each(locales)("is fit to print, with arguments put in (%s)", (locale) => {
    const faults = keys.flatMap((key) => {
      const text = said(key, locale).replace(sampleOfJson, "").replace(typed, "");
      const bare = locale === "en" ? text : text.replace(toType, "甲");
      return faultsIn(bare, locale)
        .filter((fault) => !(/exit/.test(key) && fault.startsWith("space beside")))
        .map((fault) => `${key}: ${fault} in ${text}`);
    });
    expect(faults).toEqual([]);
  });

  it("has Chinese in Chinese, and none in English", () => {
    const signs = /^[\p{P}\p{S}\s\d]*$/u;
    for (const key of keys) {
      const words = zhCN[key].replace(slots, "");
      if (!signs.test(words)) expect(words, key).toMatch(/\p{Script=Han}/u);
      expect(en[key], key).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
