import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evaluate, InputError, validate } from "../../../src";
import { type Facts, type Json, judge, type Rule, read, station } from "../facts/small-rulebook";

const fixture = (name: string) => JSON.parse(readFileSync(`test/fixtures/codes/${name}.json`, "utf8"));
const on = "2026-12-31";

const worker = (employment: unknown, id = "W1") => ({ id, employment, role: "socialWorker" });
const equipped = (...equipment: unknown[]) =>
  station({ premises: { spaces: [{ id: "S1", use: "office", equipment }], signs: [] } });

function outcome(facts: Facts, rule: Rule, submission: { [key: string]: unknown }): string {
  return judge(facts, rule, submission).finding.outcome;
}

describe("five full-time workers, written otherwise than the code list", () => {
  it.each(["near-miss", "title"])("are neither five nor none: %s", (name) => {
    const { findings, conclusion, defects } = evaluate(fixture(name), { on });
    const quota = findings.find(({ rule }) => rule === "station-full-time-workers")!;
    expect(quota.outcome).toBe("unknown");
    expect(quota.measured[0]!.reading).toEqual({ range: [0, 5] });
    expect(conclusion.overall).toBe("undetermined");
    expect(defects.map(({ code, severity }) => [code, severity])).toEqual(
      new Array(5).fill(["unknownCode", "error"]),
    );
    expect(defects[0]!.text["zh-CN"]).toContain("应填 fullTime（全职）");
    expect(defects[0]!.text.en).toContain("it should be fullTime (Full-time)");
    expect(defects[0]!.args).toMatchObject({ list: "employment", meant: "fullTime" });
    expect(quota.missing!.list.map(({ pointer }) => pointer)).toContain("/workers/0/employment");
  });
});

describe("every comparison with a code outside its list is open", () => {
  const field: Facts = { "a.kind": { field: "/site/operator/kind" } };
  const submission = station({ site: { operator: { kind: "Enterprise" } } });
  const comparisons: [string, Json][] = [
    ["equal", "enterprise"],
    ["notEqual", "enterprise"],
    ["in", ["enterprise", "socialOrganization"]],
    ["notIn", ["enterprise"]],
    ["exists", true],
    ["exists", false],
  ];

  it.each(comparisons)("of a fact: %s %j", (operator, value) => {
    expect(outcome(field, { conditions: { fact: "a.kind", operator, value } }, submission)).toBe("unknown");
  });

  it.each(comparisons)("in a where: %s %j", (operator, value) => {
    const where = { field: "provider/kind", operator, value };
    const purchases = station({ purchases: [{ id: "B1", provider: { kind: "Enterprise" } }] });
    expect(read({ count: "purchases", where }, purchases)).toEqual({ range: [0, 1] });
  });

  it("of an entry a rule goes through, as its scope and as its condition", () => {
    const facts: Facts = { "a.form": { per: "workers", value: { field: "employment" } } };
    const workers = station({ workers: [worker("全职")] });
    const full = { fact: "a.form", operator: "equal", value: "fullTime" };
    expect(outcome(facts, { forEach: { list: "workers" }, conditions: full }, workers)).toBe("unknown");
    const scope = { field: "employment", operator: "notEqual", value: "fullTime" };
    const partTime = { fact: "a.form", operator: "equal", value: "partTime" };
    const rule = { forEach: { list: "workers", where: scope }, conditions: partTime };
    expect(outcome(facts, rule, workers)).toBe("unknown");
  });

  it("where it says whether a rule applies", () => {
    const facts: Facts = { ...field, "a.number": { field: "/site/communities" } };
    const where = { fact: "a.kind", operator: "notEqual", value: "enterprise" };
    const conditions = { fact: "a.number", operator: "greaterThan", value: 3 };
    const few = station({ site: { communities: 2, operator: { kind: "companyy" } } });
    expect(outcome(facts, { appliesTo: { where }, conditions }, few)).toBe("unknown");
  });

  it("with itself, in another field or another entry", () => {
    const same = { field: "role", operator: "equal", value: { field: "employment" } };
    const twice = station({ workers: [{ id: "W1", role: "全职", employment: "全职" }] });
    expect(read({ count: "workers", where: same }, twice)).toEqual({ range: [0, 1] });
  });
});

describe("what is counted by codes outside their list is a range", () => {
  const log = (...activities: unknown[]) =>
    station({
      serviceLog: activities.map((activity, k) => ({ id: `L${k}`, date: "2026-03-01", hours: 2, activity })),
    });

  it("different values", () => {
    expect(read({ distinct: "serviceLog", of: "activity" }, log("outreach", "外展", "x"))).toEqual({
      range: [1, 3],
    });
    expect(read({ distinct: "serviceLog", of: "activity" }, log("x", "x"))).toEqual({ range: [0, 2] });
  });

  it("groups", () => {
    const greatest = { sum: "serviceLog", of: "hours", by: ["activity"], take: "greatest" };
    expect(read(greatest, log("outreach", "外展", "外展"))).toEqual({ range: [2, 6] });
  });

  it("shares", () => {
    const where = { field: "activity", operator: "equal", value: "outreach" };
    expect(read({ share: "serviceLog", where }, log("outreach", "外展"))).toEqual({ range: [0.5, 1] });
  });
});

describe("a list of codes keeps those that are known", () => {
  const contains = (value: string) => ({
    count: "premises/spaces",
    where: { field: "equipment", operator: "contains", value },
  });
  const exist = { count: "premises/spaces", where: { field: "equipment", operator: "exists", value: true } };

  it("and leaves the others open", () => {
    expect(read(contains("computer"), equipped("computer", "沙发"))).toEqual({ value: 1 });
    expect(read(contains("sofa"), equipped("computer", "沙发"))).toEqual({ range: [0, 1] });
    expect(read(exist, equipped("computer", "沙发"))).toEqual({ value: 1 });
  });

  it("and may be no list at all where none is known", () => {
    expect(read(exist, equipped("无"))).toEqual({ range: [0, 1] });
    expect(read(contains("sofa"), equipped("无"))).toEqual({ range: [0, 1] });
    expect(read(exist, equipped())).toEqual({ value: 1 });
  });

  it("and is told of item by item", () => {
    const found = validate(equipped("computer", "沙发"));
    expect(found.map(({ pointer, code }) => [pointer, code])).toEqual([
      ["/premises/spaces/0/equipment/1", "unknownCode"],
    ]);
  });
});

describe("names that objects have without anybody writing them are no codes", () => {
  it.each(["toString", "constructor", "__proto__", "hasOwnProperty"])("%s", (name) => {
    const where = { field: "employment", operator: "notEqual", value: "fullTime" };
    expect(read({ count: "workers", where }, station({ workers: [worker(name)] }))).toEqual({
      range: [0, 1],
    });
  });
});

it("the tier of a site is refused as before, with the code that was probably meant", () => {
  const given = { site: { id: "s1", tier: "社工站" }, period: { from: "2026-01-01", to: "2026-12-31" } };
  expect(() => evaluate(given, { on })).toThrow(InputError);
  expect(() => evaluate(given, { on })).toThrow(/“社工站”应填 station（社工站）/);
});
