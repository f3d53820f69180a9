import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEvaluator, listProfiles } from "../../src/index";
import { toJsonRulesEngine } from "../../src/interop/json-rules-engine";
import { compare, type Tallies } from "./compare";
import { complete, filling } from "./generate";
import { readStarts } from "./starts";

/** Rules that complete data cannot bring to both answers, with the reason. */
const cannot: Record<string, string> = {};

const seed = 20_230_420;
const generated = 2_000;

const text = { "zh-CN": "全部规则集", en: "All rulebooks" };
const ids = new Set(listProfiles().flatMap(({ rulebooks }) => rulebooks.map(({ id }) => id)));
const profile = { id: "all", title: text, why: text, rulebooks: [...ids].map((id) => ({ id })) };
const evaluator = createEvaluator({ profile });
const adapter = toJsonRulesEngine(evaluator);
const starts = readStarts();
const tallies: Tallies = new Map();

describe("json-rules-engine and this library agree", () => {
  it.each(starts)("on $name", async ({ submission, on }) => {
    expect(await compare(evaluator, adapter, submission, on, tallies)).toEqual([]);
  });

  it(`on ${generated} complete submissions`, { timeout: 120_000 }, async () => {
    const begun = fc.option(fc.constantFrom(...starts), { freq: 12 });
    const property = fc.asyncProperty(begun, filling, async (start, content) => {
      const submission = complete(start?.submission, content);
      const on = start?.on ?? "2026-12-31";
      expect(await compare(evaluator, adapter, submission, on, tallies)).toEqual([]);
    });
    await fc.assert(property, { seed, numRuns: generated });
  });

  it("and every rule was compared with both answers", () => {
    const answers = adapter.rules.map(({ id }) => ({ id, ...tallies.get(id)! }));
    const oneSided = answers.filter(({ id, pass, fail }) => !(id in cannot) && (pass === 0 || fail === 0));
    expect(oneSided).toEqual([]);
    const needless = Object.keys(cannot).filter((id) => !oneSided.some((answer) => answer.id === id));
    expect(needless).toEqual([]);
  });
});
