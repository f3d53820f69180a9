import { describe, expect, it } from "vitest";
import { entries, type Json, read, station } from "./small-rulebook";

const tenths = (n: number, hours: unknown = 0.1) =>
  station({
    workers: [{ id: "W1" }],
    serviceLog: entries(n, () => ({ worker: "W1", date: "2026-03-01", hours })),
  });
const hours: Json = { sum: "serviceLog", of: "hours" };

describe("quantities are summed as whole multiples of their smallest part", () => {
  it("19,600 times 0.1 hours are 1,960 hours, and no less", () => {
    let naive = 0;
    for (let k = 0; k < 19_600; k++) naive += 0.1;
    expect(naive).not.toBe(1_960);
    expect(read(hours, tenths(19_600))).toEqual({ value: 1_960 });
  });

  it("also beside one that is not recorded", () => {
    const submission = tenths(19_600);
    (submission.serviceLog as object[]).push({ id: "last", worker: "W1", date: "2026-03-01" });
    expect(read(hours, submission)).toEqual({ range: [1_960, 1_984] });
  });

  it("also per group, and per worker", () => {
    const most: Json = { sum: "serviceLog", of: "hours", by: ["worker", "date"], take: "greatest" };
    expect(read(most, tenths(19_600))).toEqual({ value: 1_960 });
  });

  it.each([
    0.7, 1.1, 2.2, 3.3, 17.9, 23.9, 24,
  ])("%d hours are a whole number of tenths, no defect", (value) => {
    expect(read(hours, tenths(10, value))).toEqual({ value: Math.round(value * 100) / 10 });
  });

  it.each([0.05, 24.1, -1])("%d hours are none: such a value counts as not recorded", (value) => {
    expect(read(hours, tenths(10, value))).toEqual({ range: [0, 240] });
  });

  it("amounts in cents stay exact where a product is not, and where they are large", () => {
    const amount = (...amounts: unknown[]) =>
      read(
        { sum: "purchases", of: "amount" },
        station({ purchases: entries(amounts.length, (k) => ({ amount: amounts[k] })) }),
      );
    expect(1.15 * 100).not.toBe(115);
    expect(amount(1.15, 1.15, 1.15)).toEqual({ value: 3.45 });
    expect(amount(1.15, 1.15, 1.15, undefined)).toEqual({ range: [3.45, null] });
    expect(amount(...new Array(1_000).fill(999_999.99))).toEqual({ value: 999_999_990 });
  });

  it("products and quotients come back to nine decimals before they are rounded up", () => {
    const times = (value: number): Json => ({
      ceiling: { multiply: [{ constant: value }, { field: "/site/communities" }] },
    });
    const of = (communities: number) => station({ site: { communities } });
    expect(0.07 * 100).toBeGreaterThan(7);
    expect(read(times(0.07), of(100))).toEqual({ value: 7 });
    expect(read({ floor: { divide: [{ constant: 0.3 }, { constant: 0.1 }] } }, of(1))).toEqual({ value: 3 });
  });
});
