import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  daysInMonth,
  explainDay,
  explainDayOrMonth,
  firstDay,
  firstDayOfMonth,
  firstDayOfQuarter,
  formatDay,
  lastDay,
  lastDayOfYearFrom,
  monthIndex,
  parseDay,
  parseDayOrMonth,
  quarterIndex,
} from "../../../src/base/dates";

const msPerDay = 86_400_000;
const first = Date.UTC(1900, 0, 1) / msPerDay;
const last = Date.UTC(2199, 11, 31) / msPerDay;
const isoDay = (day: number) => new Date(day * msPerDay).toISOString().slice(0, 10);

describe("against JS Date, for every day of 1900 to 2199", () => {
  it("parses, formats and finds month and quarter", () => {
    for (let day = first; day <= last; day++) {
      const text = isoDay(day);
      const date = new Date(day * msPerDay);
      const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
      const got = [parseDay(text), formatDay(day), monthIndex(day), quarterIndex(day)];
      const wanted = [day, text, month, Math.floor(month / 3)];
      if (got.some((value, i) => value !== wanted[i])) expect(got).toEqual(wanted);
    }
  });

  it("knows the first day and the length of every month", () => {
    for (let month = 1900 * 12; month < 2200 * 12; month++) {
      const [year, m] = [Math.floor(month / 12), month % 12];
      expect(firstDayOfMonth(month)).toBe(Date.UTC(year, m, 1) / msPerDay);
      expect(daysInMonth(year, m + 1)).toBe(new Date(Date.UTC(year, m + 1, 0)).getUTCDate());
    }
  });
});

describe("texts that are no day", () => {
  it.each([
    ["2026-02-30", { reason: "date.day", actual: 30, year: 2026, month: 2, most: 28 }],
    ["2026-02-29", { reason: "date.day", actual: 29, year: 2026, month: 2, most: 28 }],
    ["2100-02-29", { reason: "date.day", actual: 29, year: 2100, month: 2, most: 28 }],
    ["2026-04-31", { reason: "date.day", actual: 31, year: 2026, month: 4, most: 30 }],
    ["2026-01-00", { reason: "date.day", actual: 0, year: 2026, month: 1, most: 31 }],
    ["2026-13-01", { reason: "date.month", actual: 13 }],
    ["2026-00-01", { reason: "date.month", actual: 0 }],
    ["1899-12-31", { reason: "date.year", actual: 1899, least: 1900, most: 2199 }],
    ["2200-01-01", { reason: "date.year", actual: 2200, least: 1900, most: 2199 }],
    ["2026-2-3", { reason: "date.shape", expected: "YYYY-MM-DD" }],
    ["2026-02", { reason: "date.shape", expected: "YYYY-MM-DD" }],
    ["2026/02/03", { reason: "date.shape", expected: "YYYY-MM-DD" }],
    ["2026-02-03T00:00", { reason: "date.shape", expected: "YYYY-MM-DD" }],
    ["２０２６-02-03", { reason: "date.shape", expected: "YYYY-MM-DD" }],
    ["", { reason: "date.shape", expected: "YYYY-MM-DD" }],
  ])("%s", (text, problem) => {
    expect(parseDay(text)).toBeNaN();
    expect(explainDay(text)).toEqual(problem);
  });

  it("29 February exists in leap years", () => {
    expect(parseDay("2024-02-29")).toBe(Date.UTC(2024, 1, 29) / msPerDay);
    expect(parseDay("2000-02-29")).toBe(Date.UTC(2000, 1, 29) / msPerDay);
  });

  it("the fast reading and the explanation agree on any text", () => {
    const near = fc
      .tuple(fc.integer({ min: 1890, max: 2210 }), fc.nat(14), fc.nat(33))
      .map(([y, m, d]) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`);
    const digits = fc.string({ unit: fc.constantFrom(..."0129-/:é"), minLength: 6, maxLength: 11 });
    fc.assert(
      fc.property(fc.oneof(near, digits, fc.string({ maxLength: 12 })), (text) => {
        expect(explainDay(text) === null).toBe(!Number.isNaN(parseDay(text)));
        expect(explainDayOrMonth(text) === null).toBe(parseDayOrMonth(text) !== null);
        expect(Number.isNaN(firstDay(text))).toBe(Number.isNaN(lastDay(text)));
      }),
      { numRuns: 5000 },
    );
  });
});

describe("a month is the range of its days", () => {
  it("of February in a leap year", () => {
    expect(parseDayOrMonth("2024-02")).toEqual({ lo: parseDay("2024-02-01"), hi: parseDay("2024-02-29") });
  });

  it("of December of the last year", () => {
    expect(lastDay("2199-12")).toBe(parseDay("2199-12-31"));
  });

  it("a day is a range of one day", () => {
    expect(parseDayOrMonth("2026-02-03")).toEqual({ lo: 20_487, hi: 20_487 });
  });

  it.each(["2026-13", "2026-00", "1899-12", "2026-1", "2026", "2026-02-", "202602"])("not %s", (text) => {
    expect(parseDayOrMonth(text)).toBeNull();
    expect(explainDayOrMonth(text)).not.toBeNull();
  });
});

describe("addMonths", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-05-15", 0, "2026-05-15"],
    ["2026-01-15", -36, "2023-01-15"],
  ])("%s and %d months: %s", (from, n, to) => {
    expect(formatDay(addMonths(parseDay(from), n))).toBe(to);
  });

  it("leaves an open end open", () => {
    expect(addMonths(Number.POSITIVE_INFINITY, 12)).toBe(Number.POSITIVE_INFINITY);
    expect(addMonths(Number.NEGATIVE_INFINITY, 12)).toBe(Number.NEGATIVE_INFINITY);
  });

  it("never turns two days round", () => {
    const days = fc.integer({ min: first, max: last });
    fc.assert(
      fc.property(days, days, fc.integer({ min: -600, max: 600 }), (a, b, n) => {
        expect(addMonths(Math.min(a, b), n)).toBeLessThanOrEqual(addMonths(Math.max(a, b), n));
      }),
    );
  });
});

describe("quarters and texts", () => {
  it("the third quarter of 2026 begins on 1 July", () => {
    expect(formatDay(firstDayOfQuarter(quarterIndex(parseDay("2026-09-30"))))).toBe("2026-07-01");
  });

  it("refuses to format what is not a day", () => {
    for (const day of [Number.NaN, Number.POSITIVE_INFINITY, 0.5, -800_000, 3_000_000]) {
      expect(() => formatDay(day)).toThrow(RangeError);
    }
  });
});

describe("a year runs to the eve of its anniversary", () => {
  it.each([
    ["2026-01-01", "2026-12-31"],
    ["2024-01-01", "2024-12-31"],
    ["2023-03-01", "2024-02-29"],
    ["2024-03-01", "2025-02-28"],
    ["2024-02-29", "2025-02-28"],
    ["2024-02-28", "2025-02-27"],
    ["2023-02-28", "2024-02-27"],
    ["2025-07-15", "2026-07-14"],
  ])("from %s to %s", (from, to) => {
    expect(formatDay(lastDayOfYearFrom(firstDay(from)))).toBe(to);
  });

  it("like JS Date, whose 29 February of a common year is 1 March", () => {
    for (let day = first; day <= last; day++) {
      const date = new Date(day * msPerDay);
      const eve = Date.UTC(date.getUTCFullYear() + 1, date.getUTCMonth(), date.getUTCDate()) / msPerDay - 1;
      if (lastDayOfYearFrom(day) !== eve) expect(lastDayOfYearFrom(day), isoDay(day)).toBe(eve);
    }
  });
});
