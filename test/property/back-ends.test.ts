import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../src";
import { type Prepared, prepare } from "../../src/assessment/prepare";
import { model } from "../../src/generated/model";
import { differences } from "./back-ends";
import { limit, options } from "./runs";
import { siteDays, spoiledSite } from "./sites";
import { respell, respelling } from "./spellings";
import { type Document, smallDays, smallSubmission } from "./submissions";

const spelled = (documents: fc.Arbitrary<Document>) =>
  fc.oneof(
    documents,
    fc.tuple(documents, respelling).map(([document, one]) => respell(document, one)),
  );

function law(printed: Prepared, documents: fc.Arbitrary<Document>, days: fc.Arbitrary<string>, runs: number) {
  const plain = prepare(printed.applied, model, []);
  expect(plain.loops).toEqual([]);
  const property = fc.property(documents, days, (document, on) => {
    expect(differences(printed, plain, document, on), `on ${on}`).toEqual([]);
  });
  fc.assert(property, options(runs));
}

/** Loops printed for the bundled rulebooks against the way every other rulebook is computed. */
describe("printed loops", () => {
  for (const profile of ["suzhou", "taicang", "taicang-2022"]) {
    const { prepared } = createEvaluator({ profile });

    it(`stand for every rulebook of ${profile}`, () => {
      expect(prepared.loops).toHaveLength(prepared.rulebooks.length);
    });

    it(`find what is found without them on small submissions (${profile})`, limit, () => {
      law(prepared, spelled(smallSubmission()), smallDays, 400);
    });

    it(`find what is found without them on whole sites with something spoiled (${profile})`, limit, () => {
      law(prepared, spelled(spoiledSite), siteDays, 150);
    });
  }
});
