import { describe, expect, it } from "vitest";
import { type Json, read, type Submission, station } from "./small-rulebook";

const over = (from: string, to: string, dates: string[] = []): Submission => ({
  ...station({ supervision: dates.map((date, k) => ({ id: `D${k}`, date })) }),
  period: { from, to },
});
const months: Json = { periodsIn: "month" };
const quarters: Json = { periodsIn: "quarter" };
const withOne: Json = { periodsWith: "supervision", of: "date", each: "month" };

describe("full calendar months and quarters", () => {
  it.each([
    ["2026-01-01", "2026-12-31", 12, 4],
    ["2026-01-02", "2026-12-31", 11, 3],
    ["2026-01-01", "2026-12-30", 11, 3],
    ["2026-02-15", "2026-03-15", 0, 0],
    ["2026-02-01", "2026-02-28", 1, 0],
    ["2024-02-01", "2024-02-28", 0, 0],
    ["2025-12-15", "2026-03-31", 3, 1],
  ])("from %s to %s: %i months, %i quarters", (from, to, m, q) => {
    expect(read(months, over(from, to), "2030-01-01")).toEqual({ value: m });
    expect(read(quarters, over(from, to), "2030-01-01")).toEqual({ value: q });
  });

  it("end with the day of evaluation", () => {
    expect(read(months, over("2026-01-01", "2026-12-31"), "2026-03-30")).toEqual({ value: 2 });
    expect(read(months, over("2026-01-01", "2026-12-31"), "2026-03-31")).toEqual({ value: 3 });
  });

  it("count once, however many entries they have, and not where only part of them lies in the period", () => {
    const dates = ["2026-01-20", "2026-02-03", "2026-02-24", "2026-04-10"];
    expect(read(withOne, over("2026-01-15", "2026-04-15", dates), "2030-01-01")).toEqual({ value: 1 });
    expect(read(withOne, over("2026-01-01", "2026-04-30", dates), "2030-01-01")).toEqual({ value: 3 });
  });

  it("a date of which only the month is known lies in it; one that is not known may lie in any", () => {
    expect(read(withOne, over("2026-01-01", "2026-03-31", ["2026-02"]))).toEqual({ value: 1 });
    const unknown = { ...over("2026-01-01", "2026-03-31", ["2026-02-01"]) };
    (unknown.supervision as object[]).push({ id: "D9" });
    expect(read(withOne, unknown)).toEqual({ range: [1, 3] });
  });

  it("a list that may hold more leaves open all of them, and no more than all", () => {
    const partial = {
      ...over("2026-01-01", "2026-03-31", ["2026-02-01"]),
      completeness: { supervision: "partial" },
    };
    expect(read(withOne, partial)).toEqual({ range: [1, 3] });
  });
});
