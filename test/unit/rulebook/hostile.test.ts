import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromPointer } from "../../../src/base/pointer";
import { createEvaluator, loadRulebook, type Problem, RulebookError } from "../../../src/index";
import { tinyProfile, tinyRulebook } from "../../interop/tiny-rulebook";
import { hostileCases } from "./hostile-cases";

// A second on a quiet machine; CI is shared and slower.
const mostMilliseconds = 5_000;

function problemsOf(action: () => unknown): readonly Problem[] {
  try {
    action();
  } catch (error) {
    if (error instanceof RulebookError) return error.problems;
    throw error;
  }
  return [];
}

function place({ file, pointer }: Problem): string {
  return `${file}#${pointer}`;
}

describe("a hostile rulebook is refused", () => {
  it("though the one it was made from loads", () => {
    expect(problemsOf(() => loadRulebook(tinyRulebook()))).toEqual([]);
  });

  it.each(hostileCases)("$name", ({ make, code, place: where }) => {
    const document = make();
    const begun = performance.now();
    const problems = problemsOf(() => loadRulebook(document));
    expect(performance.now() - begun).toBeLessThan(mostMilliseconds);
    expect(problems.map((problem) => `${problem.code} ${place(problem)}`)).toContainEqual(
      expect.stringContaining(`${code} ${where}`),
    );
    for (const { file, text } of problems) {
      expect(file).toBeTruthy();
      expect(text.en).toMatch(/^[^\p{Script=Han}]*[a-z]/u);
      expect(text["zh-CN"]).toMatch(/\p{Script=Han}/u);
    }
  });

  it("says each thing once", () => {
    for (const { make } of hostileCases) {
      const said = problemsOf(() => loadRulebook(make())).map(
        (problem) => `${place(problem)} ${problem.text.en}`,
      );
      expect(new Set(said).size).toBe(said.length);
    }
  });

  it("whatever is put anywhere: it loads or is refused, and nothing else happens", () => {
    const places = fc.constantFrom(...pointersIn(tinyRulebook()));
    const values = fc.oneof(
      fc.constantFrom(
        null,
        true,
        -1,
        "",
        "constructor",
        "__proto__",
        [],
        {},
        [null],
        { all: [] },
        { fact: 1 },
      ),
      fc.jsonValue({ maxDepth: 3 }),
    );
    fc.assert(
      fc.property(places, values, (pointer, value) => {
        problemsOf(() => loadRulebook(replaced(tinyRulebook(), pointer, value)));
      }),
      { seed: 1070, numRuns: 3_000 },
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("what is large but sound is loaded", () => {
  const title = { "zh-CN": "题", en: "Title" };

  it("facts that double at each of 100 steps", () => {
    const { facts, ...rest } = tinyRulebook();
    const diamond: Record<string, unknown> = { "x.f0": { title, value: { constant: 0 } } };
    for (let k = 1; k < 100; k++) {
      const below = { fact: `x.f${k - 1}` };
      diamond[`x.f${k}`] = { title, value: { add: [below, below] } };
    }
    const read = { ...facts, ...diamond, "site.communities": { title, value: { fact: "x.f99" } } };
    const begun = performance.now();
    const rulebook = loadRulebook({ ...rest, facts: read });
    const evaluator = createEvaluator({ profile: tinyProfile, rulebooks: [rulebook] });
    const submission = {
      site: { id: "s", tier: "station" },
      period: { from: "2026-01-01", to: "2026-12-31" },
    };
    const { findings } = evaluator.evaluate(submission, { on: "2026-12-31" });
    expect(findings.find(({ rule }) => rule === "few-communities")?.outcome).toBe("pass");
    expect(performance.now() - begun).toBeLessThan(mostMilliseconds);
  });

  it("and what the caller changes afterwards changes nothing", () => {
    const document = tinyRulebook();
    const rulebook = loadRulebook(document);
    document.facts["site.openedOn"] = {};
    expect(rulebook.facts["site.openedOn"]).toHaveProperty("value");
    expect(Object.isFrozen(rulebook.clauses[0]?.rules[0]?.conditions)).toBe(true);
  });

  it("also by createEvaluator, when it did not come from loadRulebook", () => {
    const rulebooks = [{ id: "tiny" }] as never[];
    expect(problemsOf(() => createEvaluator({ profile: tinyProfile, rulebooks })).length).toBeGreaterThan(0);
  });
});

function pointersIn(value: unknown, pointer = ""): string[] {
  if (typeof value !== "object" || value === null) return [pointer];
  return [
    pointer,
    ...Object.entries(value).flatMap(([key, inner]) => pointersIn(inner, `${pointer}/${key}`)),
  ];
}

function replaced(document: unknown, pointer: string, value: unknown): unknown {
  const tokens = fromPointer(pointer);
  const last = tokens.pop();
  if (last === undefined) return value;
  let parent = document as Record<string, unknown>;
  for (const token of tokens) parent = parent[token] as Record<string, unknown>;
  parent[last] = value;
  return document;
}
