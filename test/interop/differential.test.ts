import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evaluator } from "../../src/index";
import { type JsonRulesEngineAdapter, toJsonRulesEngine } from "../../src/interop/json-rules-engine";
import { compare, contradictions, type Tallies } from "./compare";
import { complete, filling } from "./generate";
import { evaluatorOfAll, type Settling } from "./settled";
import { readStarts } from "./starts";

/** Complete submissions per way of settling what the sources leave open. */
const generated: Record<Settling, number> = { asWritten: 1_000, first: 600, last: 600 };
const seed = 20_230_420;
const lastDay = "2026-12-31";

/** Rules that cannot be brought to both answers, with the reason. */
const oneSided: Record<string, string> = {};

const starts = readStarts();
const tallies: Tallies = new Map();
const asWritten = evaluatorOfAll("asWritten");
const rules = toJsonRulesEngine(asWritten).rules.map(({ id }) => id);

describe.each(Object.entries(generated) as [Settling, number][])("%s", (settling, numRuns) => {
  const evaluator = settling === "asWritten" ? asWritten : evaluatorOfAll(settling);
  const adapter = toJsonRulesEngine(evaluator);
  const differences = (submission: unknown, on: string) => both(evaluator, adapter, submission, on);

  it(`agrees with json-rules-engine on ${starts.length} examples and fixtures`, {
    timeout: 300_000,
  }, async () => {
    expect(starts.length).toBeGreaterThan(500);
    for (const { name, submission, on } of starts) {
      expect(await differences(submission, on), name).toEqual([]);
    }
  });

  it(`agrees with json-rules-engine on ${numRuns} complete submissions`, { timeout: 300_000 }, async () => {
    const begun = fc.option(fc.constantFrom(...starts), { freq: 12 });
    const property = fc.asyncProperty(begun, filling, async (start, content) => {
      const submission = complete(start?.submission, content);
      expect(await differences(submission, start?.on ?? lastDay)).toEqual([]);
    });
    await fc.assert(property, { seed, numRuns });
  });
});

it("compared every automatic rule with both answers", () => {
  const seen = rules.map((id) => ({ id, ...tallies.get(id) }));
  const weak = seen.filter(({ pass = 0, fail = 0 }) => pass === 0 || fail === 0);
  expect(weak.filter(({ id }) => !Object.hasOwn(oneSided, id))).toEqual([]);
  expect(Object.keys(oneSided).filter((id) => !weak.some((rule) => rule.id === id))).toEqual([]);
});

async function both(
  evaluator: Evaluator,
  adapter: JsonRulesEngineAdapter,
  submission: unknown,
  on: string,
): Promise<string[]> {
  const own = evaluator === asWritten ? [] : contradictions(asWritten, evaluator, submission, on);
  return [...own, ...(await compare(evaluator, adapter, submission, on, tallies))];
}
