import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEvaluator, type Evaluator } from "../../src";
import { breaches } from "./law";
import { limit, options } from "./runs";
import { siteDays, spoiledSite } from "./sites";
import { respell, respelling } from "./spellings";
import { type Document, smallDays, smallSubmission } from "./submissions";
import { syntheticEvaluator } from "./synthetic-rulebooks";

const respellings = fc.array(respelling, { minLength: 4, maxLength: 4 });

/** Each on its own: two one after the other may make of one id any other. */
function law(
  evaluator: Evaluator,
  documents: fc.Arbitrary<Document>,
  days: fc.Arbitrary<string>,
  numRuns: number,
) {
  const property = fc.property(documents, days, respellings, (document, on, some) => {
    const asked = { on, evidence: "full" } as const;
    const whole = evaluator.evaluate(document, asked);
    for (const one of some) {
      const after = evaluator.evaluate(respell(document, one), asked);
      expect(breaches(whole, after), `respelling ${one} on ${on}`).toEqual([]);
    }
  });
  fc.assert(property, options(numRuns));
}

describe("an identifier that only looks like itself or another leaves every outcome, or makes it unknown", () => {
  it("for every operation, on all lists", limit, () =>
    law(syntheticEvaluator(), smallSubmission(), smallDays, 30),
  );
  it("for every operation, on lists that refer to each other", limit, () =>
    law(syntheticEvaluator(), smallSubmission(["workers", "serviceLog", "supervision"]), smallDays, 30),
  );

  describe.each(["suzhou", "taicang"])("for the bundled rulebooks of profile %s", (profile) => {
    const evaluator = createEvaluator({ profile });
    it("on whole sites with faults", limit, () => law(evaluator, spoiledSite, siteDays, 25));
    it("on small submissions", limit, () => law(evaluator, smallSubmission(), smallDays, 30));
  });
});
