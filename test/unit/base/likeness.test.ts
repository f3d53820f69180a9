import { describe, expect, it } from "vitest";
import { kindsOf, likenessOf, lookalikesAmong, mayLookAlike, visibly } from "../../../src/base/likeness";

/** Spellings of “W2-é” and of others that a reader takes for one, and how each is shown. */
const alike: [string, string, string][] = [
  ["W2", "W2 ", "W2␠"],
  ["W2", " W2", "␠W2"],
  ["W2", "W 2", "W␠2"],
  ["W2", "W2\t", "W2[U+0009]"],
  ["W2", "W2\u00a0", "W2[U+00A0]"],
  ["W2", "W2\u3000", "W2[U+3000]"],
  ["W2", "W\u200b2", "W[U+200B]2"],
  ["W2", "\ufeffW2", "[U+FEFF]W2"],
  ["W2", "\u202eW2\u202c", "[U+202E]W2[U+202C]"],
  ["W2", "W\u00ad2", "W[U+00AD]2"],
  ["W2", "W2\ufe0f", "W2[U+FE0F]"],
  ["W2", "W2\u0000", "W2[U+0000]"],
  ["W2", "Ｗ２", "Ｗ２"],
  ["W2", "w2", "w2"],
  ["é", "e\u0301", "e[U+0301]"],
  ["가", "\u1100\u1161", "[U+1100][U+1161]"],
  ["豈", "\uf900", "[U+F900]"],
  ["张三-1", "张三－１", "张三－１"],
  ["ΑΣ", "ας", "ας"],
  ["ﾊﾟ", "パ", "パ"],
];

describe("identifiers that only look alike", () => {
  it.each(alike)("%j and %j", (one, other, shown) => {
    expect(likenessOf(other)).toBe(likenessOf(one));
    expect(mayLookAlike(kindsOf(one) | kindsOf(other))).toBe(true);
    expect(visibly(other)).toBe(shown);
    expect(visibly(one)).not.toBe(shown);
    expect([...lookalikesAmong([other, one, "X9"])!.keys()].sort()).toEqual([one, other].sort());
  });

  it.each([
    ["W1", "W2"],
    ["W-1", "W1"],
    ["张三", "张山"],
    ["L1", "LI"],
  ])("are not %j and %j", (one, other) => {
    expect(likenessOf(other)).not.toBe(likenessOf(one));
    expect(lookalikesAmong([one, other])).toBeNull();
  });

  it("are not looked for where no two texts of their kind can be", () => {
    for (const text of ["W-0001/a".toUpperCase(), "w_1", "张三-1", "12", "社工W1"])
      expect(mayLookAlike(kindsOf(text)), text).toBe(false);
    for (const text of ["W a", "Ｗ", "é", "W1 ", "aB"]) expect(mayLookAlike(kindsOf(text)), text).toBe(true);
  });

  it("are spelled as the first of them by code unit, in whatever order they come", () => {
    const texts = ["w1", "W1 ", "W1"];
    for (const some of [texts, [...texts].reverse()])
      expect(Object.fromEntries(lookalikesAmong(some)!)).toEqual({ W1: "W1", "W1 ": "W1", w1: "W1" });
  });
});
