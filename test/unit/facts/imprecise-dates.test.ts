import { describe, expect, it } from "vitest";
import { entries, type Json, judge, read, readEach, station } from "./small-rulebook";

const log = (...dates: string[]) =>
  station({ serviceLog: entries(dates.length, (k) => ({ date: dates[k], hours: 1 })) });
const count: Json = { count: "serviceLog", window: "toDate" };

describe("a date of which only the month is known", () => {
  it("is any of its days", () => {
    expect(read({ field: "/site/openedOn" }, station({ site: { openedOn: "2024-02" } }))).toEqual({
      range: ["2024-02-01", "2024-02-29"],
    });
  });

  it.each([
    ["lessThan", "2026-03-01", "pass"],
    ["lessThan", "2026-02-28", "unknown"],
    ["lessThanInclusive", "2026-02-28", "pass"],
    ["greaterThan", "2026-02-01", "unknown"],
    ["greaterThan", "2026-02-28", "fail"],
    ["equal", "2026-02-14", "unknown"],
    ["notEqual", "2026-03-14", "pass"],
  ])("compared: %s %s gives %s", (operator, value, expected) => {
    const rule = { conditions: { fact: "a.day", operator, value } };
    const { finding } = judge(
      { "a.day": { field: "/site/openedOn" } },
      rule,
      station({ site: { openedOn: "2026-02" } }),
    );
    expect(finding.outcome).toBe(expected);
  });

  it("lies in the window where the whole month does, outside where none of it does, else perhaps", () => {
    expect(read(count, log("2026-02"), "2026-02-28")).toEqual({ value: 1 });
    expect(read(count, log("2026-02"), "2026-02-27")).toEqual({ range: [0, 1] });
    expect(read(count, log("2026-02"), "2026-01-31")).toEqual({ value: 0 });
    expect(read(count, log("2025-12"), "2026-12-31")).toEqual({ value: 0 });
  });

  it("bounds extremes and differences", () => {
    const latest: Json = { latest: "serviceLog", of: "date" };
    expect(read(latest, log("2026-02-10", "2026-02"))).toEqual({ range: ["2026-02-10", "2026-02-28"] });
    const days: Json = { days: [latest, { constant: "2026-03-01" }] };
    expect(read(days, log("2026-02"))).toEqual({ range: [1, 28] });
  });

  it("may lie in the longest gap, and so may one that is not recorded", () => {
    const gap: Json = { longestGap: "serviceLog", of: "date" };
    expect(read(gap, log("2026-03-01", "2026-07-01"))).toEqual({ value: 183 });
    expect(read(gap, log("2026-03-01", "2026-07-01", "2026-09"))).toEqual({ range: [0, 183] });
    expect(read(gap, log("2026-03-01", "2026-07-01", undefined as never))).toEqual({ range: [0, 183] });
  });

  it("overlaps by as many days as it may", () => {
    const days: Json = {
      overlapDays: { from: { field: "employedFrom" }, to: { field: "employedTo" }, with: "period" },
    };
    const workers = [{ id: "W1", employedFrom: "2026-11", employedTo: null }];
    expect(readEach({ per: "workers", value: days }, station({ workers }))).toEqual([{ range: [32, 61] }]);
  });

  it("moves by months to any of the days that gives, and to a shorter month's last day", () => {
    const moved: Json = { addMonths: [{ field: "/site/openedOn" }, 1] };
    expect(read(moved, station({ site: { openedOn: "2026-01" } }))).toEqual({
      range: ["2026-02-01", "2026-02-28"],
    });
    expect(read(moved, station({ site: { openedOn: "2024-01-30" } }))).toEqual({ value: "2024-02-29" });
    const open: Json = { addMonths: [{ constant: "2026-01-31" }, { field: "/site/communities" }] };
    expect(read(open, station())).toEqual({ range: ["2026-01-31", "2126-01-31"] });
  });
});

describe("a date that does not exist", () => {
  it.each([
    "2026-02-29",
    "2026-13",
    "2026-00-10",
    "1899-12-31",
    "26-01-01",
    20_260_101,
  ])("%s counts as not recorded", (date) => {
    expect(read(count, log(date as string))).toEqual({ range: [0, 1] });
  });
});
