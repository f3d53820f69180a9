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

  it("a year of quarter hours is what it is", () => {
    expect(read(hours, tenths(300, 7.25))).toEqual({ value: 2_175 });
  });

  it.each([
    0.01, 0.07, 0.3, 0.7, 1.1, 1.15, 2.2, 3.3, 7.25, 17.9, 23.99, 24,
  ])("%d hours are a whole number of hundredths, no defect", (value) => {
    expect(read(hours, tenths(10, value))).toEqual({ value: Math.round(value * 1000) / 100 });
  });

  it("what a host added up in binary fractions is the decimal it stands for", () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(read(hours, tenths(1, 0.1 + 0.2))).toEqual({ value: 0.3 });
    const over: Json = {
      count: "serviceLog",
      where: { field: "hours", operator: "greaterThan", value: 0.3 },
    };
    expect(read(over, tenths(1, 0.1 + 0.2))).toEqual({ value: 0 });
  });

  it.each([0.005, 7.333, 24.01, -1])("%d hours are none: such a value counts as not recorded", (value) => {
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

  it.each([
    99_999_999.99, 100_000_000.01, 123_456_789.07, 987_654_321.13, 999_999_999.99,
  ])("an amount of %d yuan is two decimals, and a thousand of it are a thousand times as much", (value) => {
    const purchases = (n: number) => station({ purchases: entries(n, () => ({ amount: value })) });
    const sum: Json = { sum: "purchases", of: "amount" };
    expect(read(sum, purchases(1))).toEqual({ value });
    expect(read(sum, purchases(1_000))).toEqual({ value: Math.round(value * 100) * 10 });
    const byDate: Json = { ...sum, by: ["from"], take: "greatest" };
    const dated = entries(3, () => ({ amount: value, from: "2026-03-01" }));
    expect(read(byDate, station({ purchases: dated }))).toEqual({
      value: (Math.round(value * 100) * 3) / 100,
    });
  });

  it.each([100_000_000.011, 987_654_321.125])("a tenth of a cent is too fine, also on %d yuan", (value) => {
    const purchases = entries(1, () => ({ amount: value }));
    expect(read({ sum: "purchases", of: "amount" }, station({ purchases }))).toEqual({ range: [0, null] });
  });

  it("great amounts are added and subtracted to the cent", () => {
    const [a, b] = [123_456_789.03, 123_456_788.9];
    expect(a - b).not.toBe(0.13);
    const of = (value: number): Json => ({
      sum: "purchases",
      of: "amount",
      where: { field: "amount", operator: "equal", value },
    });
    const site = station({
      purchases: [
        { id: "1", amount: a },
        { id: "2", amount: b },
      ],
    });
    expect(read({ subtract: [of(a), of(b)] }, site)).toEqual({ value: 0.13 });
    expect(read({ add: [of(a), of(b), of(b)] }, site)).toEqual({ value: 370_370_366.83 });
    expect(read({ multiply: [of(a), { constant: 3 }] }, site)).toEqual({ value: 370_370_367.09 });
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
