import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createEvaluator, validate } from "../../../src/index";

const on = "2026-12-31";
const given = (name: string) =>
  JSON.parse(readFileSync(`test/fixtures/division-codes/${name}.json`, "utf8")) as { site: object };
const base = given("d12");
const withCode = (divisionCode: unknown) => ({ ...base, site: { ...base.site, divisionCode } });
const profiles = { suzhou: createEvaluator(), taicang: createEvaluator({ profile: "taicang-2022" }) };
const rules = {
  suzhou: "db3205-t-1070-2023#station-full-time-workers",
  taicang: "taicang-2022#station-full-time-workers",
};

function outcome(profile: "suzhou" | "taicang", submission: unknown) {
  const { findings } = profiles[profile].evaluate(submission, { on });
  return findings.find(({ id }) => id === rules[profile])!;
}

describe("a shorter code decides what it can", () => {
  test.each([
    ["320585102000", "pass", "pass"],
    ["320585102", "pass", "pass"],
    ["320585", "pass", "pass"],
    ["320585000000", "pass", "pass"],
    ["320585000", "pass", "pass"],
    ["320500", "pass", "unknown"],
    ["320500000000", "pass", "unknown"],
    ["320583", "pass", "notApplicable"],
    ["320000", "unknown", "unknown"],
    ["320000000000", "unknown", "unknown"],
    ["320100", "notApplicable", "notApplicable"],
    ["110101001000", "notApplicable", "notApplicable"],
    [undefined, "unknown", "unknown"],
  ] as const)("%s: the city rule %s, the county rule %s", (code, suzhou, taicang) => {
    expect(outcome("suzhou", withCode(code)).outcome).toBe(suzhou);
    expect(outcome("taicang", withCode(code)).outcome).toBe(taicang);
    if (code !== undefined) expect(validate(withCode(code))).toEqual([]);
  });

  test("what is missing then is the division code", () => {
    const finding = outcome("taicang", withCode("320500"));
    expect(finding.missing!.list).toMatchObject([{ pointer: "/site/divisionCode" }]);
    expect(finding.reason).toMatchObject({ code: "divisionTooShort", args: { code: "320500" } });
  });
});

describe("what a spreadsheet made of a code is a defect, and unknown", () => {
  test.each([
    ["3.20585E+11", "format.division.scientific"],
    ["3.2e11", "format.division.scientific"],
    ["3E+11", "format.division.scientific"],
    [320585102000, "type.longNumber"],
    [3.20585e11, "type.longNumber"],
    ["3205", "format.division.length"],
    ["32", "format.division.length"],
    ["32058510200", "format.division.length"],
  ])("%s", (code, defect) => {
    expect(validate(withCode(code))).toMatchObject([
      { pointer: "/site/divisionCode", code: defect, severity: "error" },
    ]);
    expect(outcome("suzhou", withCode(code)).outcome).toBe("unknown");
  });

  test("the message says how to mend it", () => {
    expect(validate(given("sci"))[0]!.text["zh-CN"]).toContain("科学计数法");
    expect(validate(withCode(320585102000))[0]!.text["zh-CN"]).toContain("设为文本");
  });

  test("likewise at the sites of a network", () => {
    const network = {
      sites: [
        { id: "A", divisionCode: "320585" },
        { id: "B", divisionCode: "3.2E+11" },
      ],
    };
    expect(validate({ ...base, network })).toMatchObject([{ pointer: "/network/sites/1/divisionCode" }]);
  });
});
