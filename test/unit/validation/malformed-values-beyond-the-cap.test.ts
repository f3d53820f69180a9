import { describe, expect, it } from "vitest";
import { InputError } from "../../../src";
import { atLeast, entries, evaluatorOf, type Json, judge, station } from "../facts/small-rulebook";

const hours = { "a.hours": { sum: "serviceLog", of: "hours" } as Json };
const limits = { defects: 5 };

describe("a thousand bad values, of which five are reported", () => {
  const bad = entries(1_000, (k) => ({ date: "2026-03-01", hours: k % 2 ? 25 : "8" }));
  const { finding, evaluation } = judge(
    hours,
    { conditions: atLeast("a.hours", 1) },
    station({ serviceLog: bad }),
    { on: "2026-12-31", limits },
  );

  it("are all counted", () => {
    expect(evaluation.defects).toHaveLength(5);
    expect(evaluation.defectTotals).toEqual({ errors: 1_000, notices: 0, reported: 5 });
  });

  it("and none of them gets back in", () => {
    expect(finding.measured[0]!.reading).toEqual({ range: [0, 24_000] });
    expect(finding.outcome).toBe("unknown");
  });

  it("nor do good ones get lost", () => {
    const mixed = [...bad.slice(0, 999), { id: "good", date: "2026-03-01", hours: 3 }];
    const rule = { conditions: atLeast("a.hours", 3) };
    expect(
      judge(hours, rule, station({ serviceLog: mixed }), { on: "2026-12-31", limits }).finding.outcome,
    ).toBe("pass");
  });

  it("whatever the cap is", () => {
    const readings = [0, 1, 5, 1_000, 10_000].map((defects) => {
      const options = { on: "2026-12-31", limits: { defects } };
      const one = judge(hours, { conditions: atLeast("a.hours", 1) }, station({ serviceLog: bad }), options);
      return [one.finding.outcome, one.finding.measured[0]!.reading];
    });
    expect(new Set(readings.map((reading) => JSON.stringify(reading))).size).toBe(1);
  });
});

describe("a malformed value costs only itself", () => {
  it.each([
    ["a text for a number", { hours: "8" }],
    ["a number that is no hours of a day", { hours: 25 }],
    ["a list", { hours: [8] }],
    ["a date that does not exist", { hours: 8, date: "2026-02-30" }],
  ])("%s", (_, malformed) => {
    const log = [
      { id: "L1", date: "2026-03-01", hours: 2 },
      { id: "L2", date: "2026-03-01", ...malformed },
    ];
    const { finding, evaluation } = judge(
      hours,
      { conditions: atLeast("a.hours", 2) },
      station({ serviceLog: log }),
    );
    expect(finding.outcome).toBe("pass");
    expect(evaluation.defectTotals.errors).toBe(1);
    expect(
      judge(hours, { conditions: atLeast("a.hours", 3) }, station({ serviceLog: log })).finding.outcome,
    ).toBe("unknown");
  });

  it("and is never taken out of the submission itself", () => {
    const submission = station({ serviceLog: [{ id: "L1", date: "2026-03-01", hours: "8" }, null] });
    const before = JSON.stringify(submission);
    judge(hours, { conditions: atLeast("a.hours", 2) }, submission);
    expect(JSON.stringify(submission)).toBe(before);
  });
});

describe("a statement on completeness that says nothing sensible", () => {
  const log = [{ id: "L1", date: "2026-03-01", hours: 2 }];
  const outcome = (completeness: unknown) =>
    judge(hours, { conditions: atLeast("a.hours", 3) }, station({ serviceLog: log, completeness }));

  it.each([
    ["of one list", { serviceLog: "most of it" }, 1],
    ["null", { serviceLog: null }, 1],
    ["without days", { serviceLog: {} }, 0],
    ["with a day that does not exist", { serviceLog: { from: "2026-01-01", to: "2026-02-30" } }, 1],
    ["as a whole", "partial", 1],
    ["as a whole, null", null, 1],
    ["as a whole, a list", ["serviceLog"], 1],
  ])("%s is no licence to take the list for complete", (_, completeness, errors) => {
    const { finding, evaluation } = outcome(completeness);
    expect(finding.outcome).toBe("unknown");
    expect(evaluation.defectTotals.errors).toBe(errors);
  });

  it("is not the same as none, or one of another list", () => {
    expect(outcome(undefined).finding.outcome).toBe("fail");
    expect(outcome({}).finding.outcome).toBe("fail");
    expect(outcome({ training: "partial" }).finding.outcome).toBe("fail");
  });
});

describe("what stops the evaluation", () => {
  const evaluator = evaluatorOf(hours, [{ conditions: atLeast("a.hours", 1) }]);
  it.each([
    ["no submission", null],
    ["no site", { period: { from: "2026-01-01", to: "2026-12-31" } }],
    ["a tier nobody knows", station({ site: { tier: "castle" } })],
    [
      "a period that ends before it begins",
      { ...station(), period: { from: "2026-12-31", to: "2026-01-01" } },
    ],
    ["a period that is no period", { ...station(), period: { from: "2026-01-01", to: "2026-02-30" } }],
  ])("%s", (_, submission) => {
    expect(() => evaluator.evaluate(submission, { on: "2026-12-31" })).toThrow(InputError);
  });
});
