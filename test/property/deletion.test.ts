import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEvaluator, type Evaluator } from "../../src";
import { deletable, liftsContradiction, without } from "./deletions";
import { breaches } from "./law";
import { limit, options } from "./runs";
import { siteDays, spoiledSite, way } from "./sites";
import { type Document, smallDays, smallSubmission } from "./submissions";
import { syntheticEvaluator } from "./synthetic-rulebooks";

const ways = fc.array(way, { minLength: 8, maxLength: 8 });

/** Deletes one after the other, so that the law is tried on submissions with more and more missing, too. */
function holds(evaluator: Evaluator, document: Document, on: string, some: readonly number[][]): void {
  const options = { on, evidence: "full", series: true } as const;
  const whole = evaluator.evaluate(document, options);
  let [rest, last] = [document, whole];
  for (const one of some) {
    const path = deletable(rest, one);
    if (path === null || liftsContradiction(rest, path)) continue;
    rest = without(rest, path);
    const after = evaluator.evaluate(rest, options);
    const place = `deleting /${path.join("/")} on ${on}`;
    expect(breaches(last, after), place).toEqual([]);
    expect(breaches(whole, after), `${place} and others`).toEqual([]);
    last = after;
  }
}

function law(
  evaluator: Evaluator,
  documents: fc.Arbitrary<Document>,
  days: fc.Arbitrary<string>,
  numRuns: number,
) {
  const property = fc.property(documents, days, ways, (document, on, some) =>
    holds(evaluator, document, on, some),
  );
  fc.assert(property, options(numRuns));
}

describe("deleting a property or a whole list leaves every outcome, or makes it unknown", () => {
  describe("for every operation", () => {
    const synthetic = syntheticEvaluator();
    it("on all lists", limit, () => law(synthetic, smallSubmission(), smallDays, 60));
    it.each([
      [["workers", "serviceLog"]],
      [["workers", "supervision", "groupwork"]],
      [["workers", "training", "purchases", "schools", "casework", "complaints", "network/workers"]],
    ])("on %s", limit, (lists) => law(synthetic, smallSubmission(lists), smallDays, 80));
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
