import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEvaluator, type Evaluator } from "../../src";
import { breaches } from "./law";
import { limit, options } from "./runs";
import { siteDays, spoiledSite } from "./sites";
import { respell, respelling } from "./spellings";
import { type Document, smallDays, smallSubmission } from "./submissions";
import { syntheticEvaluator } from "./synthetic-rulebooks";

const respellings = fc.array(respelling, { minLength: 6, maxLength: 6 });

/** One after the other: what was made doubtful stays so, whatever else is made doubtful. */
function law(
  evaluator: Evaluator,
  documents: fc.Arbitrary<Document>,
  days: fc.Arbitrary<string>,
  numRuns: number,
) {
  const property = fc.property(documents, days, respellings, (document, on, some) => {
    const asked = { on, evidence: "full" } as const;
    const whole = evaluator.evaluate(document, asked);
    let [rest, last] = [document, whole];
    for (const one of some) {
      rest = respell(rest, one);
      const after = evaluator.evaluate(rest, asked);
      const place = `respelling ${one} on ${on}`;
      expect(breaches(last, after), place).toEqual([]);
      expect(breaches(whole, after), `${place} and others`).toEqual([]);
      last = after;
    }
  });
  fc.assert(property, options(numRuns));
}

describe("an identifier that only looks like itself or another leaves every outcome, or makes it unknown", () => {
  it("for every operation, on all lists", limit, () =>
    law(syntheticEvaluator(), smallSubmission(), smallDays, 60),
  );
  it("for every operation, on lists that refer to each other", limit, () =>
    law(syntheticEvaluator(), smallSubmission(["workers", "serviceLog", "supervision"]), smallDays, 60),
  );

  describe.each(["suzhou", "taicang"])("for the bundled rulebooks of profile %s", (profile) => {
    const evaluator = createEvaluator({ profile });
    it("on whole sites with faults", limit, () => law(evaluator, spoiledSite, siteDays, 40));
    it("on small submissions", limit, () => law(evaluator, smallSubmission(), smallDays, 60));
  });
});
