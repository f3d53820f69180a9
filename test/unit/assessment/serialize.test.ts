import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createEvaluator, type EvaluateOptions, serializeEvaluation } from "../../../src/index";

const folder = new URL("../../fixtures/sites/", import.meta.url);
const sites = readdirSync(folder).filter((name) => name.endsWith(".json"));
const evaluator = createEvaluator();
const ways: Record<string, EvaluateOptions> = {
  "at the end of the period": { on: "2026-12-31" },
  "after the period": { on: "2027-06-30" },
  "in the middle of the period": { on: "2026-06-30" },
  "with full evidence": { on: "2026-12-31", evidence: "full" },
  "with few entries listed": { on: "2026-12-31", limits: { items: 1, missing: 1, evidence: 1, supply: 1 } },
  "with attestations and a waiver": {
    on: "2026-12-31",
    attestations: evaluator.rules.slice(0, 40).map(({ id }, k) => ({
      rule: id,
      outcome: k % 2 === 0 ? "pass" : "fail",
      on: "2026-12-01",
      by: "评估员甲",
      method: "documentReview",
    })),
    waivers: evaluator.rules.map(({ id }, k) => ({
      rule: id,
      on: "2026-12-01",
      reason: "“特批”",
      approver: "乙",
      expires: k % 2 === 0 ? null : "2026-11-30",
    })),
  },
};

describe("an evaluation is the same text and the same bytes on every way", () => {
  for (const [name, options] of Object.entries(ways)) {
    it(name, () => {
      for (const site of sites) {
        const json = readFileSync(new URL(site, folder), "utf8");
        const evaluation = evaluator.evaluate(JSON.parse(json), options);
        const text = JSON.stringify(evaluation);
        expect(serializeEvaluation(evaluation)).toBe(text);
        expect(evaluator.evaluateText(json, options)).toBe(text);
        for (let again = 0; again < 2; again++) {
          expect(new TextDecoder().decode(evaluator.evaluateToBytes(json, options))).toBe(text);
        }
      }
    });
  }

  it("a site of which nothing is recorded, with text that needs escapes", () => {
    for (const tier of ["serviceCentre", "station", "workRoom"]) {
      const json = JSON.stringify({
        formatVersion: 2,
        site: { id: 's"1\n', name: "𠮷\\\u2028", tier },
        period: { from: "2026-01-01", to: "2026-12-31" },
        note: { "键\u0001": 1 },
      });
      const options = { on: "2026-12-31" };
      const text = JSON.stringify(evaluator.evaluate(JSON.parse(json), options));
      expect(new TextDecoder().decode(evaluator.evaluateToBytes(json, options))).toBe(text);
    }
  });
});
