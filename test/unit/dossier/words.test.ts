import { describe, expect, it } from "vitest";
import { remarkTexts } from "../../../src/dossier/words";
import { fill } from "../../../src/text";
import { faultsIn } from "../text/plain-words";

const slots = /\{([A-Za-z]+)(?::[a-z]+)?\}/g;
/** What is to be typed into a cell, and what the program shows there. */
const typed = /\d{4}-\d{2}(?:-\d{2})?|\bsample\b/g;

describe.each(["zh-CN", "en"] as const)("what is said of cells (%s)", (locale) => {
  it.each(Object.entries(remarkTexts))("%s", (_, text) => {
    const named = (one: string) => [...new Set([...one.matchAll(slots)].map(([, name]) => name))].sort();
    const own = locale === "en" ? "some words" : "某项内容";
    const args = Object.fromEntries(named(text[locale]).map((name) => [name, name === "count" ? 12 : own]));
    expect(
      faultsIn(fill(text[locale], args, locale).replace(typed, locale === "en" ? "" : "甲"), locale),
    ).toEqual([]);
    // A language may leave an argument out; it has none that the other does not know.
    expect(named(text["zh-CN"])).toEqual(expect.arrayContaining(named(text.en).filter((n) => n !== "list")));
  });
});
