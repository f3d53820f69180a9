import { readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { plans } from "../../scripts/examples/complete/sites";
import { submissionOf } from "../../scripts/examples/complete/submission";
import { documentText } from "../../scripts/examples/write";
import { type Evaluation, evaluate } from "../../src/index";
import { readAttestations } from "../../src/node/index";

const folder = "examples/complete";
const answers = await readAttestations(`${folder}/attestations/on-site-2026.json`);
const on = "2026-12-31";

const ids = (evaluation: Evaluation, outcome: string, weight?: string) =>
  evaluation.findings
    .filter((one) => one.outcome === outcome && (weight === undefined || one.weight === weight))
    .map((one) => one.id);

describe.each(Object.keys(plans))("the invented site %s", (stem) => {
  const path = `${folder}/${stem}.json`;
  const submission = JSON.parse(readFileSync(path, "utf8"));
  const withAnswers = evaluate(submission, { on, ...answers });

  it("is what the script writes, below 400 KB, and says that it is invented", () => {
    expect(readFileSync(path, "utf8")).toBe(documentText(submissionOf(plans[stem]!)));
    expect(statSync(path).size).toBeLessThan(400_000);
    expect(submission.site.name).toMatch(/^示例.*（虚构）$/);
  });

  it("has no defects and no unused attestation", () => {
    expect(withAnswers.defectTotals.errors).toBe(0);
    expect(withAnswers.unusedAttestations).toEqual([]);
  });

  it("conforms as far as was looked, with the answers of a person", () => {
    expect(withAnswers.conclusion.overall).toBe("noNonconformityFound");
    expect(withAnswers.conclusion.qualified).toBe(true);
    expect(withAnswers.totals.decides).toMatchObject({ fail: 0, error: 0, unknown: 0, manual: 0 });
  });

  it("waits for those answers alone when they are not given", () => {
    const without = evaluate(submission, { on });
    expect(without.conclusion.overall).toBe("undetermined");
    expect(ids(without, "manual", "decides").sort()).toEqual([
      "domestic-violence-14#suspected-violence-reported",
      "minors-protection#harm-to-minors-reported",
      "pipl-28#protective-measures-taken",
      "pipl-28#retention-no-longer-than-needed",
      "pipl-28#strict-protection",
    ]);
    expect(ids(without, "unknown", "decides")).toEqual([]);
  });

  it("has hours, education and badges for every full-time worker", () => {
    const hours = stem === "service-centre" ? "centre-service-hours" : "worker-service-hours";
    for (const rule of [hours, "worker-education-hours"]) {
      const finding = withAnswers.findings.find((one) => one.id === `db3205-t-1070-2023#${rule}`)!;
      const fullTime = submission.workers.filter((w: { employment: string }) => w.employment === "fullTime");
      expect(finding.items?.byOutcome).toEqual({ pass: fullTime.length });
    }
  });
});

it("is only the work room that has a suggestion", () => {
  const fails = Object.keys(plans).map((stem) => {
    const submission = JSON.parse(readFileSync(`${folder}/${stem}.json`, "utf8"));
    return ids(evaluate(submission, { on, ...answers }), "fail");
  });
  expect(fails).toEqual([[], [], ["db3205-t-1070-2023#groupwork-space-exists"]]);
});
