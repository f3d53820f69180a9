import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import { describe, expect, it } from "vitest";
import type { Evaluation } from "../../src/index";
import { currentText, goldenFile } from "./small-station";

const golden = readFileSync(goldenFile, "utf8");
const evaluation = JSON.parse(golden) as Evaluation;
const schema = JSON.parse(readFileSync("schemas/bundled/evaluation.schema.json", "utf8"));

/** What README.md beside this file explains, rule by rule. */
const deciding = {
  "db3205-t-1070-2023#service-centre-full-time-workers": "notApplicable",
  "db3205-t-1070-2023#station-full-time-workers": "unknown",
  "db3205-t-1070-2023#work-room-full-time-workers": "notApplicable",
  "db3205-t-1070-2023#worker-service-hours": "unknown",
  "db3205-t-1070-2023#worker-education-hours": "fail",
  "db3205-t-1070-2023#network-supervisor-ratio": "notApplicable",
  "db3205-t-1070-2023#educational-supervision-monthly": "unknown",
  "db3205-t-1070-2023#supportive-supervision-quarterly": "pass",
  "mzbf-2019-3#national-sign-displayed": "fail",
  "mzbf-2019-3#workers-wear-sign": "unknown",
  "pipl-28#strict-protection": "pass",
  "pipl-28#separate-consent-given": "unknown",
  "pipl-28#necessity-and-effect-told": "unknown",
  "pipl-28#guardian-consent-given": "unknown",
  "pipl-28#special-rules-for-minors": "unknown",
  "pipl-28#impact-assessed-before-processing": "unknown",
  "pipl-28#sensitive-casework-assessed": "unknown",
  "pipl-28#processing-recorded": "unknown",
  "pipl-28#impact-report-kept": "unknown",
  "pipl-28#retention-no-longer-than-needed": "manual",
  "pipl-28#protective-measures-taken": "manual",
};

describe("the golden evaluation of a small station", () => {
  it("is what the engine says now (renew: npx tsx test/golden/renew.ts, and read the difference)", () => {
    expect(currentText()).toBe(golden);
  });

  it("has the form of its schema", () => {
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
    expect(validate(evaluation), JSON.stringify(validate.errors)).toBe(true);
  });

  it("decides as README.md says, even after it was renewed", () => {
    const found = evaluation.findings.filter((one) => one.weight === "decides");
    expect(Object.fromEntries(found.map((one) => [one.id, one.outcome]))).toEqual(deciding);
    const readme = readFileSync(new URL("README.md", import.meta.url), "utf8");
    for (const [rule, outcome] of Object.entries(deciding)) {
      expect(readme).toContain(`| \`${rule.slice(rule.indexOf("#") + 1)}\` | ${outcome} |`);
    }
    expect(evaluation.conclusion).toMatchObject({ overall: "doesNotConform", qualified: false });
    expect(evaluation.conclusion.rulebooks.filter(({ qualified }) => qualified).map(({ rulebook }) => rulebook)).toEqual(
      ["db3205-t-1070-2023"],
    );
  });
});
