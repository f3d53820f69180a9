import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chance, mostNonconforming } from "../../../../src/assessment/sampling/bound";

/** Computed with whole fractions in another language: population, drawn, found, and the most there may be at 95 %. */
const table = [
  [1, 1, 0, 0],
  [5, 3, 0, 2],
  // Exactly one in twenty: no more than that.
  [20, 19, 0, 0],
  [20, 10, 0, 3],
  [40, 12, 0, 7],
  [40, 12, 1, 12],
  [40, 40, 2, 2],
  [100, 20, 0, 12],
  [100, 20, 3, 32],
  [100, 60, 0, 3],
  [500, 50, 0, 27],
  [500, 50, 1, 43],
  [1000, 59, 0, 48],
  [1000, 300, 30, 127],
  [2000, 200, 5, 100],
] as const;

describe("an upper bound", () => {
  test.each(table)("of %i entries, %i drawn, %i found", (population, drawn, found, most) => {
    expect(mostNonconforming(population, drawn, found)).toBe(most);
  });

  test("is never less than what was found, and all is known where all were drawn", () => {
    const draws = fc
      .integer({ min: 1, max: 3000 })
      .chain((population) => fc.tuple(fc.constant(population), fc.integer({ min: 1, max: population })))
      .chain(([population, drawn]) =>
        fc.tuple(fc.constant(population), fc.constant(drawn), fc.integer({ min: 0, max: drawn })),
      );
    fc.assert(
      fc.property(draws, ([population, drawn, found]) => {
        const most = mostNonconforming(population, drawn, found);
        expect(most).toBeGreaterThanOrEqual(found);
        expect(most).toBeLessThanOrEqual(population - drawn + found);
        if (drawn === population) expect(most).toBe(found);
      }),
      { numRuns: 200 },
    );
  });

  test("adds up over all that may be found", () => {
    for (const [population, bad, drawn] of [
      [30, 7, 12],
      [30, 25, 12],
      [5000, 40, 300],
    ] as const)
      expect(chance(population, bad, drawn, Math.min(bad, drawn))).toBeCloseTo(1, 9);
  });
});
