import { describe, expect, it } from "vitest";
import { createEvaluator, loadRulebook, OptionError, RulebookError } from "../../../src/index";
import { tinyProfile, tinyRulebook } from "../../interop/tiny-rulebook";

// biome-ignore lint/suspicious/noExplicitAny: mistakes have no type
type Loose = any;

const rulebooks = [loadRulebook(tinyRulebook())];
const note = { "zh-CN": "注", en: "Note" };
const basis = { kind: "own", source: "us" };
const value = { from: "2020-01-01", fromBasis: "text", value: 1 };
const parameter = { rulebook: "tiny", parameter: "site.mostCommunities", values: [value], basis, note };
const rule = { rulebook: "tiny", rule: "few-communities", set: { provision: "notSeen" }, source: "us", note };

function problemsWith(change: (profile: Loose) => void): string[] {
  const profile: Loose = structuredClone(tinyProfile);
  change(profile);
  try {
    createEvaluator({ profile, rulebooks });
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error;
    for (const { text } of error.problems) {
      expect(text["zh-CN"]).toMatch(/\p{Script=Han}/u);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
    }
    return error.problems.map(({ code, file, pointer }) => `${code} ${file}#${pointer}`);
  }
  return [];
}

describe("a hostile profile is refused", () => {
  const cases: [string, string, (profile: Loose) => void][] = [
    ["nothing selected", "minItems profile#/rulebooks", (p) => (p.rulebooks = [])],
    [
      "a million rulebooks",
      "listTooLong profile#/rulebooks",
      (p) => (p.rulebooks = new Array(1_000_000).fill({ id: "tiny" })),
    ],
    [
      "an unknown rulebook",
      "unknownRulebook profiles/tiny#/rulebooks/0/id",
      (p) => (p.rulebooks = [{ id: "constructor" }]),
    ],
    [
      "a rulebook twice",
      "duplicateName profiles/tiny#/rulebooks/1/id",
      (p) => (p.rulebooks = [{ id: "tiny" }, { id: "tiny" }]),
    ],
    [
      "a prototype key",
      "refusedKey profile#/overrides/__proto__",
      (p) => (p.overrides = JSON.parse('{"__proto__":{"rules":[]}}')),
    ],
    ["an unknown property", "unknownProperty profile#", (p) => (p.script = "1")],
    ["a function", "notJson profile#/why", (p) => (p.why = () => note)],
    [
      "an override of nothing",
      "unknownTarget profiles/tiny#/overrides/parameters/0",
      (p) => (p.overrides = { parameters: [{ ...parameter, parameter: "no.such" }] }),
    ],
    [
      "an override of a rulebook that is not selected",
      "unknownTarget profiles/tiny#/overrides/rules/0",
      (p) => (p.overrides = { rules: [{ ...rule, rulebook: "pipl-28" }] }),
    ],
    [
      "two overrides of one number",
      "duplicateName profiles/tiny#/overrides/parameters/1",
      (p) => (p.overrides = { parameters: [parameter, parameter] }),
    ],
    [
      "values out of order",
      "valuesOrder profiles/tiny#/overrides/parameters/0/values",
      (p) => (p.overrides = { parameters: [{ ...parameter, values: [value, value] }] }),
    ],
    [
      "a source called constructor",
      "unknownSource profiles/tiny#/overrides/parameters/0/basis/source",
      (p) =>
        (p.overrides = { parameters: [{ ...parameter, basis: { kind: "own", source: "constructor" } }] }),
    ],
    [
      "an unlisted source of a rule's basis",
      "unknownSource profiles/tiny#/overrides/rules/0/set/basis/source",
      (p) => (p.overrides = { rules: [{ ...rule, set: { basis: { kind: "own", source: "nowhere" } } }] }),
    ],
  ];

  it.each(cases)("%s", (_, expected, change) => {
    expect(problemsWith(change)).toContain(expected);
  });

  it("though the one it was made from is accepted, with sound overrides too", () => {
    expect(problemsWith(() => {})).toEqual([]);
    expect(problemsWith((p) => (p.overrides = { parameters: [parameter], rules: [rule] }))).toEqual([]);
  });

  it("and a name that stands for no profile is a wrong option", () => {
    expect(() => createEvaluator({ profile: "constructor" })).toThrow(OptionError);
  });
});
