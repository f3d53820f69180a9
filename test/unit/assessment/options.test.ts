import { describe, expect, it } from "vitest";
import {
  createEvaluator,
  defineFact,
  evaluate,
  InputError,
  OptionError,
  RulebookError,
  validate,
} from "../../../src";

const period = { from: "2026-01-01", to: "2026-12-31" };
const site = { site: { id: "s1", tier: "station", divisionCode: "320585102000" }, period };

function deep(levels: number): unknown {
  let value: unknown = {};
  for (let i = 0; i < levels; i++) value = { inner: value };
  return value;
}

const T = (text: string) => ({ "zh-CN": text, en: text });

function hostRule(number: number, name: string, fact: string) {
  return {
    name,
    number,
    provision: "recommendation",
    basis: { kind: "own", source: "own" },
    title: T(name),
    appliesTo: {},
    conditions: { all: [{ fact, operator: "greaterThanInclusive", value: 1 }] },
    message: { fail: { id: "low" } },
  };
}

const hostRulebook = {
  id: "acme",
  number: "ACME",
  title: T("a"),
  issuer: T("a"),
  kind: "own",
  published: null,
  inForce: { from: null, to: null },
  binding: "own",
  bindingOn: ["site"],
  bindingWhy: T("a"),
  textSeen: T("a"),
  gaps: [],
  sources: { own: { title: T("a"), publisher: T("a"), date: null, url: "none", kind: "own", seen: T("a") } },
  clauses: [
    {
      clause: null,
      title: T("a"),
      textSeen: "none",
      coverage: "automated",
      why: T("a"),
      rules: [hostRule(1, "throws", "acme.broken"), hostRule(2, "works", "acme.visits")],
    },
  ],
  facts: {},
  parameters: {},
  messages: { "zh-CN": { low: { what: "少", do: "补" } }, en: { low: { what: "few", do: "add" } } },
};

const hostFacts = [
  defineFact({
    id: "acme.broken",
    type: "number",
    title: T("b"),
    read: () => {
      throw new Error("no connection");
    },
  }),
  defineFact({ id: "acme.visits", type: "number", title: T("v"), read: () => 3 }),
];

describe("options of a call", () => {
  it("a day that is no day is refused, whatever its shape", () => {
    for (const on of [undefined, null, "", "2026-02-30", "2026-12", 20260101, {}]) {
      expect(() => evaluate(site, { on: on as string })).toThrow(OptionError);
    }
  });

  it("a fact of the host that throws ends its rules in error; the others go on", () => {
    const profile = { id: "acme", title: T("p"), why: T("p"), rulebooks: [{ id: "acme" }] };
    const rulebooks = [hostRulebook as never];
    const evaluation = evaluate(site, { on: "2026-12-31", profile, rulebooks, facts: hostFacts });
    expect(evaluation.findings.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ["throws", "error"],
      ["works", "pass"],
    ]);
    expect(evaluation.findings[0]?.reason?.text.en).toContain("no connection");
    expect(() => createEvaluator({ profile, rulebooks })).toThrow(RulebookError);
  });

  it("an answer that comes later, is infinite or of another type is an error of that fact; the process lives", async () => {
    const profile = { id: "acme", title: T("p"), why: T("p"), rulebooks: [{ id: "acme" }] };
    const rulebooks = [hostRulebook as never];
    const broken: [unknown, string][] = [
      [Promise.resolve(3), "Promise"],
      [Promise.reject(new Error("later")), "Promise"],
      // biome-ignore lint/suspicious/noThenProperty: what other promise libraries give
      [{ then: (_: unknown, fail: (e: Error) => void) => fail(new Error("x")) }, "Promise"],
      [Number.POSITIVE_INFINITY, "Infinity"],
      [Number.NaN, "NaN"],
      [10n, "10n"],
      ["3", '"3"'],
      [{ from: 1, to: Number.POSITIVE_INFINITY }, "Infinity"],
      [{ from: 3, to: 1 }, "from: 3"],
      [{ from: 3 }, "from: 3"],
      [{}, "一条记录"],
      [[3], "列表"],
      [Symbol("x"), "symbol"],
    ];
    for (const [answer, said] of broken) {
      const facts = [defineFact({ ...hostFacts[0]!, read: () => answer as number }), hostFacts[1]!];
      const { findings } = evaluate(site, { on: "2026-12-31", profile, rulebooks, facts });
      expect(findings.map(({ outcome }) => outcome)).toEqual(["error", "pass"]);
      expect(findings[0]?.reason?.text["zh-CN"]).toContain(said);
    }
    // A rejection nobody handles would fail the run of the tests here.
    await new Promise((resolve) => setTimeout(resolve, 10));
  });

  it("two host facts of one id are refused", () => {
    expect(() => createEvaluator({ facts: [hostFacts[1]!, hostFacts[1]!] })).toThrow(OptionError);
  });

  it("text that is no JSON, and a submission without an envelope, stop with a sentence", () => {
    expect(() => createEvaluator().evaluateText("{", { on: "2026-12-31" })).toThrow(InputError);
    const palace = { ...site, site: { id: "a", tier: "palace" } };
    for (const submission of [null, 1, "x", [], {}, { site: {}, period: {} }, palace]) {
      expect(() => evaluate(submission, { on: "2026-12-31" })).toThrow(InputError);
    }
    const reversed = { ...site, period: { from: "2026-12-31", to: "2026-01-01" } };
    expect(() => evaluate(reversed, { on: "2026-12-31" })).toThrow(/2026-12-31/);
  });

  it("nesting 20,000 deep where nothing is read, or where a value should stand, harms nobody", () => {
    const submission = {
      ...site,
      anything: deep(20_000),
      completeness: { workers: deep(20_000) },
      workers: [{ id: deep(20_000) }],
    };
    const codes = validate(submission).map((defect) => defect.code);
    expect(codes).toContain("unknownProperty");
    expect(evaluate(submission, { on: "2026-12-31" }).conclusion.overall).toBe("undetermined");
  });
});
