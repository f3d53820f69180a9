import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEvaluator, type Evaluation, type Evaluator } from "../../src";
import { model } from "../../src/generated/model";
import { cut, damaged } from "./cuts";
import { limit, options } from "./runs";
import { siteDays, sites } from "./sites";
import { completeSubmission, type Document, smallDays } from "./submissions";
import { isSuppliable, Supplier } from "./supplier";
import { syntheticEvaluator } from "./synthetic-rulebooks";

const all = 100_000;
const brief = { missing: 0, items: 0, evidence: 0, defects: 0, supply: all };
const mostSteps = (atOnce: number) => (atOnce === all ? 20 : 1_000);

/** Supplies what is asked for, `atOnce` things a time, until nothing is left to be supplied. */
function walk(evaluator: Evaluator, start: Document, truth: Document, on: string, atOnce: number): Document {
  const document = structuredClone(start);
  const supplier = new Supplier(truth);
  for (let step = 0; step < mostSteps(atOnce); step++) {
    const wanted = evaluator.evaluate(document, { on, limits: brief }).toSupply.filter(isSuppliable);
    let supplied = 0;
    for (const one of wanted) {
      if (supplied < atOnce && supplier.supply(document, one)) supplied++;
    }
    if (supplied === 0) return document;
  }
  throw new Error(`still asked for more after ${mostSteps(atOnce)} steps`);
}

/** Findings that are open at the end of a walk, though no interpretation, no day to come and no person is waited for. */
function stuck({ findings }: Evaluation): string[] {
  return findings.flatMap(({ id, outcome, missing }) => {
    if (outcome !== "unknown") return [];
    const wanted = missing!.list.filter(isSuppliable).map(({ kind, pointer }) => `${kind} ${pointer}`);
    return wanted.length > 0 || missing!.total === 0 ? [`${id} waits for ${wanted}`] : [];
  });
}

function law(
  evaluator: Evaluator,
  documents: fc.Arbitrary<Document>,
  days: fc.Arbitrary<string>,
  runs: number,
) {
  const cuts = fc.array(cut, { minLength: 1, maxLength: 12 });
  const steps = fc.constantFrom(1, 4, 4, all, all);
  const property = fc.property(documents, days, cuts, steps, (truth, on, some, atOnce) => {
    const end = walk(evaluator, some.reduce(damaged, truth), truth, on, atOnce);
    const limits = { ...brief, missing: all };
    expect(stuck(evaluator.evaluate(end, { on, limits }))).toEqual([]);
  });
  fc.assert(property, options(runs));
}

describe("supplying what is asked for, again and again, ends", () => {
  const synthetic = syntheticEvaluator();
  it.each([
    [["workers", "serviceLog"]],
    [["workers", "supervision", "groupwork"]],
    [["workers", "training", "purchases", "schools", "complaints", "network/workers", "casework"]],
  ])("for every operation, on %s", limit, (lists) =>
    law(synthetic, completeSubmission(lists), smallDays, 12),
  );

  it.each(["suzhou", "taicang", "taicang-2022"])("for the rulebooks of profile %s", limit, (profile) => {
    const evaluator = createEvaluator({ profile });
    law(evaluator, fc.constantFrom(...sites), siteDays, 10);
    law(evaluator, completeSubmission(Object.keys(model.lists)), smallDays, 15);
  });
});
