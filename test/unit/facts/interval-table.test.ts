import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { operations } from "../../../src/facts/vocabulary";
import { syntheticFacts } from "../../property/synthetic-facts";

const rows = readFileSync("docs/intervals.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.split("|").slice(1, -1));
const named = new Set(rows.flatMap(([first]) => [...first!.matchAll(/`(\w+)`/g)].map(([, name]) => name!)));
const known = Object.keys(operations);

describe("the interval table in docs/intervals.md", () => {
  it("has a row for every operation", () => {
    expect(known.filter((name) => !named.has(name))).toEqual([]);
  });

  it("has no row for what is no operation", () => {
    const parts = ["by", "take"];
    expect([...named].filter((name) => !known.includes(name) && !parts.includes(name))).toEqual([]);
  });

  it("leaves no cell empty", () => {
    expect(rows.filter((cells) => cells.some((cell) => cell.trim() === ""))).toEqual([]);
  });
});

describe("the facts of the property tests", () => {
  it("use every operation", () => {
    expect(Object.keys(syntheticFacts).sort()).toEqual([...known].sort());
  });
});
