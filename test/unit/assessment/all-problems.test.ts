import { describe, expect, it } from "vitest";
import { evaluate, InputError, validate } from "../../../src";

const on = "2026-12-31";

function problemsOf(call: () => unknown): readonly string[] {
  try {
    call();
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ code, pointer }) => `${code} ${pointer}`);
    throw error;
  }
  return [];
}

describe("a submission that cannot be evaluated names all its errors, what stops it first", () => {
  const bad = {
    site: { id: "s1", tier: "palace", divisionCode: "x" },
    period: { from: "2026-12-31", to: "2026-01-01" },
    workers: [{ id: "W1", employedFrom: "2026-02-30" }, { id: "W1" }],
  };

  it.each([
    ["evaluate", () => evaluate(bad, { on })],
    ["validate", () => validate(bad)],
  ])("%s", (_, call) => {
    const problems = problemsOf(call);
    expect(problems[0]).toBe("enum /site/tier");
    expect(problems).toContain("periodReversed /period");
    expect(problems).toContain("duplicateId /workers/1/id");
    expect(problems.some((one) => one.endsWith("/site/divisionCode"))).toBe(true);
    expect(problems.some((one) => one.endsWith("/workers/0/employedFrom"))).toBe(true);
    expect(new Set(problems).size).toBe(problems.length);
  });

  it("nothing is looked at where a limit was exceeded, or where there is no document", () => {
    const long = { ...bad, workers: new Array(200_001).fill(null) };
    expect(problemsOf(() => evaluate(long, { on }))).toEqual(
      expect.arrayContaining(["enum /site/tier", "maxItems /workers"]),
    );
    expect(problemsOf(() => evaluate([], { on }))).toHaveLength(1);
  });

  it("a day before the period is no error of the submission", () => {
    const good = {
      ...bad,
      site: { id: "s1", tier: "station" },
      period: { from: "2026-01-01", to: "2026-12-31" },
    };
    expect(problemsOf(() => evaluate(good, { on: "2025-06-30" }))).toEqual(["dayBeforePeriod /period/from"]);
  });
});

describe("equal defects are one group", () => {
  const submission = {
    site: { id: "s1", tier: "station" },
    period: { from: "2026-01-01", to: "2026-12-31" },
    serviceLog: Array.from({ length: 3_000 }, (_, k) => ({
      id: `L${k}`,
      worker: "W1",
      hours: k % 3 ? "8" : 25,
      odd: 1,
    })),
  };

  it("counted in full however few are listed", () => {
    const { defects, defectGroups, defectTotals } = evaluate(submission, { on, limits: { defects: 4 } });
    expect(defects).toHaveLength(4);
    expect(defectTotals).toEqual({ errors: 3_000, notices: 3_000, reported: 4 });
    expect(defectGroups.map(({ code, count }) => [code, count]).sort()).toEqual([
      ["maximum", 1_000],
      ["type", 2_000],
      ["unknownProperty", 3_000],
    ]);
    const [first] = defectGroups;
    expect(first?.pointers).toEqual(["/serviceLog/0/hours", "/serviceLog/3/hours", "/serviceLog/6/hours"]);
  });
});
