import { describe, expect, it } from "vitest";
import type { BasisKind, Provision } from "../../../src/rulebook/document";
import { type Binding, weightOf } from "../../../src/rulebook/weight";

const provisions: Provision[] = [
  "requirement",
  "instruction",
  "recommendation",
  "permission",
  "notSeen",
  "own",
];
const bases: BasisKind[] = [
  "text",
  "summary",
  "assumedFromCounty",
  "secondary",
  "title",
  "interpretation",
  "own",
];
const bindings: Binding[] = [false, true].flatMap((byLaw) =>
  [false, true].map((byProfile) => ({ byLaw, byProfile })),
);
const all = provisions.flatMap((provision) => bases.map((basis) => ({ provision, basis })));
const deciding = (binding: Binding) =>
  all
    .filter(({ provision, basis }) => weightOf(provision, basis, binding).weight === "decides")
    .map(({ provision, basis }) => `${provision} ${basis}`);

const seen = ["requirement text", "requirement summary", "instruction text", "instruction summary"];

describe("the weight of a rule", () => {
  it("is to inform wherever nothing binds the rulebook", () => {
    expect(deciding({ byLaw: false, byProfile: false })).toEqual([]);
  });

  it("is to decide by law for what was seen only", () => {
    expect(deciding({ byLaw: true, byProfile: false })).toEqual(seen);
  });

  it("is to decide by a profile also for values assumed from elsewhere", () => {
    expect(deciding({ byLaw: false, byProfile: true }).sort()).toEqual(
      [...seen, "requirement assumedFromCounty"].sort(),
    );
  });

  it("is never greater on weaker evidence in one rulebook", () => {
    for (const binding of bindings) {
      const assumed = weightOf("requirement", "assumedFromCounty", binding).weight;
      if (assumed === "decides") expect(weightOf("requirement", "text", binding).weight).toBe("decides");
    }
  });

  it("qualifies what rests on values assumed from elsewhere, and nothing else", () => {
    for (const binding of bindings)
      for (const { provision, basis } of all)
        expect(weightOf(provision, basis, binding).qualified).toBe(basis === "assumedFromCounty");
  });
});
