import { describe, expect, it } from "vitest";
import { and, decided, FALSE, not, or, selects, TRUE, UNDEFINED } from "../../../src/logic/truth";

const answers = [TRUE, FALSE, UNDEFINED];
const sets = [1, 2, 3, 4, 5, 6, 7];
const members = (set: number) => answers.filter((answer) => set & answer);

/** Kleene's connectives on single answers, where undefined stands between false and true. */
const rank = (answer: number) => ({ [FALSE]: 0, [UNDEFINED]: 1, [TRUE]: 2 })[answer]!;
const lower = (a: number, b: number) => (rank(a) <= rank(b) ? a : b);
const higher = (a: number, b: number) => (rank(a) >= rank(b) ? a : b);
const lifted = (one: (a: number, b: number) => number, a: number, b: number) =>
  members(a)
    .flatMap((x) => members(b).map((y) => one(x, y)))
    .reduce((set, answer) => set | answer, 0);

describe("what missing data may make of a condition", () => {
  it("is for all and any exactly what the parts may make of it", () => {
    for (const a of sets) {
      for (const b of sets) {
        expect(and(a, b), `${a} and ${b}`).toBe(lifted(lower, a, b));
        expect(or(a, b), `${a} or ${b}`).toBe(lifted(higher, a, b));
      }
    }
  });

  it("is turned round by not, and twice by not not", () => {
    for (const a of sets) {
      expect(not(not(a))).toBe(a);
      for (const b of sets) expect(not(and(a, b))).toBe(or(not(a), not(b)));
    }
    expect([not(TRUE), not(FALSE), not(UNDEFINED)]).toEqual([FALSE, TRUE, UNDEFINED]);
  });

  it("is decided where one answer is left", () => {
    expect(sets.filter(decided)).toEqual([TRUE, FALSE, UNDEFINED]);
  });

  it("selects an entry only where the condition holds: undefined selects nothing", () => {
    for (const a of sets) expect(selects(a)).toBe((a & TRUE) | (a & (FALSE | UNDEFINED) ? FALSE : 0));
  });
});
