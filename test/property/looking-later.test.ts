import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEvaluator, type Evaluation } from "../../src";
import { limit, options } from "./runs";
import { spoiledSite } from "./sites";
import { type Document, smallSubmission } from "./submissions";
import { syntheticEvaluator } from "./synthetic-rulebooks";

const synthetic = syntheticEvaluator();
const evaluators = ["suzhou", "taicang", "taicang-2022"].map((profile) => createEvaluator({ profile }));

/** The same records in a year of their own: before, while and after standards and numbers came into force. */
function inYear(document: Document, year: number): Document {
  const moved = (text: string) =>
    text.replaceAll(/\b(202\d)(?=-\d\d)/g, (own) => String(Number(own) - 2026 + year));
  return JSON.parse(moved(JSON.stringify(document))) as Document;
}

function apartFromOn({ on: _, ...rest }: Evaluation): Omit<Evaluation, "on"> {
  return rest;
}

const years = fc.constantFrom(2019, 2020, 2021, 2022, 2023, 2026);
/** Days after the end of the period, the first of them its last. */
const later = fc.tuple(fc.nat(900), fc.nat(900));
const dayAfter = (to: string, days: number) => {
  const date = new Date(`${to}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

describe("after the end of the period", () => {
  it("the day somebody looks changes nothing but itself, on whole sites of any year", limit, () => {
    const property = fc.property(
      spoiledSite,
      years,
      later,
      fc.constantFrom(...evaluators),
      (site, year, days, evaluator) => {
        const document = inYear(site, year);
        const { to } = document.period as { to: string };
        const [one, other] = days.map((n) =>
          evaluator.evaluate(document, { on: dayAfter(to, n), evidence: "full" }),
        );
        expect(apartFromOn(other!)).toEqual(apartFromOn(one!));
      },
    );
    fc.assert(property, options(60));
  });

  it("the day somebody looks changes nothing but itself, for every operation", limit, () => {
    const property = fc.property(smallSubmission(), later, (document, days) => {
      const { to } = document.period as { to: string };
      const [one, other] = days.map((n) => synthetic.evaluate(document, { on: dayAfter(to, n) }));
      expect(apartFromOn(other!)).toEqual(apartFromOn(one!));
    });
    fc.assert(property, options(60));
  });
});
