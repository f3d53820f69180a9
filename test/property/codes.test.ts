import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEvaluator, type Evaluator } from "../../src";
import { breaches } from "./law";
import { misspelt, type Slip, slip } from "./misspelt";
import { limit, options } from "./runs";
import { siteDays, spoiledSite } from "./sites";
import { type Document, smallDays, smallSubmission } from "./submissions";
import { syntheticEvaluator } from "./synthetic-rulebooks";

const slips = fc.array(slip, { minLength: 6, maxLength: 6 });

/** One after the other, so that the law is tried on submissions with more and more codes spoilt, too. */
function holds(evaluator: Evaluator, document: Document, on: string, some: readonly Slip[]): void {
  const given = { on, evidence: "full" } as const;
  const whole = evaluator.evaluate(document, given);
  let [rest, last] = [document, whole];
  for (const one of some) {
    rest = misspelt(rest, one);
    const after = evaluator.evaluate(rest, given);
    expect(breaches(last, after), `one code more, on ${on}`).toEqual([]);
    expect(breaches(whole, after), `all of these codes, on ${on}`).toEqual([]);
    last = after;
  }
}

function law(
  evaluator: Evaluator,
  documents: fc.Arbitrary<Document>,
  days: fc.Arbitrary<string>,
  numRuns: number,
) {
  const property = fc.property(documents, days, slips, (document, on, some) =>
    holds(evaluator, document, on, some),
  );
  fc.assert(property, options(numRuns));
}

describe("a title, another spelling or noise in the place of a code leaves every outcome, or makes it unknown", () => {
  describe("for every operation", () => {
    const synthetic = syntheticEvaluator();
    it("on all lists", limit, () => law(synthetic, smallSubmission(), smallDays, 40));
    it.each([
      [["workers", "serviceLog"]],
      [["workers", "supervision", "groupwork"]],
      [["workers", "training", "purchases", "schools", "casework", "complaints", "network/workers"]],
    ])("on %s", limit, (lists) => law(synthetic, smallSubmission(lists), smallDays, 60));
  });

  describe.each([
    "suzhou",
    "taicang",
    "taicang-2022",
  ])("for the bundled rulebooks of profile %s", (profile) => {
    const evaluator = createEvaluator({ profile });
    it("on whole sites with faults", limit, () => law(evaluator, spoiledSite, siteDays, 40));
    it("on small submissions", limit, () => law(evaluator, smallSubmission(), smallDays, 60));
  });
});
