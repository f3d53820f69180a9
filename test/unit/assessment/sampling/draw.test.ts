import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocated, drawn, partsOf } from "../../../../src/assessment/sampling/draw";
import { populationDigest } from "../../../../src/assessment/sampling/population";

const ids = Array.from({ length: 12 }, (_, k) => `GA${k + 1}`);

describe("a draw", () => {
  test("is what anybody gets who sorts by SHA-256 of seed, bar and id", () => {
    // With another program: printf '%s' '2026-11-03|GA4' | sha256sum
    expect(drawn(ids, "2026-11-03", 5)).toEqual(["GA4", "GA11", "GA8", "GA1", "GA5"]);
    expect(drawn(["甲1", "乙2", "丙3"], "种子", 3)).toEqual(["甲1", "丙3", "乙2"]);
    const ticket = (id: string) => createHash("sha256").update(`7|${id}`).digest("hex");
    expect(drawn(ids, "7", 12)).toEqual([...ids].sort((a, b) => (ticket(a) < ticket(b) ? -1 : 1)));
  });

  test("does not hang on the order of the entries, and a larger one holds a smaller one", () => {
    expect(drawn([...ids].reverse(), "7", 6)).toEqual(drawn(ids, "7", 6));
    expect(drawn(ids, "7", 6).slice(0, 4)).toEqual(drawn(ids, "7", 4));
  });

  test("takes each entry about as often as any other", () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 3000; seed++)
      for (const id of drawn(ids, String(seed), 3)) times.set(id, (times.get(id) ?? 0) + 1);
    // 750 each, with a deviation of 24.
    for (const id of ids) expect(Math.abs(times.get(id)! - 750)).toBeLessThan(110);
  });

  test("names the population by its ids, in whatever order", () => {
    expect(populationDigest(ids)).toBe(
      "sha256:78dd111ae17e5b99c66c448b2f458ba2b730f29817dc39f8924b59ac955897b1",
    );
    expect(populationDigest([...ids].reverse())).toBe(populationDigest(ids));
  });
});

describe("strata", () => {
  test("are the values of a field, those without one last", () => {
    const candidates = [
      { id: "1", value: "b" },
      { id: "2", value: null },
      { id: "3", value: "a" },
      { id: "4", value: "b" },
    ];
    expect(partsOf(candidates)).toEqual([
      { value: "a", ids: ["3"] },
      { value: "b", ids: ["1", "4"] },
      { value: null, ids: ["2"] },
    ]);
  });

  test.each<[number[], number, number[]]>([
    [[50, 30, 20], 10, [5, 3, 2]],
    // 4.29, 3.43, 2.29: the largest remainder gets what is left.
    [[15, 12, 8], 10, [4, 4, 2]],
    // 0.1 is none in proportion, but one at least.
    [[99, 1], 10, [9, 1]],
    [[10, 10, 10], 2, [1, 1, 1]],
    [[97, 1, 1, 1], 5, [2, 1, 1, 1]],
    [[3, 2], 5, [3, 2]],
  ])("of sizes %j share %i as %j", (sizes, count, expected) => {
    expect(allocated(sizes, count)).toEqual(expected);
  });

  test("get one at least, never more than they have, and together what was to be drawn", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 });
    const draws = sizes.chain((all) => {
      const sum = all.reduce((a, b) => a + b, 0);
      return fc.tuple(fc.constant(all), fc.integer({ min: all.length, max: sum }));
    });
    fc.assert(
      fc.property(draws, ([all, count]) => {
        const taken = allocated(all, count);
        expect(taken.reduce((a, b) => a + b, 0)).toBe(count);
        taken.forEach((one, k) => {
          expect(one).toBeGreaterThanOrEqual(1);
          expect(one).toBeLessThanOrEqual(all[k]!);
        });
      }),
    );
  });
});
