import { describe, expect, it } from "vitest";
import { assembleRulebook, loadRulebook, RulebookError, type RulebookFiles } from "../../../src/index";
import { tinyRulebook } from "../../interop/tiny-rulebook";

/** The small rulebook as the files of a folder. */
function folder(): Record<string, unknown> {
  const { clauses, facts, parameters, messages, ...main } = tinyRulebook();
  return {
    "rulebook.json": main,
    "clauses/1-one.json": clauses[0],
    "facts/site.json": { facts },
    "parameters.json": { parameters },
    "messages/zh-CN.json": messages["zh-CN"],
    "messages/en.json": messages.en,
  };
}

function problemsOf(files: RulebookFiles, others: Record<string, RulebookFiles> = {}): string[] {
  try {
    loadRulebook(assembleRulebook(files, new Map(Object.entries(others))));
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error;
    return error.problems.map(({ code, file, pointer }) => `${code} ${file}#${pointer}`);
  }
  return [];
}

/** A ledger that fits the rules, but for what is changed. */
function ledger(change: Record<string, unknown>) {
  const numbers = { "opened-before-2025": 1, "few-communities": 2, "known-employment": 3, ...change };
  return { "numbers.json": { numbers } };
}

const fact = { title: { "zh-CN": "甲", en: "A" }, value: { constant: 1 } };

describe("a hostile folder is refused", () => {
  it("though the one it was made from loads", () => {
    expect(problemsOf(folder())).toEqual([]);
    expect(problemsOf({ ...folder(), ...ledger({ "retired-rule": 4 }) })).toEqual([]);
  });

  it.each([
    ["an empty folder", {}, "missingFile rulebook.json#"],
    ["a file that holds a list", { "facts/x.json": [] }, "notAnObject facts/x.json#"],
    ["a file that holds null", { "clauses/2.json": null }, "notAnObject clauses/2.json#"],
    ["a slip around the facts", { "facts/x.json": { fact: {} } }, "required facts/x.json#"],
    [
      "a name in two files",
      { "facts/x.json": { facts: { "site.openedOn": fact } } },
      "duplicateName facts/x.json",
    ],
    [
      "a __proto__ fact",
      { "facts/x.json": JSON.parse('{"facts":{"__proto__":{}}}') },
      "refusedKey facts/x.json#/facts/__proto__",
    ],
    [
      "20,000 levels",
      { "facts/x.json": JSON.parse(`{"facts":${"[".repeat(20_000)}${"]".repeat(20_000)}}`) },
      "tooDeep facts/x.json#/facts/0/0",
    ],
    [
      "sameAs beside a definition of one's own",
      { "facts/x.json": { facts: { "x.a": { ...fact, sameAs: "other#x.a" } } } },
      "unknownProperty facts/x.json#/facts/x.a/title",
    ],
    ["a ledger that is a list of names", { "numbers.json": { names: [] } }, "required numbers.json#"],
    ["a ledger with a word for a number", ledger({ gone: "four" }), "type numbers.json#/numbers/gone"],
    ["a ledger with a number twice", ledger({ gone: 2 }), "duplicateNumber numbers.json#/numbers/gone"],
    [
      "a rule that is not in the ledger",
      ledger({ "known-employment": undefined }),
      "numberNotInLedger clauses/1-one.json#/rules/2/number",
    ],
    [
      "a number that changed",
      ledger({ "few-communities": 7 }),
      "numberNotInLedger clauses/1-one.json#/rules/1/number",
    ],
    [
      "the number of a rule that is gone",
      ledger({ "few-communities": undefined, "many-communities": 2 }),
      "numberNotInLedger clauses/1-one.json#/rules/1/number",
    ],
    ["a mistake inside a clause file", { "clauses/2.json": { clause: "2" } }, "required clauses/2.json#"],
    [
      "a mistake inside a facts file",
      { "facts/x.json": { facts: { "x.a": { ...fact, value: { field: "/site/nothing" } } } } },
      "unknownField facts/x.json#/facts/x.a/value/field",
    ],
  ])("%s", (name, files, expected) => {
    const base = name === "an empty folder" ? {} : folder();
    const others = { other: { "facts/x.json": { facts: { "x.a": fact } } } };
    expect(problemsOf({ ...base, ...files }, others).join("\n")).toContain(expected);
  });

  it.each([
    ["nowhere", {}],
    ["to itself", { loop: { "facts/x.json": { facts: { "x.a": { sameAs: "loop#x.a" } } } } }],
    [
      "to and fro",
      {
        loop: { "facts/x.json": { facts: { "x.a": { sameAs: "back#x.a" } } } },
        back: { "facts/x.json": { facts: { "x.a": { sameAs: "loop#x.a" } } } },
      },
    ],
    ["to a constructor", { loop: { "facts/x.json": { facts: {} } } }],
    ["to a file of another shape", { loop: { "facts/x.json": [null] } }],
  ])("sameAs that leads %s", (_, others) => {
    const files = { ...folder(), "facts/x.json": { facts: { "x.b": { sameAs: "loop#x.a" } } } };
    expect(problemsOf(files, others as never)).toEqual(["unknownSameAs facts/x.json#/facts/x.b/sameAs"]);
  });

  it("a number taken from one that has no values", () => {
    const basis = { kind: "own", source: "us" };
    const sameAs = { sameAs: "loop#x.a", clause: null, from: "2020-01-01", fromBasis: "text", basis };
    const files = { ...folder(), "parameters.json": { parameters: { "x.b": sameAs } } };
    const others = { loop: { "parameters.json": { parameters: { "x.a": { values: 5 } } } } };
    expect(problemsOf(files, others).join("\n")).toContain("parameters.json#/parameters/x.b");
  });
});
