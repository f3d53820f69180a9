import { describe, expect, it } from "vitest";
import { createEvaluator, type Evaluator, InputError } from "../../../src";
import { datedEvaluator, site, year } from "./dated-rulebook";

const found = (evaluator: Evaluator, submission: object, on: string, rule: string) =>
  evaluator.evaluate(submission, { on }).findings.find((finding) => finding.rule === rule)!;

describe("a rulebook", () => {
  const from2023 = datedEvaluator({ inForce: { from: "2023-04-20", to: null } });

  it("in force after the period does not apply, whenever somebody looks, and says so", () => {
    for (const on of ["2022-06-30", "2022-12-31", "2023-04-20", "2030-01-01"]) {
      const evaluation = from2023.evaluate(site(), { on });
      expect(new Set(evaluation.findings.map(({ outcome }) => outcome))).toEqual(new Set(["notApplicable"]));
      const reasons = new Set(evaluation.findings.map(({ reason }) => reason!.code));
      expect(reasons).toEqual(new Set(["notInForce"]));
      expect(evaluation.findings[0]!.reason!.text.en).toContain("2023-04-20");
      expect(evaluation.conclusion.overall).toBe("undetermined");
    }
  });

  it("in force from a day inside the period judges the days since, and the finding names them", () => {
    const finding = found(from2023, site({ period: year(2023) }), "2024-06-30", "months");
    expect(finding.days).toEqual({ from: "2023-04-20", to: "2023-12-31" });
    expect(finding.measured[0]!.reading).toEqual({ value: 8 });
    const log = ["2023-04-19", "2023-04-20", "2023-12-31"].map((date, k) => ({ id: `L${k}`, date }));
    const logged = found(from2023, site({ period: year(2023), serviceLog: log }), "2024-06-30", "logged");
    expect(logged.measured[0]!.reading).toEqual({ value: 2 });
  });

  it("is not there yet on a day of the period before its first", () => {
    expect(found(from2023, site({ period: year(2023) }), "2023-04-19", "months").outcome).toBe(
      "notApplicable",
    );
    expect(found(from2023, site({ period: year(2023) }), "2023-04-20", "months").days).toEqual({
      from: "2023-04-20",
      to: "2023-04-20",
    });
  });

  it("no longer in force on the last judged day does not apply", () => {
    const until = datedEvaluator({ inForce: { from: null, to: "2022-06-30" } });
    expect(found(until, site(), "2022-06-30", "months").outcome).toBe("pass");
    expect(found(until, site(), "2022-07-01", "months").reason!.code).toBe("noLongerInForce");
    expect(found(until, site(), "2025-07-01", "months").reason!.code).toBe("noLongerInForce");
  });

  it("whose first day in force is not known holds at the earliest from its publication", () => {
    const published = datedEvaluator({ published: "2019-03-19" });
    expect(found(published, site({ period: year(2018) }), "2026-01-01", "months").reason!.code).toBe(
      "notYetPublished",
    );
    expect(found(published, site({ period: year(2019) }), "2026-01-01", "months").days.from).toBe(
      "2019-03-19",
    );
    expect(found(published, site({ period: year(2020) }), "2026-01-01", "months").days).toEqual(year(2020));
  });
});

describe("a number", () => {
  const value = (from: string, number: number, more: object = {}) => ({
    from,
    fromBasis: "text",
    value: number,
    ...more,
  });
  const log = (n: number) => Array.from({ length: n }, (_, k) => ({ id: `L${k}`, date: "2022-11-01" }));
  const outcome = (evaluator: Evaluator, n: number, on = "2023-05-01") =>
    found(evaluator, site({ serviceLog: log(n) }), on, "logged");

  it("without a value on the last judged day leaves its rules without application, and only those", () => {
    const later = datedEvaluator({ values: [value("2023-01-01", 5)] });
    const finding = outcome(later, 9);
    expect(finding).toMatchObject({ outcome: "notApplicable", reason: { code: "numberNotInForce" } });
    expect(finding.reason!.text["zh-CN"]).not.toContain("0 除以 0");
    expect(found(later, site(), "2023-05-01", "months").outcome).toBe("pass");
  });

  it("that first came into force inside the period asks for the days since", () => {
    const inside = datedEvaluator({ values: [value("2022-12-01", 5)] });
    expect(outcome(inside, 9)).toMatchObject({
      outcome: "fail",
      days: { from: "2022-12-01", to: "2022-12-31" },
    });
    expect(found(inside, site(), "2023-05-01", "months").days).toEqual(year(2022));
  });

  it("that changed inside the period is read as the hull of both, and the finding shows both", () => {
    const changed = datedEvaluator({ values: [value("2020-01-01", 3), value("2022-07-01", 5)] });
    expect(outcome(changed, 5).outcome).toBe("pass");
    expect(outcome(changed, 2).outcome).toBe("fail");
    expect(outcome(changed, 4)).toMatchObject({
      outcome: "unknown",
      reason: { code: "interpretationOpen", args: { decision: "0070" } },
      parameters: [{ value: 3 }, { value: 5 }],
    });
    expect(outcome(changed, 4, "2022-06-30").parameters.map(({ value }) => value)).toEqual([3]);
  });

  it.each([
    ["new", 5],
    ["old", 3],
  ])("with a transition rule holds for the whole period: %s", (periodUnderWay, holds) => {
    const transition = { periodUnderWay, source: "us" };
    const ruled = datedEvaluator({
      values: [value("2020-01-01", 3), value("2022-07-01", 5, { transition })],
    });
    expect(outcome(ruled, 4).outcome).toBe(holds === 3 ? "pass" : "fail");
    expect(outcome(ruled, 4).parameters.map(({ value }) => value)).toEqual([holds]);
    const next = found(ruled, site({ period: year(2023), serviceLog: [] }), "2024-01-01", "logged");
    expect(next.parameters.map(({ value }) => value)).toEqual([5]);
  });
});

it("a transition rule names a source of the rulebook", () => {
  const transition = { periodUnderWay: "new", source: "nobody" };
  const values = [{ from: "2020-01-01", fromBasis: "text", value: 5, transition }];
  expect(() => datedEvaluator({ values })).toThrow("/values/0/transition/source");
});

describe("the county values in a year they began", () => {
  const evaluator = createEvaluator();
  const taicang = {
    id: "x1",
    tier: "station",
    divisionCode: "320585102000",
    communities: 4,
    openedOn: "2015-05-01",
  };
  const workers = ["W1", "W2"].map((id) => ({
    id,
    employment: "fullTime",
    role: "socialWorker",
    employedFrom: "2020-01-01",
    employedTo: null,
  }));

  it("a period of 2022 is not judged by the standard of 2023", () => {
    const submission = { site: taicang, period: year(2022), workers, supervision: [] };
    const { findings } = evaluator.evaluate(submission, { on: "2026-12-31" });
    const standard = findings.filter(({ rulebook }) => rulebook === "db3205-t-1070-2023");
    expect(
      standard.every(
        ({ outcome, reason }) => outcome === "notApplicable" && reason!.code !== "undefinedValue",
      ),
    ).toBe(true);
    expect(JSON.stringify(findings)).not.toContain("0 除以 0");
  });

  it("yearly numbers do not apply to the part of 2023 since", () => {
    const submission = { site: taicang, period: year(2023), workers, serviceLog: [] };
    const { findings } = evaluator.evaluate(submission, { on: "2026-12-31" });
    const hours = findings.find(
      ({ rule, rulebook }) => rulebook.startsWith("db3205") && rule.includes("service-hours"),
    )!;
    expect(hours).toMatchObject({ outcome: "notApplicable", days: { from: "2023-04-20", to: "2023-12-31" } });
    const quota = findings.find(({ rule }) => rule === "station-full-time-workers")!;
    expect(quota.outcome).toBe("fail");
  });
});

describe("a day before the period", () => {
  const evaluator = createEvaluator();
  const submission = { site: { id: "x1", tier: "station" }, period: year(2026) };

  it("is refused with a sentence in both languages", () => {
    try {
      evaluator.evaluate(submission, { on: "2025-12-31" });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      const [problem] = (error as InputError).problems;
      expect(problem).toMatchObject({ code: "dayBeforePeriod", pointer: "/period/from" });
      expect(problem!.text["zh-CN"]).toContain("2025年12月31日");
      expect(problem!.text.en).toContain("2025-12-31");
    }
    expect(evaluator.evaluate(submission, { on: "2026-01-01" }).window).toEqual({
      from: "2026-01-01",
      to: "2026-01-01",
    });
  });

  it("costs only that submission of a batch", () => {
    const batch = [submission, { ...submission, period: year(2025) }, submission];
    const results = [...evaluator.evaluateMany(batch, { on: "2025-06-30" })];
    expect(results.map((one) => "error" in one)).toEqual([true, false, true]);
  });
});
