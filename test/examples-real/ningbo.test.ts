import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../src/index";

const submission = JSON.parse(readFileSync("examples/ningbo/school-station.json", "utf8"));
const evaluation = createEvaluator({ profile: "ningbo" }).evaluate(submission, { on: "2026-12-31" });

describe("a school-based station of Ningbo, in data alone", () => {
  it("is invented and has no defects", () => {
    expect(submission.site.name).toMatch(/^示例.*（虚构）$/);
    expect(evaluation.defectTotals.errors).toBe(0);
  });

  it("is asked what practice in Ningbo is, which informs, and nothing of Suzhou", () => {
    const practice = evaluation.findings.filter(({ rulebook }) => rulebook === "ningbo-school-practice");
    expect(practice.map(({ weight, outcome }) => [weight, outcome])).toEqual([
      ["informs", "fail"],
      ["informs", "pass"],
      ["informs", "pass"],
    ]);
    expect(evaluation.findings.filter(({ rulebook }) => /3205|taicang/.test(rulebook))).toEqual([]);
  });

  it("waits for a person's answers and nothing else", () => {
    const open = evaluation.findings.filter(
      ({ weight, outcome }) => weight === "decides" && outcome !== "pass" && outcome !== "notApplicable",
    );
    expect(open.map(({ outcome }) => outcome)).toEqual(open.map(() => "manual"));
    expect(evaluation.conclusion.overall).toBe("undetermined");
  });
});
