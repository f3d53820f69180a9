import { describe, expect, it } from "vitest";
import {
  assess,
  createEvaluator,
  dataRequirements,
  evaluate,
  loadRulebook,
  type RulebookError,
} from "../../../src";
import { chartedRulebook, evaluatorOf, overYear } from "./charted-rulebook";

const on = "2026-12-31";

describe("a chart of entries", () => {
  const charts = { "a.hours": { title: { "zh-CN": "图", en: "chart" }, fact: "a.hours" } };
  const workers = [{ id: "W1" }, { id: "W2" }];
  const log = [{ id: "L1", worker: "W1", date: "2026-03-01", hours: 8 }];

  it("has a point for each, with its threshold", () => {
    const evaluator = evaluatorOf({
      "a.hours": { ...charts["a.hours"], threshold: { parameter: "a.least" } },
    });
    const [chart] = evaluator.evaluate(overYear({ workers, serviceLog: log }), { on, series: true }).series!;
    expect(chart).toMatchObject({
      rulebook: "charted",
      chart: "a.hours",
      kind: "entries",
      measure: { fact: "a.hours", unit: "h" },
      list: { id: "workers", label: { en: "Workers" } },
      threshold: { parameter: "a.least", title: { en: "a.least" }, reading: { value: 40 } },
      total: 2,
      entries: [
        { pointer: "/workers/0", id: "W1", reading: { value: 8 } },
        { pointer: "/workers/1", id: "W2", reading: { value: 0 } },
      ],
    });
    expect(chart).not.toHaveProperty("more");
  });

  it("says what missing data leave open, never zero", () => {
    const series = (parts: Record<string, unknown>) =>
      evaluatorOf(charts).assess(overYear(parts), { on, series: true }).series!.charted!["a.hours"];
    expect(series({ workers })).toMatchObject({ entries: [{ reading: [0, null] }, { reading: [0, null] }] });
    expect(series({ serviceLog: log })).toMatchObject({ total: 0, more: true, entries: [] });
    expect(series({ workers, serviceLog: [{ id: "L1", worker: "W1", date: "2026-03-01" }] })).toMatchObject({
      entries: [{ reading: [0, 24] }, { reading: 0 }],
    });
  });

  it("lists no more than asked for, and counts all", () => {
    const given = { on, series: true, limits: { series: 1 } };
    const { series } = evaluatorOf(charts).assess(overYear({ workers, serviceLog: log }), given);
    expect(series!.charted!["a.hours"]).toMatchObject({ total: 2, entries: [{ id: "W1" }] });
  });

  it("speaks of the entries and sites of its rule", () => {
    const evaluator = evaluatorOf({ "a.hours": { ...charts["a.hours"], rule: "hours" } });
    const people = [{ id: "W1", role: "socialWorker" }, { id: "W2", role: "administrator" }, { id: "W3" }];
    const chart = (site: object) =>
      evaluator.assess(overYear({ site, workers: people, serviceLog: log }), { on, series: true }).series!
        .charted!["a.hours"];
    expect(chart({})).toMatchObject({
      total: 2,
      entries: [{ id: "W1" }, { id: "W3", mayCount: true }],
    });
    expect(chart({ tier: "workRoom" })).toEqual({ kind: "none", reason: { code: "tierNotInScope" } });
    const [described] = evaluator.evaluate(overYear({ site: { tier: "workRoom" } }), { on, series: true })
      .series!;
    expect(described!.reason!.text["zh-CN"]).toContain("社工室");
  });
});

describe("a chart of months", () => {
  const charts = { "a.months": { title: { "zh-CN": "图", en: "chart" }, fact: "a.months" } };
  const chart = (parts: Record<string, unknown>, day = on) =>
    evaluatorOf(charts).assess(overYear(parts), { on: day, series: true }).series!.charted!["a.months"];
  const meeting = (date: string, k: number) => ({ id: `M${k}`, date });

  it("has a point for each month that was judged", () => {
    const supervision = ["2026-01-05", "2026-03-09"].map(meeting);
    expect(chart({ supervision }, "2026-04-15")).toEqual({
      kind: "periods",
      each: "month",
      total: 3,
      met: 2,
      short: 1,
      open: 0,
      periods: [
        { from: "2026-01-01", to: "2026-01-31", state: "met" },
        { from: "2026-02-01", to: "2026-02-28", state: "short" },
        { from: "2026-03-01", to: "2026-03-31", state: "met" },
      ],
    });
  });

  it("leaves open what missing data leave open", () => {
    expect(chart({}, "2026-02-28")).toMatchObject({ met: 0, short: 0, open: 2 });
    const partial = { supervision: [], completeness: { supervision: "partial" } };
    expect(chart(partial, "2026-02-28")).toMatchObject({ short: 0, open: 2 });
  });
});

it("without the option nothing is different", () => {
  const site = { site: { id: "s", tier: "station" }, period: { from: "2026-01-01", to: on } };
  const { series, ...rest } = evaluate(site, { on, series: true });
  expect(JSON.stringify(rest)).toBe(JSON.stringify(evaluate(site, { on })));
  expect(JSON.stringify(evaluate(site, { on, series: false }))).toBe(JSON.stringify(rest));
  expect(series).toHaveLength(3);
  expect(assess(site, { on })).not.toHaveProperty("series");
});

it("a chart does not make a field one that rules read", () => {
  const site = overYear({ workers: [{ id: "W1", role: "nobody" }] });
  const drawn = { "a.hours": { title: { "zh-CN": "图", en: "chart" }, fact: "a.hours" } };
  const requirements = (charts: object) => {
    const book = loadRulebook(chartedRulebook(charts, []));
    const profile = { id: "p", title: book.title, why: book.title, rulebooks: [{ id: book.id }] };
    return {
      against: { rulebooks: [book], profile },
      evaluator: createEvaluator({ rulebooks: [book], profile }),
    };
  };
  const [without, having] = [requirements({}), requirements(drawn)];
  expect(having.evaluator.validate(site)).toEqual(without.evaluator.validate(site));
  expect(dataRequirements(without.against)).toEqual([]);
  const read = dataRequirements(having.against);
  expect(read.map(({ pointer }) => pointer)).toContain("/serviceLog/*/hours");
  for (const one of read) {
    expect(one).toMatchObject({ rules: [], alongside: [], decides: false, charts: ["charted#a.hours"] });
  }
});

describe("a rulebook does not load with", () => {
  const title = { "zh-CN": "图", en: "chart" };
  it.each<[string, object, string, string]>([
    ["a fact nobody knows", { title, fact: "a.none" }, "unknownFact", "/fact"],
    ["a fact that cannot be drawn", { title, fact: "a.one" }, "notDrawable", "/fact"],
    ["a fact that is no number", { title, fact: "a.role" }, "typeClash", "/fact"],
    ["a rule nobody knows", { title, fact: "a.hours", rule: "none" }, "unknownRule", "/rule"],
    ["a rule of another list", { title, fact: "a.hours", rule: "log" }, "wrongPer", "/fact"],
    [
      "a threshold in another unit",
      { title, fact: "a.hours", threshold: { parameter: "a.people" } },
      "unitClash",
      "/threshold",
    ],
    [
      "a threshold nobody knows",
      { title, fact: "a.hours", threshold: { parameter: "a.no" } },
      "unknownParameter",
      "/threshold/parameter",
    ],
    [
      "a threshold of months",
      { title, fact: "a.months", threshold: { fact: "a.months" } },
      "noThreshold",
      "/threshold",
    ],
    [
      "two thresholds",
      { title, fact: "a.hours", threshold: { fact: "a.hours", parameter: "a.least" } },
      "maxProperties",
      "/threshold",
    ],
    ["no title", { fact: "a.hours" }, "required", ""],
    ["a property nobody knows", { title, fact: "a.hours", colour: "red" }, "unknownProperty", ""],
  ])("%s", (_, chart, code, place) => {
    let problems: readonly { code: string; file?: string; pointer: string; text: object }[] = [];
    try {
      loadRulebook(chartedRulebook({ "a.chart": chart }));
    } catch (error) {
      problems = (error as RulebookError).problems;
    }
    const found = problems.find((one) => one.code === code);
    expect(found, JSON.stringify(problems)).toMatchObject({
      file: "charts.json",
      pointer: `/charts/a.chart${place}`,
    });
  });
});
