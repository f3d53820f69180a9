import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filesBelow, readJson } from "../../scripts/generate/files";
import { patterns } from "../../scripts/generate/formats";
import { explainDay, explainDayOrMonth } from "../../src/base/dates";
import { checkCreditCode, checkDivisionCode } from "../../src/base/identifiers";

const accepts: Record<string, (text: string) => boolean> = {
  day: (text) => explainDay(text) === null,
  "day-or-month": (text) => explainDayOrMonth(text) === null,
  uscc: (text) => checkCreditCode(text) === null,
  "division-code": (text) => checkDivisionCode(text) === null,
  "division-code-12": (text) => checkDivisionCode(text, 12) === null,
};

const pad = (n: number, width: number) => String(n).padStart(width, "0");
const credit = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A unified social credit code whose check character is right. */
const creditCodes = fc.array(fc.nat(30), { minLength: 17, maxLength: 17 }).map((digits) => {
  const body = digits.map((digit, k) => credit[k >= 2 && k < 8 ? digit % 10 : digit]).join("");
  return [...credit].map((last) => body + last).find((code) => checkCreditCode(code) === null)!;
});

describe("the pattern beside a format", () => {
  it("stands beside every one, and is the one of the format", () => {
    const found: [string, string, unknown][] = [];
    for (const file of filesBelow("schemas", ".schema.json")) {
      JSON.parse(JSON.stringify(readJson("schemas", file)), (_, value) => {
        if (typeof value?.format === "string") found.push([file, value.format, value.pattern]);
        return value;
      });
    }
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter(([, format, pattern]) => pattern !== patterns[format])).toEqual([]);
  });

  it("accepts every day and month the format accepts, and no other but 29 February", () => {
    for (const format of ["day", "day-or-month"]) {
      const pattern = new RegExp(patterns[format]!, "u");
      const differing = new Set<string>();
      for (let year = 1890; year <= 2210; year++)
        for (let month = 0; month <= 13; month++)
          for (let day = -1; day <= 32; day++) {
            const text = `${year}-${pad(month, 2)}${day < 0 ? "" : `-${pad(day, 2)}`}`;
            if (pattern.test(text) !== accepts[format]!(text)) differing.add(text.slice(4));
          }
      expect([...differing]).toEqual(["-02-29"]);
    }
  });

  it("accepts every credit code the format accepts", () => {
    const pattern = new RegExp(patterns.uscc!, "u");
    fc.assert(fc.property(creditCodes, (code) => pattern.test(code) && accepts.uscc!(code)));
    for (const bad of [
      "",
      "-",
      "9135010AM000100Y43",
      "91350100m000100y43",
      "91350100M000100Y4",
      "O".repeat(18),
    ])
      expect(pattern.test(bad), bad).toBe(false);
  });

  it("accepts every division code the format accepts", () => {
    const codes = fc.tuple(fc.nat(99), fc.nat(9_999), fc.nat(999_999), fc.constantFrom(6 / 9 / 12));
    for (const format of ["division-code", "division-code-12"]) {
      const pattern = new RegExp(patterns[format]!, "u");
      fc.assert(
        fc.property(codes, ([province, middle, end, length]) => {
          const code = (pad(province, 2) + pad(middle, 4) + pad(end, 6)).slice(0, length);
          return pattern.test(code) || !accepts[format]!(code);
        }),
        { numRuns: 2_000 },
      );
      expect(
        ["32058510200", "Suzhou", "3.20585e11", "993205102000"].filter((text) => pattern.test(text)),
      ).toEqual([]);
    }
  });
});
