import { describe, expect, it } from "vitest";
import { checkCreditCode, checkDivisionCode } from "../../../src/base/identifiers";

const characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** Σ of GB 32100-2015 with its weights written out. */
function weightedSum(body: string): number {
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  return weights.reduce((sum, weight, i) => sum + weight * characters.indexOf(body.charAt(i)), 0);
}

describe("unified social credit code", () => {
  it("accepts the published vector and rejects its neighbour", () => {
    expect(weightedSum("91350100M000100Y4")).toBe(1640);
    expect(checkCreditCode("91350100M000100Y43")).toBeNull();
    expect(checkCreditCode("91350100M000100Y4Y")).toEqual({
      reason: "uscc.checkCharacter",
      actual: "Y",
      expected: "3",
    });
  });

  it("rejects a letter that is not in the set, Z at the end included", () => {
    expect(checkCreditCode("91350100M000100Y4Z")).toEqual({
      reason: "uscc.character",
      position: 18,
      actual: "Z",
    });
    for (const letter of "IOSVZ") {
      const text = `91350100${letter}000100Y43`;
      expect(checkCreditCode(text)).toEqual({ reason: "uscc.character", position: 9, actual: letter });
    }
  });

  it.each([
    ["91350100M000100Y4", { reason: "uscc.length", actual: 17, expected: 18 }],
    ["91350100M000100Y433", { reason: "uscc.length", actual: 19, expected: 18 }],
    ["", { reason: "uscc.length", actual: 0, expected: 18 }],
    ["91350100m000100Y43", { reason: "uscc.character", position: 9, actual: "m" }],
    ["9135010 M000100Y43", { reason: "uscc.character", position: 8, actual: " " }],
    ["9135A100M000100Y43", { reason: "uscc.division", position: 5, actual: "A" }],
  ])("%s", (text, problem) => {
    expect(checkCreditCode(text)).toEqual(problem);
  });

  it("has exactly one check character for every body, and finds every single wrong character", () => {
    for (const first of characters) {
      const body = `${first}1350100M000100Y4`;
      expect([...characters].filter((c) => checkCreditCode(body + c) === null)).toHaveLength(1);
    }
    const valid = "91350100M000100Y43";
    for (let i = 0; i < 18; i++) {
      for (const c of characters) {
        if (c === valid[i]) continue;
        expect(checkCreditCode(valid.slice(0, i) + c + valid.slice(i + 1))).not.toBeNull();
      }
    }
  });

  it("counts a check value of 31 as 0", () => {
    // The weight of position 17 is 28, so its 31 characters give 31 remainders: one of them is 0.
    const bodies = [...characters].map((c) => `91350100M000100Y${c}`);
    const zero = bodies.filter((body) => checkCreditCode(`${body}0`) === null);
    expect(zero.map((body) => weightedSum(body) % 31)).toEqual([0]);
  });
});

describe("division code", () => {
  it.each([
    "320585",
    "320500",
    "320571",
    "320000",
    "110101",
    "429004",
    "320585102",
    "320585102000",
  ])("%s is well-formed", (text) => {
    expect(checkDivisionCode(text)).toBeNull();
  });

  it.each([
    "321202000000",
    "321202001000",
    "321202001014",
    "320585102000",
    "320000000000",
  ])("%s has 12 digits", (text) => {
    expect(checkDivisionCode(text, 12)).toBeNull();
  });

  it("knows the cities whose townships stand directly under them", () => {
    for (const text of ["441900003001", "442000101000", "460400100000"]) {
      expect(checkDivisionCode(text, 12)).toBeNull();
    }
  });

  it.each([
    ["320585", 12, { reason: "division.length", actual: 6, expected: "12" }],
    ["32058510200", undefined, { reason: "division.length", actual: 11, expected: "6/9/12" }],
    ["32058510200X", 12, { reason: "division.digits", position: 12, actual: "X" }],
    ["３20585102000", 12, { reason: "division.digits", position: 1, actual: "３" }],
    ["990585102000", 12, { reason: "division.province", actual: "99" }],
    ["000000000000", 12, { reason: "division.province", actual: "00" }],
    ["320085", 6, { reason: "division.countyWithoutCity", actual: "320085" }],
    ["320500102000", 12, { reason: "division.townshipWithoutCounty", actual: "320500102000" }],
    ["320585000014", 12, { reason: "division.villageWithoutTownship", actual: "320585000014" }],
  ] as const)("%s", (text, length, problem) => {
    expect(checkDivisionCode(text, length)).toEqual(problem);
  });
});
