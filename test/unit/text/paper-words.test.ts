import { describe, expect, it } from "vitest";
import { noticePaper } from "../../../src/papers/notice/notice";
import { viewOf } from "../../../src/papers/options";
import { type Block, type Inline, plain } from "../../../src/papers/paper";
import { reportPaper } from "../../../src/papers/report/report";
import { type WordKey, word } from "../../../src/papers/words";
import { en } from "../../../src/papers/words/en";
import { zhCN } from "../../../src/papers/words/zh-CN";
import { dated, evaluated, sites, visit } from "../papers/sites";
import { faultsIn } from "./plain-words";

const catalogues = { "zh-CN": zhCN as Record<WordKey, string>, en };
const locales = ["zh-CN", "en"] as const;
const slots = /\{([A-Za-z_]+)(?::([a-z]+))?\}/g;
const keys = Object.keys(zhCN) as WordKey[];
/** What is typed, and the name of the software. */
const typed = /\bverify\b|social-work-station-standard \d[\d.]*/g;

function filled(key: WordKey, locale: (typeof locales)[number]): string {
  const names = [...catalogues[locale][key].matchAll(slots)].map(([, name]) => name!);
  const value = (name: string) =>
    /^(?:count|errors|notices|total|pass|notApplicable|supply|manual)$/.test(name)
      ? 1234
      : locale === "en"
        ? "some words"
        : "某项内容";
  return word(key, locale, Object.fromEntries(names.map((name) => [name, value(name)])));
}

describe("words of report and notice", () => {
  it("are whole in both languages, with the same arguments in each", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort());
    const named = (text: string) => [...new Set([...text.matchAll(slots)].map(([, name]) => name))].sort();
    for (const key of keys) expect(named(en[key]), key).toEqual(named(catalogues["zh-CN"][key]));
  });

  it.each(locales)("are fit to print, with arguments put in (%s)", (locale) => {
    const faults = keys.flatMap((key) =>
      faultsIn(filled(key, locale).replace(typed, "甲"), locale).map((fault) => `${key}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

describe.each(Object.keys(sites))("report and notice of the %s site", (site) => {
  const { evaluation } = evaluated(sites[site]!());

  it.each(locales)("have no sentence that is not fit to print (%s)", (locale) => {
    const view = viewOf(evaluation, { ...dated, locale, visit });
    const said = [...reportPaper(view).blocks, ...noticePaper(view).blocks].flatMap(sentencesOf);
    expect(said.length).toBeGreaterThan(100);
    // Names and numbers of sites and documents, and how their clauses are numbered, are no words of ours.
    const { site: of, rulebooks } = evaluation;
    const clauses = rulebooks.flatMap(({ clauses }) => clauses.map(({ clause }) => clause));
    const names = [of.name, of.id, of.divisionCode, ...rulebooks.map(({ number }) => number), ...clauses]
      .filter((name): name is string => typeof name === "string" && name.length > 2)
      .sort((a, b) => b.length - a.length);
    const faults = said.flatMap((sentence) => {
      const bare = names.reduce((text, name) => text.replaceAll(name, "甲"), sentence).replace(typed, "甲");
      return faultsIn(bare, locale)
        .filter((fault) => !/^English “[A-Z]{1,3}\d*”|^English “(?:DB|MZ|SHA)/.test(fault))
        .map((fault) => `${fault} in ${sentence}`);
    });
    expect(faults).toEqual([]);
  });
});

function sentencesOf(block: Block): string[] {
  switch (block.kind) {
    case "title":
      return [block.above, block.text];
    case "heading":
      return [block.text];
    case "paragraph":
      return [plain(block.text)];
    case "list":
      return block.items.map(plain);
    case "facts":
      return block.rows.flatMap(({ term, text }) => [term, text === null ? "" : plain(text)]);
    case "table":
      return block.rows.flatMap((row) =>
        "group" in row
          ? [plain(row.group)]
          : row.cells.flat().map(({ text }: { text: Inline }) => plain(text)),
      );
    case "bars":
      return [block.title, block.note ?? "", ...block.rows.flatMap(({ label, text }) => [label, text])];
    case "signatures":
      return block.people.flatMap(({ who, declares }) => [who, declares]);
    default:
      return [];
  }
}
