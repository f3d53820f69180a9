import picocolors from "picocolors";
import { describe, expect, it } from "vitest";
import * as core from "../../src/index";
import * as interop from "../../src/interop/json-rules-engine";
import * as node from "../../src/node/index";

const { InputError, OptionError, RulebookError } = core;
const on = "2026-12-31";
const submission = {
  site: { id: "s1", tier: "station" },
  period: { from: "2026-01-01", to: "2026-12-31" },
};
const evaluation = core.evaluate(submission, { on });

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

const throwing = {
  get on(): string {
    throw new TypeError("no");
  },
};

/** Values nobody means, of every kind. */
const odd: [string, unknown][] = [
  ["null", null],
  ["a number", 3.5],
  ["not a number", Number.NaN],
  ["an infinite number", Number.NEGATIVE_INFINITY],
  ["a big number", 10n],
  ["a text", "x"],
  ["a symbol", Symbol("x")],
  ["true", true],
  ["a function", () => {}],
  ["an empty object", {}],
  ["an object without a prototype", Object.create(null)],
  ["a list", [1]],
  ["a list with a gap", new Array(2)],
  ["a list of nothing", [undefined]],
  ["a date", new Date(0)],
  ["a map", new Map([["a", 1]])],
  ["a proxy that was revoked", revoked()],
  ["a getter that throws", throwing],
  ["what claims to be a list", { length: 3, 0: "a" }],
  ["a promise", Promise.resolve(1)],
];

const evaluator = core.createEvaluator();
const adapter = interop.toJsonRulesEngine(evaluator);

/** Every public function that takes something, with one argument left to be filled in. */
const calls: Record<string, (value: never) => unknown> = {
  "evaluate a submission": (value) => core.evaluate(value, { on }),
  "evaluate with options": (value) => core.evaluate(submission, value),
  ...Object.fromEntries(
    [
      "on",
      "profile",
      "rulebooks",
      "facts",
      "attestations",
      "waivers",
      "samples",
      "evidence",
      "series",
      "limits",
      "digest",
    ].map((name) => [
      `evaluate with ${name}`,
      (value: never) => core.evaluate(submission, { on, [name]: value }),
    ]),
  ),
  "evaluate with limits.defects": (value) => core.evaluate(submission, { on, limits: { defects: value } }),
  "evaluate with an attestation": (value) => core.evaluate(submission, { on, attestations: [value] }),
  "evaluate with a sample": (value) => core.evaluate(submission, { on, samples: [value] }),
  "evaluate with a waiver": (value) => core.evaluate(submission, { on, waivers: [value] }),
  evaluateText: (value) => evaluator.evaluateText(value, { on }),
  evaluateToBytes: (value) => evaluator.evaluateToBytes(value, { on }),
  "evaluateText with options": (value) => evaluator.evaluateText(JSON.stringify(submission), value),
  "evaluator.explain": (value) => evaluator.explain(value),
  "evaluateMany of submissions": (value) => [...core.evaluateMany(value, { on })],
  "evaluateMany with options": (value) => [...core.evaluateMany([submission], value)],
  createEvaluator: (value) => core.createEvaluator(value),
  "createEvaluator with a profile": (value) => core.createEvaluator({ profile: value }),
  "createEvaluator with rulebooks": (value) => core.createEvaluator({ rulebooks: value }),
  "createEvaluator with a rulebook": (value) => core.createEvaluator({ rulebooks: [value] }),
  "createEvaluator with facts": (value) => core.createEvaluator({ facts: value }),
  "createEvaluator with a fact": (value) => core.createEvaluator({ facts: [value] }),
  loadRulebook: (value) => core.loadRulebook(value),
  "loadRulebook with facts": (value) => core.loadRulebook({}, value),
  assembleRulebook: (value) => core.assembleRulebook(value, new Map()),
  "assembleRulebook with others": (value) => core.assembleRulebook({}, value),
  defineFact: (value) => core.defineFact(value),
  validate: (value) => core.validate(value),
  "validate with options": (value) => core.validate(submission, value),
  "validate with a limit": (value) => core.validate(submission, { limits: { defects: value } }),
  "evaluator.validate with limits": (value) => evaluator.validate(submission, value),
  "codeFor a list": (value) => core.codeFor(value, "x"),
  "codeFor a text": (value) => core.codeFor("employment", value),
  openAttestations: (value) => core.openAttestations(value),
  listRules: (value) => core.listRules(value),
  explain: (value) => core.explain(value),
  "explain with options": (value) => core.explain("pipl-28", value),
  rollUp: (value) => core.rollUp(value),
  digestOf: (value) => core.digestOf(value),
  serializeEvaluation: (value) => core.serializeEvaluation(value),
  formatJson: (value) => core.formatJson(value),
  formatNdjson: (value) => core.formatNdjson(value),
  formatHtml: (value) => core.formatHtml(value),
  "formatHtml with options": (value) => core.formatHtml(evaluation, value),
  "formatHtml with a locale": (value) => core.formatHtml(evaluation, { locale: value }),
  "formatHtml with names": (value) => core.formatHtml(evaluation, { names: value }),
  formatInquiry: (value) => core.formatInquiry(value),
  "formatInquiry with options": (value) => core.formatInquiry(evaluation, value),
  "formatInquiry with a date": (value) => core.formatInquiry(evaluation, { date: value }),
  formatText: (value) => core.formatText(value),
  "formatText with options": (value) => core.formatText(evaluation, value),
  "formatText with a width": (value) => core.formatText(evaluation, { width: value, color: value }),
  toJsonRulesEngine: (value) => interop.toJsonRulesEngine(value),
  "engineFor a list": (value) => adapter.engineFor(value),
  "engineFor some rules": (value) => adapter.engineFor(null, value),
  "factsFor a submission": (value) => adapter.factsFor(value, { on }),
  "factsFor with options": (value) => adapter.factsFor(submission, value),
  "adapter.run with options": (value) => adapter.run(submission, value),
  fromDayNumber: (value) => interop.fromDayNumber(value),
  toDayNumber: (value) => interop.toDayNumber(value),
  digest: (value) => node.digest(value),
  digestFile: (value) => node.digestFile(value),
  readAttestations: (value) => node.readAttestations(value),
  "readAttestations with files": (value) => node.readAttestations("none.json", value),
  readRulebookFolder: (value) => node.readRulebookFolder(value),
  "readRulebookFolder with options": (value) => node.readRulebookFolder("none", value),
  readSubmissions: (value) => node.readSubmissions(value).next(),
  "readSubmissions with options": (value) => node.readSubmissions(["none"], value).next(),
};

const ours = [InputError, OptionError, RulebookError];

describe("no argument of any door ends in an error that is not ours", () => {
  it.each(Object.keys(calls))("%s", async (name) => {
    for (const [kind, value] of odd) {
      let error: unknown = null;
      try {
        await calls[name]!(value as never);
      } catch (thrown) {
        error = thrown;
      }
      const known = error === null || ours.some((one) => error instanceof one);
      expect([kind, known ? null : error]).toEqual([kind, null]);
      if (error === null) continue;
      for (const { text } of (error as core.OptionError).problems)
        expect(text["zh-CN"]).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe("options that do not exist", () => {
  const names: [string, () => unknown, string][] = [
    ["evaluate", () => core.evaluate(submission, { on, attestation: [] } as never), "attestations"],
    ["evaluate", () => core.evaluate(submission, { on, limits: { defect: 3 } } as never), "defects"],
    [
      "evaluator.evaluate",
      () => evaluator.evaluate(submission, { on, evidense: "full" } as never),
      "evidence",
    ],
    ["createEvaluator", () => core.createEvaluator({ rulebook: [] } as never), "rulebooks"],
    ["listRules", () => core.listRules({ Profile: "suzhou" } as never), "profile"],
    ["explain", () => core.explain("pipl-28", { profil: "suzhou" } as never), "profile"],
    ["formatHtml", () => core.formatHtml(evaluation, { local: "en" } as never), "locale"],
    ["formatInquiry", () => core.formatInquiry(evaluation, { dat: on } as never), "date"],
    ["formatText", () => core.formatText(evaluation, { al: true } as never), "all"],
    ["factsFor", () => adapter.factsFor(submission, { onn: on } as never), "on"],
  ];

  it.each(names)("%s names the one that was meant", (_, call, meant) => {
    expect(call).toThrow(OptionError);
    expect(call).toThrow(`did you mean “${meant}”?`);
  });

  it("an option of another call is not silently ignored", () => {
    expect(() => evaluator.evaluate(submission, { on, profile: "suzhou" } as never)).toThrow(OptionError);
  });

  it("undefined is an option not given, and loses no default", () => {
    const bad = { ...submission, workers: [{ id: 3 }] };
    const options = { on, profile: undefined, limits: { defects: undefined }, evidence: undefined };
    expect(core.evaluate(bad, options)).toEqual(core.evaluate(bad, { on }));
  });
});

describe("the text door", () => {
  it("takes a byte order mark, as files do", () => {
    const text = JSON.stringify(submission);
    expect(evaluator.evaluateText(`\ufeff${text}`, { on })).toBe(evaluator.evaluateText(text, { on }));
  });

  it("names line and column in both languages, and nothing of the engine's English", () => {
    try {
      evaluator.evaluateText('{\n  "site": {"id": x}\n}', { on });
      expect.unreachable();
    } catch (error) {
      const [problem] = (error as core.InputError).problems;
      expect(problem?.pointer).toBe("/site/id");
      expect(problem?.text).toEqual({
        "zh-CN": "不是合法的 JSON：第2行第18列出现“x”，应为一个值。",
        en: "The JSON is malformed at line 2, column 18: found “x”, expected a value.",
      });
    }
  });
});

it("the colours of a whole library are taken", () => {
  const color = picocolors.createColors(true);
  expect(core.formatText(evaluation, { color })).toContain("\u001b[");
  expect(() => core.formatText(evaluation, { color: { red: "red" } as never })).toThrow(OptionError);
});

it("reports have a default language", () => {
  expect(core.formatHtml(evaluation)).toBe(core.formatHtml(evaluation, { locale: "zh-CN" }));
  expect(core.formatText(evaluation)).toBe(core.formatText(evaluation, { locale: "zh-CN" }));
});
