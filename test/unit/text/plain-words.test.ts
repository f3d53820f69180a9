import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Message } from "../../../src/document/message";
import { Phrases } from "../../../src/document/phrases";
import { SharedParts } from "../../../src/document/shared-parts";
import type { AssessedReading } from "../../../src/generated/evaluation";
import { createEvaluator, formatHtml, formatInquiry, formatText, listProfiles } from "../../../src/index";
import { comparisonText } from "../../../src/text/comparison";
import { comparison as enComparison } from "../../../src/text/en/comparison";
import { inquiry as enInquiry } from "../../../src/text/en/inquiry";
import { report as enReport } from "../../../src/text/en/report";
import { workingPapers as enPapers } from "../../../src/text/en/working-papers";
import {
  type Argument,
  heading,
  type InquiryKey,
  inquiryText,
  ours,
  ourTexts,
  type WorkingKey,
  workingText,
} from "../../../src/text/index";
import { comparison as zhComparison } from "../../../src/text/zh-CN/comparison";
import { inquiry as zhInquiry } from "../../../src/text/zh-CN/inquiry";
import { report as zhReport } from "../../../src/text/zh-CN/report";
import { workingPapers as zhPapers } from "../../../src/text/zh-CN/working-papers";
import { faultsIn } from "./plain-words";

const locales = ["zh-CN", "en"] as const;
type Locale = (typeof locales)[number];

/** Sentences that are for whoever writes data or rules as JSON, and name what stands in it. */
const ofIntegrators = /^defect\.(?:unknownLiteral|other)|^(?:reason|notice)\.(?:other|ruleThrew)|^inJson$/;

const slots = /\{([A-Za-z][A-Za-z0-9]*)(?::([a-z]+))?\}/g;
const numbersIn =
  /^(?:count|total|fail|limit|length|times|line|column|lastLine|lastColumn|first|second|least|most|month|position|clauses|gaps|place|errors|notices|decides|finer|step|page|from|to)$/;

/** Something of the kind an argument is, by its name and by how it is put into words. */
function argumentOf(name: string, modifier: string | undefined, key: string, locale: Locale): Argument {
  const modified: Record<string, Argument> = {
    date: "2026-03-01",
    type: "boolean,null",
    shape: "YYYY-MM-DD | YYYY-MM",
    weight: "decides",
    coverage: "partial",
    technique: ["documentReview", "interview"],
    plain: 2026,
  };
  if (modifier === "shape" && key.includes("division")) return "6/9/12";
  if (modifier !== undefined) return modified[modifier] ?? "";
  if (numbersIn.test(name) && !/Id|Reference|reading\.|^to$|^short/.test(key)) return 1234;
  return locale === "en" ? "some words" : "某项内容";
}

function filled(
  key: string,
  template: string,
  locale: Locale,
  say: (args: Record<string, Argument>) => string,
) {
  const args = Object.fromEntries(
    [...template.matchAll(slots)].map(([, name, modifier]) => [
      name!,
      argumentOf(name!, modifier, key, locale),
    ]),
  );
  return say(args);
}

describe.each(locales)("every sentence of the texts (%s)", (locale) => {
  it("is fit to print, with arguments put in", () => {
    const faults = Object.entries(ourTexts[locale]).flatMap(([key, template]) => {
      if (ofIntegrators.test(key) || key.startsWith("type.") || key.startsWith("shape.")) return [];
      const text = filled(key, template, locale, (args) => ours.say(key as never, locale, args));
      return faultsIn(text, locale).map((fault) => `${key}: ${fault} in ${text}`);
    });
    expect(faults).toEqual([]);
  });

  it("is fit to print where it is a heading of a report", () => {
    const faults = Object.entries(locale === "en" ? enReport : zhReport).flatMap(([key, template]) => {
      if (ofIntegrators.test(key)) return [];
      const text = filled(key, template, locale, (args) => heading(key as never, locale, args));
      return faultsIn(text, locale).map((fault) => `${key}: ${fault} in ${text}`);
    });
    expect(faults).toEqual([]);
  });

  it("is fit to print where it is of working papers", () => {
    const faults = Object.entries(locale === "en" ? enPapers : zhPapers).flatMap(([key, template]) => {
      const text = filled(key, template, locale, (args) => workingText(key as WorkingKey, locale, args));
      return faultsIn(text, locale).map((fault) => `${key}: ${fault} in ${text}`);
    });
    expect(faults).toEqual([]);
  });

  it("is fit to print where it is of the letter", () => {
    const faults = Object.entries(locale === "en" ? enInquiry : zhInquiry).flatMap(([key, template]) => {
      const text = filled(key, template, locale, (args) => inquiryText(key as InquiryKey, locale, args));
      return faultsIn(text, locale).map((fault) => `${key}: ${fault} in ${text}`);
    });
    expect(faults).toEqual([]);
  });
});

describe.each(locales)("every sentence of comparison and summary (%s)", (locale) => {
  it("is fit to print, with arguments put in", () => {
    const words = locale === "en" ? enComparison : zhComparison;
    const faults = Object.entries(words).flatMap(([key, template]) => {
      const text = filled(key, template, locale, (args) => comparisonText(key as never, locale, args));
      return faultsIn(text, locale).map((fault) => `${key}: ${fault} in ${text}`);
    });
    expect(faults).toEqual([]);
  });
});

const profiles = listProfiles().map(({ id }) => createEvaluator({ profile: id }).catalogue());

describe.each(locales)("every message of every rulebook (%s)", (locale) => {
  it("is fit to print, whatever its arguments are", () => {
    const faults = profiles.flatMap((catalogue) => {
      const phrases = new Phrases(catalogue, new SharedParts());
      return catalogue.rulebooks.flatMap(({ rules }) =>
        rules.flatMap(({ rule, message }) =>
          message === undefined
            ? []
            : [0, 1, 2, 3, 4].flatMap((kind) => {
                const readings = message.args.map(({ codes }) => readingOf(kind, codes, catalogue));
                const shortfall = { fact: "", atLeast: 2, atMost: kind === 2 ? 3 : kind === 3 ? null : 2 };
                const subject = { "zh-CN": "示例站", en: "the site" };
                const { text, remedy } = new Message(message, phrases).say(readings, subject, shortfall);
                return [text[locale], remedy[locale]].flatMap((said) =>
                  faultsIn(said, locale).map((fault) => `${rule}: ${fault} in ${said}`),
                );
              }),
        ),
      );
    });
    expect([...new Set(faults)]).toEqual([]);
  });

  it("and every title, question and reading of a number", () => {
    const faults = profiles.flatMap(({ rulebooks, questions }) =>
      rulebooks.flatMap(({ info, rules, parameters, open = {} }) =>
        [
          ...Object.values(questions),
          ...Object.values(open).flatMap(({ question, alternatives }) => [question, ...alternatives]),
          ...rules.flatMap(({ title, question, facts }) => [
            title,
            question,
            ...facts.map((fact) => fact.title),
          ]),
          ...Object.values(parameters).flatMap(({ title, interpretation }) => [title, interpretation]),
          ...info.clauses.map(({ title }) => title),
          ...Object.values(info.sources).flatMap(({ title, publisher }) => [title, publisher]),
          ...Object.values(info.rules).map(({ interpretation }) => interpretation),
        ]
          .filter((text) => text !== undefined)
          .flatMap((text) => faultsIn(text[locale], locale).map((fault) => `${fault} in ${text[locale]}`)),
      ),
    );
    expect([...new Set(faults)]).toEqual([]);
  });
});

/** A number, a code, a range, a day, none: whatever a fact may give. */
function readingOf(
  kind: number,
  codes: string | undefined,
  catalogue: (typeof profiles)[number],
): AssessedReading {
  if (codes !== undefined) {
    const [first = "", second = first] = Object.keys(catalogue.codes[codes]!.codes);
    return kind === 1 ? `${first}, ${second}` : first;
  }
  return [3, "2026-03-01", [3, 5], [3, null], null][kind] as AssessedReading;
}

describe.each(locales)("what an auditor reads of a site (%s)", (locale) => {
  const sites = [
    "station-worst",
    "serviceCentre-worst",
    "workRoom-worst",
    "station-typical",
    "taicang-network",
  ];
  const evaluator = createEvaluator();

  it.each(sites)("%s: no pointer, code, placeholder or number of a decision", (name) => {
    const submission = JSON.parse(readFileSync(`test/fixtures/sites/${name}.json`, "utf8"));
    submission.site.id = "site-1";
    const evaluation = evaluator.evaluate(submission, { on: "2026-12-31" });
    const derivations = evaluator.explainFindings(submission, { on: "2026-12-31", limits: { entries: 20 } });
    const page = formatHtml(evaluation, { locale, derivations, catalogue: evaluator.catalogue() })
      .replace(/<style>[\s\S]*?<\/style>/, "")
      // Where reprints were seen: these are addresses.
      .replace(/<table class="wide seen"[\s\S]*?<\/table>/, "")
      .replace(/<code>[^<]*<\/code>/g, "")
      .replace(/<[^>]*>/g, "\n");
    const texts = [
      formatText(evaluation, { locale, all: true }),
      page,
      formatInquiry(evaluation, { locale }),
    ];
    const lines = texts.flatMap((text) => text.split("\n"));
    const wanted = /^(?:placeholder|value|address|pointer|regular|decision|code)/;
    const faults = lines.flatMap((line) =>
      faultsIn(line, locale)
        .filter((fault) => wanted.test(fault))
        .map((fault) => `${fault} in ${line.trim()}`),
    );
    expect([...new Set(faults)]).toEqual([]);
  });
});
