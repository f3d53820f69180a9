import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createEvaluator, type Evaluation, InputError } from "../../src";

const root = "test/fixtures/cases";
const read = (path: string) => readFileSync(`${root}/${path}`, "utf8");
const evaluator = createEvaluator();
const judge = (path: string, on = "2026-12-31"): Evaluation =>
  JSON.parse(evaluator.evaluateText(read(path), { on }));
const finding = (evaluation: Evaluation, name: string) =>
  evaluation.findings.find(({ id }) => id.endsWith(`#${name}`))!;
const quota = (evaluation: Evaluation) => finding(evaluation, "station-full-time-workers");
const codes = ({ defects }: Evaluation) => defects.map(({ code }) => code);
const errors = ({ defects }: Evaluation) => defects.filter(({ severity }) => severity === "error");

describe("mistakes of people are no outcomes", () => {
  it.each(["list-twice", "part-then-full"])("a name twice in one object: %s", (name) => {
    const evaluation = judge(`01-duplicate-json-keys/${name}.json`);
    expect(quota(evaluation).outcome).toBe("unknown");
    expect(codes(evaluation)).toContain("duplicateName");
  });

  it.each(["exact", "trailing-space"])("ids that are or look alike: %s", (name) => {
    const evaluation = judge(`06-lookalike-ids/${name}.json`);
    expect(quota(evaluation).outcome).toBe("unknown");
    expect(quota(evaluation).measured[0]!.reading).toEqual({ range: [2, 3] });
    expect(errors(evaluation).length).toBeGreaterThan(0);
  });

  it("a reference that looks like an id may mean it, or nothing", () => {
    const evaluation = judge("06-lookalike-ids/reference.json");
    expect(quota(evaluation).outcome).toBe("pass");
    expect(errors(evaluation).map(({ pointer }) => pointer)).toEqual(["/serviceLog/0/worker"]);
  });

  it("a period before the standard was in force", () => {
    const evaluation = judge("07-retroactive-standard/period-2022.json");
    const city = evaluation.findings.filter(({ rulebook }) => rulebook === "db3205-t-1070-2023");
    expect(new Set(city.map(({ outcome }) => outcome))).toEqual(new Set(["notApplicable"]));
    expect(evaluation.conclusion.overall).not.toBe("doesNotConform");
  });

  it.each(["explicit", "two-workers"])("a day before the period: %s", (name) => {
    expect(() => judge(`08-day-before-the-period/${name}.json`, "2025-06-30")).toThrow(InputError);
  });

  it("dates in the wrong order", () => {
    const evaluation = judge("12-reversed-dates/worker-reversed.json");
    expect(quota(evaluation).outcome).toBe("unknown");
    expect(quota(evaluation).measured[0]!.reading).toEqual({ range: [2, 3] });
    expect(errors(evaluation).map(({ pointer }) => pointer)).toEqual([
      "/workers/2/employedFrom",
      "/workers/2/employedTo",
    ]);
  });

  it("one person twice under one id, and the same said with terms", () => {
    const twice = judge("13-returner-and-two-posts/one-id-two-spells.json");
    expect(quota(twice).outcome).toBe("unknown");
    expect(errors(twice)[0]!.text["zh-CN"]).toContain("terms");
    const terms = judge("13-returner-and-two-posts/terms.json");
    expect(quota(terms).outcome).toBe("pass");
    expect(terms.defects).toEqual([]);
  });

  it("hours in quarters", () => {
    const evaluation = judge("14-quarter-hours/quarter.json");
    expect(errors(evaluation)).toEqual([]);
    expect(finding(evaluation, "worker-service-hours").items!.byOutcome).toHaveProperty("pass");
  });

  it("division codes of nine digits decide, a number in scientific notation does not", () => {
    expect(quota(judge("17-division-codes/d9.json"))).toMatchObject({ outcome: "pass" });
    expect(quota(judge("17-division-codes/d12.json"))).toMatchObject({ outcome: "pass" });
    const typed = judge("17-division-codes/sci.json");
    expect(quota(typed).outcome).toBe("unknown");
    expect(errors(typed).map(({ pointer }) => pointer)).toEqual(["/site/divisionCode"]);
  });

  it("an order sent back: with single dates, and with a history", () => {
    expect(errors(judge("25-reopened-and-returned/redispatched.json"))).toEqual([]);
    expect(judge("25-reopened-and-returned/history.json").defects).toEqual([]);
  });

  it.each([
    ["near-miss", "fullTime"],
    ["title", "fullTime"],
  ])("codes outside their list: %s", (name, suggested) => {
    const evaluation = judge(`28-unlisted-codes/${name}.json`);
    expect(quota(evaluation).outcome).toBe("unknown");
    expect(errors(evaluation)).toHaveLength(5);
    expect(errors(evaluation)[0]!.text["zh-CN"]).toContain(suggested);
  });

  it("a shortfall without an upper end", () => {
    const found = quota(judge("30-shortfall-bound/F5-shortfall.json"));
    expect(found).toMatchObject({ outcome: "fail", shortfall: { atLeast: 1, atMost: null } });
    expect(found.text["zh-CN"]).toContain("至少");
  });

  it("a log without a list of workers: the list is what is missing, once", () => {
    const evaluation = judge("31-wrong-thing-missing/F7-dangling-instead-of-list.json");
    const missing = evaluation.findings.flatMap(({ missing }) => missing?.list ?? []);
    expect(missing.filter(({ kind }) => kind === "danglingReference")).toEqual([]);
    expect(missing.filter(({ pointer }) => /^\/serviceLog\/\d+\/worker$/.test(pointer))).toEqual([]);
    expect(evaluation.defects).toEqual([]);
    expect(finding(evaluation, "worker-service-hours").missing!.list[0]).toMatchObject({
      pointer: "/workers",
    });
  });

  it("unknown names and codes inside nested objects", () => {
    const pointers = judge("32-nested-typos/F9-nested-typos.json").defects.map(({ pointer }) => pointer);
    for (const pointer of [
      "/site/a~1b~0c",
      "/site/filing/staus",
      "/casework/0/stages/evalution",
      "/casework/0/followUp/form",
      "/purchases/0/provider/kind",
    ]) {
      expect(pointers).toContain(pointer);
    }
  });

  it("every folder of cases is held here or in the scenarios of the command line", () => {
    const elsewhere = ["02-stdin-first-line-broken", "09-expired-answer-revives-older"];
    const source = readFileSync("test/unit/cases.test.ts", "utf8");
    for (const folder of readdirSync(root)) {
      expect(elsewhere.includes(folder) || source.includes(`${folder}/`), folder).toBe(true);
    }
  });
});
