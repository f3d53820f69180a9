import { describe, expect, it } from "vitest";
import {
  type Attestation,
  type EvaluateOptions,
  OptionError,
  openAttestations,
  type Sample,
} from "../../../src";
import { populationDigest } from "../../../src/assessment/sampling/population";
import { answersAbout } from "../../../src/node/own-answers";
import { entries, evaluatorOf, type Rule, station } from "../facts/small-rulebook";

const badges: Rule = {
  name: "badges",
  forEach: { list: "workers" },
  conditions: { fact: "a.badge", operator: "equal", value: true },
};
const evaluator = evaluatorOf({ "a.badge": { per: "workers", value: { field: "wearsBadge" } } }, [badges]);

const on = "2026-12-31";
const period = { from: "2026-01-01", to: on };
const site = station({ workers: entries(5, () => ({})) });

const sample = (more: object = {}): Sample =>
  ({
    site: "s1",
    period,
    list: "workers",
    method: "simpleRandom",
    seed: "2026-7",
    population: 5,
    populationDigest: `sha256:${"0".repeat(64)}`,
    size: 3,
    drawn: ["E1", "E2", "E9"],
    ...more,
  }) as Sample;

const strata = [
  { field: "employment", value: "fullTime", population: 3, drawn: ["E1", "E9"] },
  { field: "employment", value: null, population: 2, drawn: ["E2"] },
];

const answer = (item: string, outcome: Attestation["outcome"] = "pass"): Attestation => ({
  rule: "small#badges",
  item,
  outcome,
  by: "审核员",
  on: "2026-12-01",
  method: "observation",
});

const evaluate = (options: Partial<EvaluateOptions>, given: object = site) =>
  evaluator.evaluate(given, { on, ...options });

describe("a sample of this site and period", () => {
  it("is told as it was recorded, with what is found of it", () => {
    const { samples, unusedAttestations } = evaluate({ samples: [sample()] });
    expect(samples).toEqual([
      {
        sample: sample(),
        label: { "zh-CN": "工作人员", en: "Workers" },
        found: 2,
        notFound: 1,
        answered: {},
        nonconforming: {},
      },
    ]);
    expect(unusedAttestations).toEqual([]);
  });

  it("says how many of its entries have an answer, by rule", () => {
    const attestations = ["E1", "E3", "E9"].map((item) => answer(item));
    const [record] = evaluate({ samples: [sample()], attestations }).samples!;
    expect(record).toMatchObject({ answered: { "small#badges": 1 } });
    const both = [...attestations, answer("E1", "fail"), answer("E2", "fail")];
    // Of two answers of one day that disagree neither counts.
    expect(evaluate({ samples: [sample()], attestations: both }).samples![0]!.answered).toEqual({
      "small#badges": 1,
    });
  });

  it("changes nothing else: a clean one passes nothing", () => {
    const attestations = ["E1", "E2"].map((item) => answer(item));
    const { samples, ...rest } = evaluate({ samples: [sample({ drawn: ["E1", "E2"] })], attestations });
    expect(rest).toEqual(evaluate({ attestations }));
    expect(samples).toHaveLength(1);
    expect(rest.findings[0]!.outcome).toBe("unknown");
  });

  it("leaves a nonconformity that was found one", () => {
    const attestations = [answer("E1"), answer("E2", "fail")];
    expect(evaluate({ samples: [sample()], attestations }).findings[0]!.outcome).toBe("fail");
  });

  it("may leave site and period out, which is said", () => {
    const open = sample({ site: undefined, period: undefined });
    const [record] = evaluate({ samples: [JSON.parse(JSON.stringify(open))] }).samples!;
    expect(record!.notNamed).toEqual(["site", "period"]);
  });

  it("has nothing to be found in where the list is not given", () => {
    expect(evaluate({ samples: [sample()] }, station()).samples).toMatchObject([{ found: 0, notFound: 3 }]);
  });

  it("shows no identity number", () => {
    const id = "11010519491231002X";
    const { samples } = evaluate({ samples: [sample({ drawn: [id] })] });
    expect(JSON.stringify(samples)).not.toContain(id);
  });
});

describe("a sample of something else", () => {
  it.each([
    [{ site: "s2" }, "otherSite"],
    [{ period: { from: "2025-01-01", to: "2025-12-31" } }, "otherPeriod"],
    [{ submissionDigest: `sha256:${"1".repeat(64)}` }, "digestUnknown"],
    [{ drawnOn: "2027-01-01" }, "future"],
  ])("%j is told once, and not taken up", (more, code) => {
    const { samples, unusedAttestations } = evaluate({ samples: [sample(), sample(more)] });
    expect(samples).toHaveLength(1);
    expect(unusedAttestations).toMatchObject([{ index: 1, kind: "sample", list: "workers", code }]);
    expect(unusedAttestations[0]!.text["zh-CN"]).toMatch(/^抽样（工作人员）：/);
    expect(evaluate({ samples: [sample(more)] })).not.toHaveProperty("samples");
  });

  it("costs a batch only where it does not say what it speaks of", () => {
    const open = sample({ site: undefined });
    const batch = (one: Sample) => [
      ...evaluator.evaluateMany([site, station({ site: { id: "s2" } })], { on, samples: [one] }),
    ];
    expect(() => batch(JSON.parse(JSON.stringify(open)))).toThrow(OptionError);
    expect(batch(sample())).toMatchObject([
      { samples: [{}] },
      { unusedAttestations: [{ code: "otherSite" }] },
    ]);
  });

  it("is not handed to another site of a run", () => {
    const all = { attestations: [], waivers: [], samples: [sample({ site: "s2" }), sample()] };
    const own = answersAbout(all, site);
    expect(own.samples).toEqual([sample()]);
    expect(own.pointers).toEqual(["/samples/1"]);
    const result = { unusedAttestations: [{ kind: "sample" as const, index: 0 }] };
    expect(own.placed(result).unusedAttestations[0]!.index).toBe(1);
  });
});

describe("samples of another form", () => {
  const problemsOf = (one: unknown) => {
    try {
      evaluate({ samples: [one as Sample] });
    } catch (error) {
      return (error as OptionError).problems.map(({ code, pointer }) => [
        code,
        pointer.replace("/samples/0", ""),
      ]);
    }
    return [];
  };

  it.each<[string, object, string, string]>([
    ["a property nobody knows", { picked: 1 }, "unknownProperty", ""],
    ["a method nobody knows", { method: "judgement" }, "enum", "/method"],
    ["no ids", { drawn: undefined }, "required", "/drawn"],
    ["an id twice", { drawn: ["E1", "E1"] }, "uniqueItems", "/drawn"],
    ["a seed that is no text", { seed: 7 }, "type", "/seed"],
    ["a list nobody knows", { list: "people" }, "unknownList", "/list"],
    ["a day that does not exist", { drawnOn: "2026-02-30" }, "wrongValue", "/drawnOn"],
    [
      "a period that ends before it begins",
      { period: { from: on, to: "2026-01-01" } },
      "periodReversed",
      "/period",
    ],
    ["more than were to be drawn", { size: 2 }, "sampleCounts", "/drawn"],
    ["more than there are", { population: 2 }, "sampleCounts", "/drawn"],
    ["strata of a simple draw", { strata }, "false schema", "/strata"],
    ["no strata", { method: "stratified" }, "required", "/strata"],
    [
      "strata by a field nobody knows",
      { method: "stratified", strata: strata.map((one) => ({ ...one, field: "colour" })) },
      "unknownField",
      "/strata/0/field",
    ],
    [
      "strata of another population",
      { method: "stratified", population: 6, strata },
      "sampleCounts",
      "/strata",
    ],
    [
      "strata with other ids",
      { method: "stratified", drawn: ["E1", "E3"], strata },
      "sampleCounts",
      "/strata",
    ],
  ])("%s", (_, more, code, pointer) => {
    expect(problemsOf(JSON.parse(JSON.stringify(sample(more))))).toContainEqual([code, pointer]);
  });

  it("are none where everything goes together", () => {
    expect(problemsOf(sample({ method: "stratified", strata }))).toEqual([]);
  });
});

it("a document says site and period once for its samples, too", () => {
  const { site: _, period: __, ...rest } = sample();
  const digest = `sha256:${"2".repeat(64)}`;
  const document = { site: "s1", period, submissionDigest: digest, samples: [rest] };
  expect(openAttestations(document)).toEqual({
    attestations: [],
    waivers: [],
    samples: [{ ...sample(), submissionDigest: digest }],
  });
});

describe("what is found in a sample", () => {
  const ids = Array.from({ length: 20 }, (_, k) => `E${k + 1}`);
  const twenty = station({ workers: entries(20, () => ({})) });
  const whole = (more: object = {}) =>
    sample({
      population: 20,
      populationDigest: populationDigest(ids),
      size: 10,
      drawn: ids.slice(0, 10),
      ...more,
    });
  const clean = ids.slice(0, 10).map((item) => answer(item));
  const told = (attestations: Attestation[], drawn = whole(), given: object = twenty) => {
    const { samples, findings } = evaluate({ attestations, samples: [drawn] }, given);
    const { sample: _, label: __, ...counts } = samples![0]!;
    return { counts, outcome: findings[0]!.outcome };
  };

  it("passes no rule for the whole, and bounds what was not seen", () => {
    const { counts, outcome } = told(clean);
    expect(outcome).toBe("unknown");
    expect(counts).toEqual({
      found: 10,
      notFound: 0,
      answered: { "small#badges": 10 },
      nonconforming: {},
      bounds: [{ rule: "small#badges", confidence: 0.95, most: 3 }],
    });
  });

  it("is one nonconformity where one is found", () => {
    const { counts, outcome } = told([...clean.slice(1), answer("E1", "fail")]);
    expect(outcome).toBe("fail");
    expect(counts.nonconforming).toEqual({ "small#badges": 1 });
    expect(counts.bounds).toEqual([{ rule: "small#badges", confidence: 0.95, most: 6 }]);
  });

  it("counts what fails by the records, whatever is answered", () => {
    const workers = entries(20, (k) => (k === 1 ? { wearsBadge: false } : {}));
    const failing = workers.findIndex((one) => (one as { wearsBadge?: boolean }).wearsBadge === false);
    expect(failing).toBeLessThan(10);
    const { counts } = told(clean, whole(), station({ workers }));
    expect(counts.nonconforming).toEqual({ "small#badges": 1 });
  });

  it.each<[string, Attestation[], Sample, object?]>([
    ["an entry drawn has no answer", clean.slice(1), whole()],
    ["an answer is contradicted", [...clean, answer("E1", "fail")], whole()],
    ["an entry drawn is not told", clean, whole({ drawn: ids.slice(0, 9) })],
    ["the list is another now", clean, whole({ populationDigest: populationDigest(ids.slice(1)) })],
    ["the list may have more", clean, whole(), { ...twenty, completeness: { workers: "partial" } }],
  ])("bounds nothing where %s", (_, attestations, drawn, given) => {
    expect(told(attestations, drawn, given).counts.bounds).toBeUndefined();
  });

  it("of strata bounds those whose entries have all been looked at, each by itself", () => {
    const parts = [
      { field: "employment", value: "fullTime", population: 12, drawn: ids.slice(0, 6) },
      { field: "employment", value: "partTime", population: 8, drawn: ids.slice(6, 10) },
    ];
    const drawn = whole({ method: "stratified", strata: parts });
    const isFull = (k: number, last: number) => k < 6 || (k >= 10 && k < last);
    const employed = (last: number) =>
      entries(20, (k) => ({ employment: isFull(k, last) ? "fullTime" : "partTime" }));
    const given = station({ workers: employed(16) });
    // A stratum that has another size now.
    expect(told(clean, drawn, station({ workers: employed(17) })).counts.bounds).toBeUndefined();
    expect(told(clean, drawn, given).counts.bounds).toEqual([
      { rule: "small#badges", stratum: 0, confidence: 0.95, most: 3 },
      { rule: "small#badges", stratum: 1, confidence: 0.95, most: 3 },
    ]);
    expect(told(clean.slice(1), drawn, given).counts.bounds).toEqual([
      { rule: "small#badges", stratum: 1, confidence: 0.95, most: 3 },
    ]);
  });
});
