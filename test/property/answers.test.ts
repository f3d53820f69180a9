import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEvaluator, type Evaluation } from "../../src";
import { answersTo } from "./answers";
import { limit, options } from "./runs";
import { spoiledSite } from "./sites";

const suzhou = createEvaluator();
const rules = suzhou.rules.filter(({ assessedBy }) => assessedBy === "person").map(({ id }) => id);
/** Few, so that answers meet. */
const some = [...rules.slice(0, 2), suzhou.rules[0]!.id];

const answers = answersTo(some);
const ons = fc.constantFrom("2026-06-30", "2026-12-31", "2027-01-15", "2027-12-31");

/** All but the places of the answers in their lists. */
function regardless({ unusedAttestations, ...rest }: Evaluation) {
  const unused = unusedAttestations.map(({ index: _, ...one }) => JSON.stringify(one)).sort();
  return { ...rest, unused };
}

describe("answers of persons", () => {
  it("mean the same in any order", limit, () => {
    const property = fc.property(
      spoiledSite,
      answers,
      ons,
      fc.nat(11),
      (site, { attestations, waivers }, on, turn) => {
        const turned = <T>(list: readonly T[]) =>
          list.map((_, k) => list[(k + turn) % list.length]!).reverse();
        const one = suzhou.evaluate(site, { on, attestations, waivers });
        const other = suzhou.evaluate(site, {
          on,
          attestations: turned(attestations),
          waivers: turned(waivers),
        });
        expect(regardless(other)).toEqual(regardless(one));
      },
    );
    fc.assert(property, options(60));
  });

  it("made by the earlier of two days after the period give the same on both", limit, () => {
    const days = ["2026-12-31", "2027-03-01", "2029-06-30"] as const;
    const property = fc.property(spoiledSite, answers, fc.nat(2), fc.nat(2), (site, given, a, b) => {
      const [earlier, later] = [days[Math.min(a, b)]!, days[Math.max(a, b)]!];
      const made = {
        attestations: given.attestations.filter(({ on }) => on <= earlier),
        waivers: given.waivers.filter(({ on }) => on <= earlier),
      };
      const { on: _, ...one } = suzhou.evaluate(site, { on: earlier, ...made });
      const { on: __, ...other } = suzhou.evaluate(site, { on: later, ...made });
      expect(other).toEqual(one);
    });
    fc.assert(property, options(60));
  });

  it("about another site or period change nothing but what is told of them", limit, () => {
    const property = fc.property(spoiledSite, answers, ons, (site, given, on) => {
      const elsewhere = {
        attestations: given.attestations.map((one) => ({ ...one, site: "elsewhere" })),
        waivers: given.waivers.map((one) => ({ ...one, period: { from: "2024-01-01", to: "2024-12-31" } })),
      };
      const { unusedAttestations, ...rest } = suzhou.evaluate(site, { on, ...elsewhere });
      const { unusedAttestations: none, ...alone } = suzhou.evaluate(site, { on });
      expect(rest).toEqual(alone);
      expect(none).toEqual([]);
      expect(unusedAttestations).toHaveLength(given.attestations.length + given.waivers.length);
    });
    fc.assert(property, options(40));
  });
});
