import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createEvaluator, type Evaluation, RulebookError, validate } from "../../../src/index";
import { atLeast, evaluatorOf, type Json, judge, station } from "../facts/small-rulebook";

const on = "2026-12-31";
const evaluator = createEvaluator();
const given = JSON.parse(readFileSync("test/fixtures/reversed-dates/worker-reversed.json", "utf8"));
const find = (evaluation: Evaluation, rule: string) => evaluation.findings.find(({ id }) => id === rule)!;

describe("a worker employed until a day before the first", () => {
  const evaluation = evaluator.evaluate(given, { on });

  test("is there or not: two or three full-time workers", () => {
    const quota = find(evaluation, "db3205-t-1070-2023#station-full-time-workers");
    expect(quota.outcome).toBe("unknown");
    expect(quota.measured[0]!.reading).toEqual({ range: [2, 3] });
    expect(quota.missing!.list.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(["/workers/2/employedFrom", "/workers/2/employedTo"]),
    );
  });

  test("is a defect at both dates, each naming the other", () => {
    expect(evaluation.defects).toMatchObject(
      ["From", "To"].map((one, k) => ({
        pointer: `/workers/2/employed${one}`,
        code: "reversedDates",
        severity: "error",
        args: { from: "2026-06-30", to: "2024-06-30", other: `/workers/2/employed${["To", "From"][k]}` },
      })),
    );
    expect(validate(given).map(({ code }) => code)).toEqual(["reversedDates", "reversedDates"]);
  });

  test("fails the check of that pair, which reads them as recorded", () => {
    const check = find(evaluation, "record-integrity#employment-ends-after-start");
    expect(check.outcome).toBe("fail");
    expect(check.items!.list.map(({ pointer }) => pointer)).toEqual(["/workers/2"]);
  });
});

const days: Record<string, Json> = {
  "a.days": {
    count: "workers",
    where: { field: "employedTo", operator: "greaterThan", value: "2025-12-31" },
  },
};
const known = (from: string, to: string) =>
  judge(
    days,
    { conditions: atLeast("a.days", 1) },
    station({ workers: [{ id: "W1", employedFrom: from, employedTo: to }] }),
  );

describe("months", () => {
  test.each([
    ["2026-03", "2026-02-28", "unknown", 2],
    ["2026-03", "2026-02", "unknown", 2],
    ["2026-03", "2026-03", "pass", 0],
    ["2026-03-31", "2026-03", "pass", 0],
    ["2026-03", "2026-03-01", "pass", 0],
    ["2026-03-02", "2026-03-01", "unknown", 2],
    ["2026-03-01", "2026-03-01", "pass", 0],
  ])("from %s to %s is reversed only if no day of them is in order", (from, to, outcome, defects) => {
    const { finding, evaluation } = known(from, to);
    expect(finding.outcome).toBe(outcome);
    expect(evaluation.defects).toHaveLength(defects);
  });
});

test.each([
  ["workers", "registrationValidFrom", "registrationValidUntil", "registration-ends-after-start"],
  ["purchases", "from", "to", "purchase-ends-after-start"],
])("%s: %s and %s", (list, first, second, rule) => {
  const entry = { id: "X1", [first]: "2026-05-01", [second]: "2026-04-30" };
  const evaluation = evaluator.evaluate({ ...given, workers: [], [list]: [entry] }, { on });
  expect(evaluation.defects.map(({ pointer }) => pointer)).toEqual([
    `/${list}/0/${first}`,
    `/${list}/0/${second}`,
  ]);
  expect(find(evaluation, `record-integrity#${rule}`).outcome).toBe("fail");
});

test("days a list covers in the wrong order leave it open", () => {
  const completeness = { workers: { from: "2026-12-31", to: "2026-01-01" } };
  const evaluation = evaluator.evaluate({ ...given, workers: [], completeness }, { on });
  expect(find(evaluation, "db3205-t-1070-2023#station-full-time-workers").outcome).toBe("unknown");
  expect(evaluation.defects.map(({ pointer, code }) => [pointer, code])).toEqual([
    ["/completeness/workers/from", "reversedDates"],
    ["/completeness/workers/to", "reversedDates"],
  ]);
});

test("only a rulebook of our own reads what contradicts itself", () => {
  const load = () =>
    evaluatorOf({ "a.from": { per: "workers", value: { field: "employedFrom", asRecorded: true } } }, [
      { forEach: { list: "workers" }, conditions: { fact: "a.from", operator: "exists", value: true } },
    ]);
  expect(load).toThrow(RulebookError);
  expect(load).toThrow(/as recorded/);
});
