import { describe, expect, it } from "vitest";
import { type Facts, type Json, judge, read, type Submission, station } from "./small-rulebook";

const operator = { "a.kind": { field: "/site/operator/kind" } };
const communities = { "a.number": { field: "/site/communities" } };
const opened = { "a.day": { field: "/site/openedOn" } };

const kind = (value?: unknown) =>
  station({ site: value === undefined ? { operator: {} } : { operator: { kind: value } } });
const number = (value?: unknown) => station({ site: value === undefined ? {} : { communities: value } });

function outcome(facts: { [id: string]: Json }, operator: string, value: Json, submission: Submission) {
  return judge(facts, { conditions: { fact: Object.keys(facts)[0]!, operator, value } }, submission).finding
    .outcome;
}

describe("null says that there is none; what is absent is not known", () => {
  it.each([
    ["equal", "enterprise", "fail"],
    ["in", ["enterprise"], "fail"],
    ["notEqual", "enterprise", "pass"],
    ["notIn", ["enterprise"], "pass"],
    ["exists", true, "fail"],
    ["exists", false, "pass"],
  ] as const)("a text that is null, %s %s: %s", (operatorName, value, expected) => {
    expect(outcome(operator, operatorName, value as Json, kind(null))).toBe(expected);
    expect(outcome(operator, operatorName, value as Json, kind())).toBe("unknown");
  });

  it.each([
    ["lessThan", 5, "fail"],
    ["greaterThanInclusive", 0, "fail"],
    ["notEqual", 5, "pass"],
    ["exists", false, "pass"],
  ] as const)("a number that is null, %s %s: %s", (operatorName, value, expected) => {
    expect(outcome(communities, operatorName, value, number(null))).toBe(expected);
    expect(outcome(communities, operatorName, value, number())).toBe("unknown");
  });

  it("reaches through an object that is null, not through one that is absent", () => {
    expect(read({ field: "/site/operator/kind" }, station({ site: { operator: null } }))).toEqual({
      value: null,
    });
    expect(read({ field: "/site/operator/kind" }, station())).toEqual({ state: "unknown" });
  });

  it("has no day to count from: arithmetic on null is undefined, so the rule does not apply", () => {
    const facts: Facts = { ...opened, "a.days": { days: [{ field: "/site/openedOn" }, { day: "on" }] } };
    const rule = { conditions: { fact: "a.days", operator: "greaterThan", value: 10 } };
    const on = (openedOn: unknown) => judge(facts, rule, station({ site: { openedOn } })).finding;
    expect(on(null).outcome).toBe("notApplicable");
    expect(on(undefined).outcome).toBe("unknown");
    expect(on(undefined).possible).toEqual(["fail", "pass", "notApplicable"]);
  });

  it("adds nothing to a sum and is no different value, while an absent one may", () => {
    const log = (hours: unknown) => station({ serviceLog: [{ id: "L1", date: "2026-02-03", hours }] });
    const sum = { sum: "serviceLog", of: "hours" };
    const distinct = { distinct: "serviceLog", of: "hours" };
    expect([read(sum, log(null)), read(distinct, log(null))]).toEqual([{ value: 0 }, { value: 0 }]);
    expect([read(sum, log(undefined)), read(distinct, log(undefined))]).toEqual([
      { range: [0, 24] },
      { range: [0, 1] },
    ]);
  });

  it("takes an end that is null for still running", () => {
    const span = {
      overlapDays: { from: { field: "employedFrom" }, to: { field: "employedTo" }, with: "period" },
    };
    const facts = { "a.days": { per: "workers", value: span as Json } };
    const rule = {
      forEach: { list: "workers" },
      conditions: { fact: "a.days", operator: "equal", value: 365 },
    };
    const worker = (employedTo: unknown) =>
      station({ workers: [{ id: "W1", employedFrom: "2020-01-01", employedTo }] });
    expect(judge(facts, rule, worker(null)).finding.outcome).toBe("pass");
    expect(judge(facts, rule, worker(undefined)).finding.outcome).toBe("unknown");
    expect(judge(facts, rule, worker("2026-06-30")).finding.outcome).toBe("fail");
  });
});
