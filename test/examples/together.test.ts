import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { MessageText } from "../../src/rulebook/document";
import { root } from "../layers/source";
import { readRulebooks } from "./tables";

/** What every message may name without the rule saying so. */
const always = ["subject", "shortfall"];
const decisions = readdirSync(join(root, "docs/decisions")).map((file) => file.slice(0, 4));
const inOrder = (names: Iterable<string>) => [...new Set(names)].sort();

describe.each(readRulebooks())("what belongs together in $id", ({ id, document, clauses, tables }) => {
  const rules = clauses.flatMap(({ definition }) => definition.rules);
  const { "zh-CN": chinese, en: english } = document.messages;

  it("stems: a clause with rules has examples, and no examples stand alone", () => {
    const withRules = clauses.filter(({ definition }) => definition.rules.length > 0);
    expect(tables).toEqual(withRules.map(({ stem }) => stem));
  });

  it("pages: one per clause, one for the rulebook", () => {
    const pages = clauses.map(({ stem }) => `${stem}.md`);
    expect(readdirSync(join(root, "docs/rules", id)).sort()).toEqual(inOrder([...pages, "README.md"]));
  });

  it("stems say the clause number", () => {
    const wrong = clauses.filter(({ stem, definition }) => !says(stem, definition.clause));
    expect(wrong.map(({ stem }) => stem)).toEqual([]);
  });

  it("names: no two rules share one", () => {
    expect(rules.map(({ name }) => name).sort()).toEqual(inOrder(rules.map(({ name }) => name)));
  });

  it("messages: the same in both languages, each used, none missing", () => {
    const used = inOrder(rules.flatMap(({ message }) => message?.fail.id ?? []));
    expect(Object.keys(chinese).sort()).toEqual(used);
    expect(Object.keys(english).sort()).toEqual(used);
  });

  it("arguments: both languages name the same ones, and rules give them", () => {
    for (const { name, message } of rules) {
      if (message === undefined) continue;
      const given = Object.keys(message.fail.args ?? {});
      const inChinese = named(chinese[message.fail.id]);
      expect(named(english[message.fail.id]), name).toEqual(inChinese);
      expect(
        inChinese.filter((argument) => ![...always, ...given].includes(argument)),
        name,
      ).toEqual([]);
      expect(
        given.filter((argument) => !inChinese.includes(argument)),
        name,
      ).toEqual([]);
    }
  });

  it("decisions: what a rule, fact or parameter refers to is written", () => {
    const referring = [...rules, ...Object.values(document.facts), ...Object.values(document.parameters)];
    const named = inOrder(referring.flatMap(({ decision }) => decision ?? []));
    expect(named.filter((decision) => !decisions.includes(decision))).toEqual([]);
  });

  it("sources: every basis names one that is listed", () => {
    const based = [...rules, ...Object.values(document.parameters)];
    const named = inOrder(based.map(({ basis }) => basis.source));
    expect(named.filter((source) => document.sources[source] === undefined)).toEqual([]);
  });
});

it("decisions: no number is given twice", () => {
  expect(decisions).toEqual(inOrder(decisions));
});

it("the pages have no rulebook that is not there", () => {
  const pages = readdirSync(join(root, "docs/rules"), { withFileTypes: true });
  const folders = pages.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(folders.filter((name) => !existsSync(join(root, "rules", name, "rulebook.json")))).toEqual([]);
});

function named(message: MessageText | undefined): string[] {
  const text = `${message?.what ?? ""}${message?.do ?? ""}`;
  return inOrder([...text.matchAll(/\{(\w+)/g)].map((match) => match[1] as string));
}

/** "06.2-quota" says 6.2, "no-clause-workload" says none; a clause numbered 二(一) may be 02.1. */
function says(stem: string, clause: string | null): boolean {
  if (clause === null || stem.startsWith("no-clause-"))
    return clause === null && stem.startsWith("no-clause-");
  const digits = /^0*(\d[\d.]*)-/.exec(stem)?.[1];
  return /^[\d.]+$/.test(clause) ? digits === clause : digits !== undefined;
}
