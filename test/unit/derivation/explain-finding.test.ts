import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020";
import { describe, expect, it } from "vitest";
import { createEvaluator, type Derivation, defineFact, OptionError } from "../../../src";
import { readPointer } from "../../../src/base/pointer";
import { sites } from "../../property/sites";
import { entries, evaluatorOf, type Json } from "../facts/small-rulebook";
import { allNodes, allSteps, fits } from "./parts";

const on = "2026-12-31";
const evaluator = createEvaluator({ profile: "taicang" });
const schema = JSON.parse(readFileSync("schemas/bundled/derivation.schema.json", "utf8"));
const valid = new Ajv2020({ strict: false }).compile(schema);

/** The derivation of every finding of a site, and of every entry of it that is listed. */
function all(site: object): { name: string; derivation: Derivation; outcome: string; measured: unknown[] }[] {
  const { findings } = evaluator.evaluate(site, { on, evidence: "full" });
  return findings.flatMap(({ id, outcome, measured, items }) => {
    const whole = { name: id, derivation: evaluator.explainFinding(site, id, { on }), outcome, measured };
    const some = (items?.list ?? []).slice(0, 3).map(({ pointer, ...item }) => {
      const derivation = evaluator.explainFinding(site, id, { on, entry: pointer });
      return { name: `${id} ${pointer}`, derivation, ...item };
    });
    return [whole, ...some];
  });
}

/** As an evaluation tells a reading. */
function told(reading: unknown): unknown {
  if (Array.isArray(reading)) return { range: reading };
  return typeof reading === "object" && reading !== null ? reading : { value: reading };
}

describe.each(sites.map((site) => [(site.site as { id: string }).id, site] as const))("of %s", (_, site) => {
  const each = all(site);

  it("outcomes are those of the evaluation", () => {
    for (const { name, derivation, outcome } of each) {
      expect(derivation.entry?.outcome ?? derivation.outcome, name).toBe(outcome);
    }
  });

  it("are the same of all rules at once", () => {
    const whole = each.filter(({ derivation }) => derivation.entry === undefined);
    expect(evaluator.explainFindings(site, { on })).toEqual(whole.map(({ derivation }) => derivation));
  });

  it("readings of the facts are those of the evaluation", () => {
    for (const { name, derivation, measured } of each) {
      const readings = (measured as { fact: string; reading: unknown }[]).map(({ fact, reading }) => [
        fact,
        reading,
      ]);
      const derived = readings.map(([fact]) => {
        const found = derivation.facts.find((one) => one.fact === fact)!;
        return [fact, told(found.reading)];
      });
      expect(derived, name).toEqual(readings);
    }
  });

  it("the condition is what made the outcome, and each part fits the whole", () => {
    for (const { name, derivation } of each) {
      const { condition, entry, applies, items } = derivation;
      for (const node of allNodes(derivation))
        expect(fits(node), `${name} ${JSON.stringify(node)}`).toBe(true);
      if (condition === undefined || applies.truth !== "true" || entry?.counts === "possibly") continue;
      const outcome = {
        true: "pass",
        false: "fail",
        open: "unknown",
        undefined: "notApplicable",
        error: "error",
      };
      const own = entry ?? (items === undefined ? derivation : null);
      if (own !== null && own.outcome !== "unknown") expect(own.outcome, name).toBe(outcome[condition.truth]);
      if (condition.truth === "open") expect(own?.outcome, name).toBe("unknown");
    }
  });

  it("is of the published form", () => {
    for (const { name, derivation } of each) {
      valid(JSON.parse(JSON.stringify(derivation)));
      expect(valid.errors, name).toBeNull();
    }
  });

  it("stands on nothing that is not told", () => {
    for (const { name, derivation } of each) {
      const facts = new Set(derivation.facts.map(({ fact }) => fact));
      const parameters = new Set(derivation.parameters.map(({ parameter }) => parameter));
      const named = JSON.stringify([allNodes(derivation), derivation.facts]);
      for (const [, fact] of named.matchAll(/"fact":"([^"]+)"/g)) expect(facts, name).toContain(fact);
      for (const [, one] of named.matchAll(/"parameter":"([^"]+)"/g)) expect(parameters, name).toContain(one);
      expect(facts.size, name).toBe(derivation.facts.length);
    }
  });

  it("points at entries that are there", () => {
    for (const { name, derivation } of each) {
      const pointers = allSteps(derivation).flatMap(({ entries }) => entries?.list ?? []);
      for (const { pointer } of pointers)
        expect(readPointer(site, pointer), `${name} ${pointer}`).toBeTypeOf("object");
    }
  });

  it("has the evidence of the evaluation among its entries", () => {
    const { findings } = evaluator.evaluate(site, { on, evidence: "full", limits: { evidence: 5_000 } });
    for (const { id, evidence } of findings) {
      const limits = { entries: 5_000 };
      const derived = new Set(
        allSteps(evaluator.explainFinding(site, id, { on, limits })).flatMap(({ entries }) =>
          (entries?.list ?? []).map(({ pointer }) => pointer),
        ),
      );
      const behind = (evidence?.pointers ?? []).filter((pointer) => /\/\d+$/.test(pointer));
      for (const pointer of behind) expect(derived, `${id} ${pointer}`).toContain(pointer);
    }
  });
});

describe("what is told of a finding", () => {
  const workers = entries(4, (k) => ({ employment: k < 2 ? "fullTime" : k === 2 ? undefined : "partTime" }));
  const count = { count: "workers", where: { field: "employment", operator: "equal", value: "fullTime" } };
  const conditions: Json = {
    any: [
      { fact: "a.count", operator: "greaterThanInclusive", value: 3 },
      { not: { fact: "a.count", operator: "greaterThan", value: 9 } },
    ],
  };
  const small = evaluatorOf({ "a.count": count }, [{ conditions }]);
  const explain = (submission: object, options = {}) =>
    small.explainFinding(submission, "small#rule", { on, ...options });
  const site = {
    site: { id: "s1", tier: "station", divisionCode: "320585102000" },
    period: { from: "2026-01-01", to: on },
    workers,
  };

  it("is the truth of every part, and what counts certainly or possibly", () => {
    const { outcome, condition, facts } = explain(site);
    expect(outcome).toBe("pass");
    expect(condition).toMatchObject({
      kind: "any",
      truth: "true",
      parts: [
        { kind: "comparison", truth: "open", fact: "a.count", reading: [2, 3], against: { value: 3 } },
        { kind: "not", truth: "true", part: { kind: "comparison", truth: "false" } },
      ],
    });
    expect(facts[0]!.from.entries).toEqual({
      certain: 2,
      possible: 1,
      open: false,
      list: [
        { pointer: "/workers/0", id: "E1", counts: "certainly" },
        { pointer: "/workers/1", id: "E2", counts: "certainly" },
        { pointer: "/workers/2", id: "E3", counts: "possibly" },
      ],
    });
  });

  it("counts all entries and lists as many as wanted", () => {
    const many = { ...site, workers: entries(500, () => ({ employment: "fullTime" })) };
    const listed = (options?: object) => explain(many, options).facts[0]!.from.entries!;
    expect(listed().certain).toBe(500);
    expect(listed().list).toHaveLength(50);
    expect(listed({ limits: { entries: 2 } }).list.map(({ id }) => id)).toEqual(["E1", "E2"]);
    expect(listed({ limits: { entries: 0 } })).toEqual({ certain: 500, possible: 0, open: false, list: [] });
    expect(JSON.stringify(explain(many)).length).toBeLessThan(10_000);
  });

  it("of periods, looks at those that are over", () => {
    const months = { periodsWith: "supervision", of: "date", each: "month" };
    const over = evaluatorOf({ "a.months": months }, [
      { conditions: { fact: "a.months", operator: "greaterThan", value: 0 } },
    ]);
    const supervision = [{ id: "S1", date: "2026-02-03" }];
    const { facts } = over.explainFinding({ ...site, supervision }, "small#rule", { on: "2026-06-30" });
    expect(facts[0]!.from.entries).toMatchObject({ certain: 1, open: false });
    expect(facts[0]!.from.entries!.list[0]!.values).toEqual({ date: "2026-02-03" });
  });

  it("masks identity and mobile numbers as evaluations do", () => {
    const number = "13800138000";
    const named = { ...site, workers: [{ id: number, employment: "fullTime" }] };
    expect(JSON.stringify(explain(named))).not.toContain(number);
    expect(explain(named).facts[0]!.from.entries!.list[0]!.id).toBe("[mobile number 1]");
  });

  it("leaves out what the text said twice, as evaluations do", () => {
    const place = { line: 1, column: 1 };
    const doubledNames = [
      { pointer: "/workers/0/employment", name: "employment", times: 2, first: place, last: place },
    ] as never;
    expect(explain(site, { doubledNames }).condition).toMatchObject({ parts: [{ reading: [1, 3] }, {}] });
  });

  it("is the same bytes for the same submission, and changes nothing", () => {
    const before = JSON.stringify(site);
    expect(JSON.stringify(explain(site))).toBe(JSON.stringify(explain(site)));
    expect(JSON.stringify(site)).toBe(before);
    const evaluated = JSON.stringify(small.evaluate(site, { on }));
    explain(site);
    expect(JSON.stringify(small.evaluate(site, { on }))).toBe(evaluated);
  });

  it("says so where a fact of the host fails", () => {
    const title = { "zh-CN": "数", en: "Number" };
    const read = () => {
      throw new Error("no connection");
    };
    const host = defineFact({ id: "acme.number", type: "number", title, read });
    const rule = { conditions: { fact: "acme.number", operator: "greaterThan", value: 1 } };
    const derivation = evaluatorOf({}, [rule], [host]).explainFinding(site, "small#rule", { on });
    expect(derivation).toMatchObject({
      outcome: "error",
      condition: { truth: "error", reading: { state: "error" } },
      facts: [{ fact: "acme.number", title, from: { operation: "host" } }],
    });
  });

  it("of a rule that does not apply, says which check said no", () => {
    const only = evaluatorOf({ "a.count": count }, [{ conditions, appliesTo: { tier: ["workRoom"] } }]);
    const { outcome, applies } = only.explainFinding(site, "small#rule", { on });
    expect(outcome).toBe("notApplicable");
    expect(applies).toEqual({
      truth: "false",
      checks: [{ check: "tier", truth: "false", wanted: ["workRoom"], found: "station" }],
    });
  });
});

describe("an entry", () => {
  const rule = {
    forEach: { list: "workers" },
    conditions: { fact: "a.role", operator: "equal", value: "head" },
  };
  const small = evaluatorOf({ "a.role": { per: "workers", value: { field: "role" } } }, [rule]);
  const site = {
    site: { id: "s1", tier: "station", divisionCode: "320585102000" },
    period: { from: "2026-01-01", to: on },
    workers: [
      { id: "W1", role: "head" },
      { id: "W2" },
      { id: "W3", role: "head" },
      { id: "W3", role: "assistant" },
    ],
  };
  const explain = (entry?: string) =>
    small.explainFinding(site, "small#rule", { on, ...(entry !== undefined && { entry }) });

  it("is named by its pointer or by its id", () => {
    expect(explain("W1")).toEqual(explain("/workers/0"));
    expect(explain("W1").entry).toMatchObject({
      id: "W1",
      truth: "true",
      outcome: "pass",
      counts: "certainly",
    });
    expect(explain("W1").facts[0]).toMatchObject({ reading: "head", from: { field: "/workers/0/role" } });
    expect(explain("W2").entry).toMatchObject({ truth: "open", outcome: "unknown" });
  });

  it("not asked for, leaves readings per entry and tells how all of them ended", () => {
    const { facts, condition, items } = explain();
    expect(facts[0]!.reading).toEqual({ state: "perItem" });
    expect(condition).toBeUndefined();
    expect(items!.entries.map(({ outcome }) => outcome)).toEqual(["pass", "unknown", "pass", "fail"]);
  });

  it("has to be there, and to be one", () => {
    expect(() => explain("W9")).toThrow(/no entry “W9”/);
    expect(() => explain("/workers/9")).toThrow(OptionError);
    expect(() => explain("W3")).toThrow(/such as \/workers\/2/);
    expect(explain("/workers/3").entry!.outcome).toBe("fail");
  });

  it("is nothing a rule over the whole site has", () => {
    const of = (rule: string, options: object) => () =>
      evaluator.explainFinding(site, rule, { on, ...options } as never);
    expect(of("db3205-t-1070-2023#station-full-time-workers", { entry: "W1" })).toThrow(
      /goes through no list/,
    );
    expect(of("db3205-t-1070-2023#station-fulltime-workers", {})).toThrow(
      /did you mean “db3205-t-1070-2023#station-full-time-workers”/,
    );
    expect(of("pipl-28#necessity-recorded", { entri: "C1" })).toThrow(/did you mean “entry”/);
    expect(of("pipl-28#necessity-recorded", { limits: { entries: -1 } })).toThrow(OptionError);
  });
});
