import { describe, expect, it } from "vitest";
import { atLeast, entries, judge, read, station } from "./small-rulebook";

const log = entries(6, (k) => ({ date: `2026-0${k + 1}-15`, hours: 10 }));
const hours = { sum: "serviceLog", of: "hours" };
const submission = station({ serviceLog: log });

const outcome = (limit: number, on: string, window?: string) =>
  judge(
    { "a.hours": window ? { ...hours, window } : hours },
    { conditions: atLeast("a.hours", limit) },
    submission,
    { on },
  ).finding;

describe("on a day before the end of the period", () => {
  it("a minimum over the period is unknown until it is met", () => {
    expect(outcome(60, "2026-03-31").outcome).toBe("unknown");
    expect(outcome(30, "2026-03-31").outcome).toBe("pass");
    expect(outcome(60, "2026-06-30").outcome).toBe("pass");
    expect(outcome(61, "2026-12-31").outcome).toBe("fail");
    expect(outcome(61, "2026-12-30").outcome).toBe("unknown");
  });

  it("says that only the end of the period is missing", () => {
    const finding = outcome(60, "2026-03-31");
    expect(finding.missing!.list).toMatchObject([{ kind: "periodNotOver", pointer: "/period/to" }]);
    expect(finding.reason!.code).toBe("periodNotOver");
  });

  it("a question about the time so far is answered", () => {
    expect(outcome(60, "2026-03-31", "toDate").outcome).toBe("fail");
    expect(outcome(30, "2026-03-31", "toDate").outcome).toBe("pass");
  });

  it("what is dated later does not count yet", () => {
    expect(read(hours, submission, "2026-03-31")).toEqual({ range: [30, null] });
    expect(read({ ...hours, window: "toDate" }, submission, "2026-03-15")).toEqual({ value: 30 });
    expect(read({ ...hours, window: "toDate" }, submission, "2026-03-14")).toEqual({ value: 20 });
  });

  it("a maximum that is broken stays broken", () => {
    const rule = { conditions: { fact: "a.hours", operator: "lessThanInclusive", value: 25 } };
    const on = (day: string) => judge({ "a.hours": hours }, rule, submission, { on: day }).finding.outcome;
    expect([on("2026-02-28"), on("2026-03-15")]).toEqual(["unknown", "fail"]);
  });

  it("months to come do not count as missed, and a gap ends today", () => {
    const months = { periodsWith: "serviceLog", of: "date", each: "month" };
    expect(read(months, submission, "2026-03-31")).toEqual({ value: 3 });
    expect(read({ periodsIn: "month" }, submission, "2026-03-31")).toEqual({ value: 3 });
    expect(read({ longestGap: "serviceLog", of: "date" }, submission, "2026-03-31")).toEqual({ value: 30 });
  });

  it("a list without dates is what it is", () => {
    const workers = entries(2, () => ({}));
    expect(read({ count: "workers" }, station({ workers }), "2026-03-31")).toEqual({ value: 2 });
  });
});

describe("before the period begins and after it ends", () => {
  it("nothing can be said before, and all of the period is in the window after", () => {
    expect(() => read(hours, submission, "2025-12-31")).toThrow("/period/from");
    expect(read(hours, submission, "2027-06-30")).toEqual({ value: 60 });
  });

  it("a fact sees the last judged day, never the day somebody looks", () => {
    const days = { days: [{ day: "periodFrom" }, { day: "on" }] };
    expect(read(days, submission, "2026-01-31")).toEqual({ value: 30 });
    expect(read(days, submission, "2026-12-31")).toEqual({ value: 364 });
    expect(read(days, submission, "2031-12-31")).toEqual({ value: 364 });
  });
});
