import { describe, expect, it } from "vitest";
import { evaluate } from "../../../src";
import { type Json, read, readEach, station } from "./small-rulebook";

const term = (from?: string, to?: string | null, employment = "fullTime", role = "socialWorker") => ({
  ...(from && { from }),
  ...(to !== undefined && { to }),
  employment,
  role,
});
const holds = (...where: Json[]): Json => ({
  count: "workers",
  where: { some: "workers/terms", where: { all: where } },
});
const is = (field: string, value: string): Json => ({ field, operator: "equal", value });
const since = (day: string): Json => ({
  field: "from",
  operator: "greaterThanInclusive",
  value: day,
});
const fullTimeSocialWorkers = holds(is("employment", "fullTime"), is("role", "socialWorker"));
const daysInService: { per: string; value: Json } = {
  per: "workers",
  value: { coveredDays: "workers/terms", from: "from", to: "to", with: "period" },
};
const flat = { employment: "fullTime", role: "socialWorker", employedFrom: "2026-01-01", employedTo: null };

describe("a worker's terms", () => {
  it("are one person, however many meet the condition", () => {
    const terms = [term("2025-01-01", "2026-03-31"), term("2026-09-01", null)];
    expect(read(fullTimeSocialWorkers, station({ workers: [{ id: "W1", terms }] }))).toEqual({ value: 1 });
  });

  it("are not mixed: full-time in one post and social worker in another is neither", () => {
    const terms = [
      term("2026-01-01", null, "fullTime", "administrator"),
      term("2026-01-01", null, "partTime", "socialWorker"),
    ];
    expect(read(fullTimeSocialWorkers, station({ workers: [{ id: "W1", terms }] }))).toEqual({ value: 0 });
  });

  it("say the same in short and at length", () => {
    const short = station({ workers: [{ id: "W1", ...flat }] });
    const long = station({ workers: [{ id: "W1", terms: [term("2026-01-01", null)] }] });
    for (const fact of [fullTimeSocialWorkers, holds(since("2026-01-01"))]) {
      expect(read(fact, short)).toEqual(read(fact, long));
    }
    expect(readEach(daysInService, short)).toEqual(readEach(daysInService, long));
  });

  it("may be any number where neither form is given, and none where the list is empty", () => {
    expect(read(fullTimeSocialWorkers, station({ workers: [{ id: "W1" }] }))).toEqual({ range: [0, 1] });
    expect(read(fullTimeSocialWorkers, station({ workers: [{ id: "W1", terms: [] }] }))).toEqual({
      value: 0,
    });
    expect(readEach(daysInService, station({ workers: [{ id: "W1" }, { id: "W2", terms: [] }] }))).toEqual([
      { range: [0, 365] },
      { value: 0 },
    ]);
  });

  it("cover each day once, and not the days between", () => {
    const workers = [
      { id: "W1", terms: [term("2025-01-01", "2026-01-31"), term("2026-12-01", null)] },
      { id: "W2", terms: [term("2026-01-01", "2026-01-31"), term("2026-01-15", "2026-02-28", "partTime")] },
      { id: "W3", terms: [term("2026-01", "2026-01-31")] },
    ];
    expect(readEach(daysInService, station({ workers }))).toEqual([
      { value: 62 },
      { value: 59 },
      { range: [1, 31] },
    ]);
  });
});

describe("a worker in both forms", () => {
  const site = { id: "s1", tier: "station", divisionCode: "320585102000", communities: 4 };
  const period = { from: "2026-01-01", to: "2026-12-31" };
  const worker = (id: string, more: object = {}) => ({ id, ...flat, ...more });
  const quota = (workers: object[]) => {
    const evaluation = evaluate({ site, period, workers }, { on: "2026-12-31" });
    const finding = evaluation.findings.find(({ id }) => id.endsWith("#station-full-time-workers"))!;
    return { outcome: finding.outcome, defects: evaluation.defects };
  };

  it("counts in neither, and the defect names the forms", () => {
    const both = worker("W3", { terms: [term("2026-01-01", null)] });
    const { outcome, defects } = quota([worker("W1"), worker("W2"), both]);
    expect(outcome).toBe("unknown");
    expect(defects).toMatchObject([{ pointer: "/workers/2/terms", code: "twoForms", severity: "error" }]);
    expect(defects[0]!.text["zh-CN"]).toContain("入职日期");
  });

  it("counts in neither where one of them is malformed", () => {
    const both = worker("W3", { terms: "2024 to 2026" });
    expect(quota([worker("W1"), worker("W2"), both]).outcome).toBe("unknown");
  });

  it("is asked for its own fields where it has neither", () => {
    const evaluation = evaluate(
      { site, period, workers: [worker("W1"), worker("W2"), { id: "W3" }] },
      { on: "2026-12-31" },
    );
    const finding = evaluation.findings.find(({ id }) => id.endsWith("#station-full-time-workers"))!;
    expect(finding.missing?.list.map(({ pointer }) => pointer)).toEqual([
      "/workers/2/employedFrom",
      "/workers/2/employedTo",
      "/workers/2/employment",
      "/workers/2/role",
    ]);
  });
});

describe("one person under one id twice", () => {
  it("stays in doubt, whereas terms say it is one", () => {
    const worker = (id: string, from: string, to: string | null) => ({
      id,
      ...flat,
      employedFrom: from,
      employedTo: to,
    });
    const others = [worker("A", "2024-01-01", null), worker("B", "2024-01-01", null)];
    const twice = [worker("C", "2025-01-01", "2026-03-31"), worker("C", "2026-09-01", null)];
    const inService = holds(is("employment", "fullTime"), {
      any: [
        { field: "to", operator: "exists", value: false },
        { field: "to", operator: "greaterThanInclusive", value: "2026-12-31" },
      ],
    });
    expect(read(inService, station({ workers: [...others, ...twice] }))).toEqual({ range: [2, 3] });
    const terms = twice.map(({ employedFrom, employedTo }) => term(employedFrom, employedTo));
    expect(read(inService, station({ workers: [...others, { id: "C", terms }] }))).toEqual({ value: 3 });
  });
});
