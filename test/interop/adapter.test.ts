import { beforeAll, describe, expect, it } from "vitest";
import { createEvaluator, defineFact, InputError, loadRulebook, OptionError } from "../../src/index";
import {
  fromDayNumber,
  type JsonRulesEngineAdapter,
  toDayNumber,
  toJsonRulesEngine,
} from "../../src/interop/json-rules-engine";
import { tinyProfile, tinyRulebook } from "./tiny-rulebook";

const on = "2026-12-31";
const site = { id: "s1", tier: "station", divisionCode: "320585102000" };
const period = { from: "2026-01-01", to: on };
const submission = {
  site: { ...site, openedOn: "2024-05-01", communities: 6 },
  period,
  workers: [
    { id: "W1", employment: "fullTime", role: "head", employedFrom: "2025-01-01", employedTo: null },
    { id: "W2", employment: null, role: "assistant", employedFrom: "2025-01-01", employedTo: null },
    { id: "W3", employment: "partTime", role: "assistant" },
  ],
};

let adapter: JsonRulesEngineAdapter;
beforeAll(() => {
  adapter = toJsonRulesEngine({ profile: tinyProfile, rulebooks: [loadRulebook(tinyRulebook())] });
});

describe("facts for a host", () => {
  it("are plain values under the name of their rulebook, dates as day numbers", () => {
    const { values } = adapter.factsFor(submission, { on }).site;
    expect({ ...values }).toEqual({
      "tiny#site.openedOn": toDayNumber("2024-05-01"),
      "tiny#site.communities": 6,
      "tiny#parameter:site.mostCommunities": 5,
    });
    expect(fromDayNumber(toDayNumber("2024-05-01"))).toBe("2024-05-01");
  });

  it("take parameters of the days judged; a rule whose number is not in force does not apply", () => {
    const before = { ...submission, period: { from: "2019-01-01", to: "2019-12-31" } };
    const { values, withheld } = adapter.factsFor(before, { on }).site;
    expect(values).not.toHaveProperty("tiny#parameter:site.mostCommunities");
    expect(withheld).toContainEqual({ rule: "tiny#few-communities", because: "notApplicable", facts: [] });
  });

  it("are those of the whole period; a rule that judges a part of it is withheld", () => {
    const around = { ...submission, period: { from: "2019-07-01", to: "2020-12-31" } };
    const { withheld } = adapter.factsFor(around, { on }).site;
    expect(withheld).toContainEqual({ rule: "tiny#few-communities", because: "partOfPeriod", facts: [] });
  });

  it("need a day that is not before the period", () => {
    expect(() => adapter.factsFor(submission, { on: "2025-12-31" })).toThrow("2025-12-31");
  });

  it("are not handed over where data are missing, and the rule is withheld", () => {
    const { site: facts } = adapter.factsFor({ site, period }, { on });
    expect({ ...facts.values }).toEqual({});
    expect(facts.rules).toEqual([]);
    expect(facts.withheld).toEqual([
      { rule: "tiny#opened-before-2025", because: "factsOpen", facts: ["tiny#site.openedOn"] },
      { rule: "tiny#few-communities", because: "scopeOpen", facts: ["tiny#site.communities"] },
    ]);
  });

  it("come per entry for rules through a list", () => {
    const { items } = adapter.factsFor(submission, { on });
    expect(items.workers!.map(({ pointer, id, rules }) => [pointer, id, rules])).toEqual([
      ["/workers/0", "W1", ["tiny#known-employment"]],
      ["/workers/1", "W2", ["tiny#known-employment"]],
      ["/workers/2", "W3", []],
    ]);
    expect(items.workers![2]!.withheld).toEqual([
      { rule: "tiny#known-employment", because: "scopeOpen", facts: [] },
    ]);
  });

  it("need a usable submission and a real day", () => {
    expect(() => adapter.factsFor({}, { on })).toThrow(InputError);
    expect(() => adapter.factsFor(submission, { on: "2026-02-30" })).toThrow(OptionError);
  });
});

describe("an engine for a host", () => {
  it("emits an event with the id of the rule", async () => {
    const { site: facts } = adapter.factsFor(submission, { on });
    const { events, failureEvents } = await adapter.engineFor(null, facts.rules).run(facts.values);
    expect(events.map(({ type }) => type)).toEqual(["tiny#opened-before-2025"]);
    expect(failureEvents!.map(({ type, params }) => [type, params?.clause])).toEqual([
      ["tiny#few-communities", "1"],
    ]);
  });

  it("takes rules and asynchronous facts of the host beside them", async () => {
    const { site: facts } = adapter.factsFor(submission, { on });
    const engine = adapter.engineFor(null, facts.rules);
    engine.addFact("acme.permit", async () => "granted");
    engine.addRule({
      conditions: { all: [{ fact: "acme.permit", operator: "equal", value: "granted" }] },
      event: { type: "acme.permitted" },
    });
    const { events } = await engine.run(facts.values);
    expect(events.map(({ type }) => type)).toContain("acme.permitted");
  });

  it("refuses paths", async () => {
    const engine = adapter.engineFor(null, []);
    engine.addRule({
      conditions: { all: [{ fact: "acme.record", path: "$..[?(@.x)]", operator: "equal", value: 1 }] },
      event: { type: "acme.path" },
    });
    await expect(engine.run({ "acme.record": { x: 1 } })).rejects.toThrow("paths are refused");
  });

  it("stops where a fact it needs is not given, instead of going on without", async () => {
    await expect(adapter.engineFor(null).run({})).rejects.toThrow("Undefined fact");
  });

  it("has no rule of an unknown name", () => {
    expect(() => adapter.engineFor(null, ["tiny#nothing"])).toThrow(OptionError);
  });
});

describe("a run", () => {
  it("puts the answers together", async () => {
    const runs = await adapter.run(submission, { on });
    expect(runs.get("tiny#opened-before-2025")?.outcome).toBe("pass");
    expect(runs.get("tiny#few-communities")?.outcome).toBe("fail");
    const items = runs.get("tiny#known-employment");
    expect(items?.items?.map(({ outcome }) => outcome)).toEqual(["pass", "fail", "withheld"]);
    expect(items).toMatchObject({ outcome: "withheld", because: "entriesOpen" });
  });

  it("may overlap with others", async () => {
    const one = await adapter.run(submission, { on });
    const many = await Promise.all(Array.from({ length: 20 }, () => adapter.run(submission, { on })));
    for (const run of many) expect(run).toEqual(one);
  });

  it("asks the rule's own precondition", async () => {
    const young = { ...submission, site: { ...submission.site, communities: null } };
    const runs = await adapter.run(young, { on });
    expect(runs.get("tiny#few-communities")).toMatchObject({ outcome: "notApplicable" });
  });

  it("withholds the rules whose host fact threw, and no others", async () => {
    const fact = defineFact({
      id: "site.openedOn",
      type: "date",
      title: { "zh-CN": "启用", en: "Opened" },
      read: () => {
        throw new Error("no connection");
      },
    });
    const { facts, ...rest } = tinyRulebook();
    const { "site.openedOn": _, ...others } = facts;
    const rulebook = loadRulebook({ ...rest, facts: others }, [fact]);
    const evaluator = createEvaluator({ profile: tinyProfile, rulebooks: [rulebook], facts: [fact] });
    const runs = await toJsonRulesEngine(evaluator).run(submission, { on });
    expect(runs.get("tiny#opened-before-2025")).toMatchObject({ outcome: "withheld", because: "factThrew" });
    expect(runs.get("tiny#few-communities")?.outcome).toBe("fail");
  });
});
