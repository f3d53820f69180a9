import { describe, expect, test } from "vitest";
import { createEvaluator, formatHtml, formatText, InputError, validate } from "../../../src/index";
import { station } from "../facts/small-rulebook";

const evaluator = createEvaluator();
const on = "2026-12-31";
const identity = "11010519491231002X";
const mobile = "13812345678";
const worker = { employment: "fullTime", role: "socialWorker", employedFrom: "2024-01-01", employedTo: null };

describe("an identity or mobile number in a text or an id", () => {
  const submission = station({
    site: { name: `值班电话${mobile}`, communities: 4 },
    workers: [identity, "W2", "W3"].map((id) => ({ ...worker, id })),
    serviceLog: [{ id: "L1", worker: identity, date: "2026-03-01", hours: 3, activity: "outreach" }],
  });
  const evaluation = evaluator.evaluate(submission, { on, evidence: "full" });

  test("is a defect at its place", () => {
    const masks = { [mobile]: "[mobile number 1]", [identity]: "[identity number 1]" };
    expect(evaluation.defects).toMatchObject([
      { pointer: "/site/name", code: "personalNumber", severity: "error", args: { masks: masks[mobile] } },
      { pointer: "/workers/0/id", code: "personalNumber", args: { masks: masks[identity] } },
      { pointer: "/serviceLog/0/worker", code: "personalNumber", args: { masks: masks[identity] } },
    ]);
  });

  test("keeps its meaning: the entry counts and is joined", () => {
    const quota = evaluation.findings.find(({ rule }) => rule === "station-full-time-workers")!;
    expect(quota.outcome).toBe("pass");
    const reference = evaluation.defects.filter(({ code }) => code === "danglingReference");
    expect(reference).toEqual([]);
  });

  test("stands in no output", () => {
    const bytes = Buffer.from(evaluator.evaluateToBytes(JSON.stringify(submission), { on })).toString();
    const outputs = [
      JSON.stringify(evaluation),
      bytes,
      formatHtml(evaluation, { locale: "zh-CN" }),
      formatText(evaluation, { locale: "zh-CN", all: true } as never),
      JSON.stringify(validate(submission)),
    ];
    for (const output of outputs) {
      expect(output).not.toContain(identity);
      expect(output).not.toContain(mobile);
    }
    expect(evaluation.site.name).toBe("值班电话[mobile number 1]");
    expect(bytes).toBe(evaluator.evaluateText(JSON.stringify(submission), { on }));
  });

  test("different ones stay different", () => {
    const days = { registrationValidFrom: "2026-02-01", registrationValidUntil: "2026-01-01" };
    const two = [identity, "440524198001010013"].map((id) => ({ ...worker, ...days, id }));
    const { findings } = evaluator.evaluate(station({ workers: two }), { on });
    const check = findings.find(({ rule }) => rule === "registration-ends-after-start")!;
    expect(check.items!.list.map(({ id }) => id)).toEqual(["[identity number 1]", "[identity number 2]"]);
  });
});

test.each([
  ["an unknown property", { [`t${mobile}`]: 1 }],
  ["a name cut short", { ["x".repeat(75) + mobile]: 1 }],
  ["a code", { workers: [{ id: "W1", role: `${mobile}` }] }],
  ["a reference", { casework: [{ id: "C1", worker: mobile }], workers: [] }],
  ["a number", { casework: [{ id: "C1", contacts: 13812345678 }] }],
  ["a statement on completeness", { completeness: { workers: mobile } }],
  ["a division code", { site: { divisionCode: mobile } }],
])("%s", (_, parts) => {
  const submission = station(parts as { [key: string]: unknown });
  const text = JSON.stringify(evaluator.evaluate(submission, { on })) + JSON.stringify(validate(submission));
  expect(text).not.toMatch(/13,?812,?345,?678|1381234/);
  expect(text).toContain("personalNumber");
});

test("nor in what refuses a submission", () => {
  const doubled = `{"site":{"id":"s","tier":"station"},"${mobile}":1,"period":{"to":"${mobile}","to":1}}`;
  for (const json of [doubled, `{"site":{"id":"${mobile}","tier":"${mobile}"},"period":{"${mobile}":`]) {
    let message = "";
    try {
      evaluator.evaluateText(json, { on });
    } catch (error) {
      message = JSON.stringify(error) + String(error);
      expect(error).toBeInstanceOf(InputError);
    }
    expect(message).not.toContain(mobile);
  }
});

test("answers and waivers are masked too", () => {
  const rule = "db3205-t-1070-2023#station-full-time-workers";
  const attestation = {
    rule,
    outcome: "pass",
    by: `李某 ${mobile}`,
    method: "interview",
    on,
    note: identity,
  };
  const evaluation = evaluator.evaluate(station(), { on, attestations: [attestation as never] });
  const finding = evaluation.findings.find(({ id }) => id === rule)!;
  expect(finding.attestation).toMatchObject({ by: "李某 [mobile number 1]", note: "[identity number 1]" });
  expect(JSON.stringify(evaluation)).not.toContain(mobile);
});
