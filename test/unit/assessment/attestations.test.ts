import { describe, expect, it } from "vitest";
import { type Attestation, createEvaluator, OptionError, openAttestations } from "../../../src";
import { atLeast, evaluatorOf, type Json, type Rule, station } from "../facts/small-rulebook";

const facts = {
  "a.n": { field: "/site/communities" } as Json,
  "a.badge": { per: "workers", value: { field: "wearsBadge" } as Json },
};
const automatic: Rule = { name: "automatic", conditions: atLeast("a.n", 3) };
const person: Rule = { name: "person", assessedBy: "person" };
const badges: Rule = {
  name: "badges",
  forEach: { list: "workers" },
  conditions: { fact: "a.badge", operator: "equal", value: true },
};
const evaluator = evaluatorOf(facts, [automatic, person, badges]);

const attestation = (rule: string, more: Partial<Attestation> = {}): Attestation => ({
  rule: `small#${rule}`,
  outcome: "pass",
  by: "审核员",
  on: "2026-06-30",
  method: "observation",
  ...more,
});

function findings(submission: object, attestations: Attestation[], on = "2026-12-31") {
  const evaluation = evaluator.evaluate(submission, { on, attestations });
  return {
    evaluation,
    of: (rule: string) => evaluation.findings.find((finding) => finding.rule === rule)!,
  };
}

const unknown = station({ workers: [] });
const number = (communities: number) => station({ site: { communities }, workers: [] });

describe("an attestation", () => {
  it("answers what only a person can see", () => {
    const finding = findings(unknown, [attestation("person", { outcome: "fail" })]).of("person");
    expect(finding).toMatchObject({
      outcome: "fail",
      automatedOutcome: "manual",
      attestation: { effect: "answers" },
    });
  });

  it("leaves the question beside its answer", () => {
    const bundled = createEvaluator();
    const on = "2026-12-31";
    const asked = bundled.evaluate(unknown, { on }).findings.filter(({ outcome }) => outcome === "manual");
    const attestations = asked.map(({ id }) => ({ ...attestation("person"), rule: id }));
    const { findings } = bundled.evaluate(unknown, { on, attestations });
    for (const { id, question, technique } of asked) {
      expect(question).toBeDefined();
      expect(findings.find((one) => one.id === id)).toMatchObject({ outcome: "pass", question, technique });
    }
    expect(asked.length).toBeGreaterThan(3);
  });

  it("answers what is unknown, and the conclusion follows", () => {
    const all = [attestation("automatic"), attestation("person")];
    const { evaluation, of } = findings(unknown, all);
    expect(of("automatic")).toMatchObject({ outcome: "pass", automatedOutcome: "unknown" });
    expect(evaluation.conclusion.overall).toBe("conforms");
    expect(findings(unknown, []).evaluation.conclusion.overall).toBe("undetermined");
  });

  it.each([
    [number(5), "pass", "fail"],
    [number(1), "fail", "pass"],
  ] as const)("against an automatic outcome is recorded as dissent and changes nothing", (submission, outcome, said) => {
    const { of, evaluation } = findings(submission, [attestation("automatic", { outcome: said })]);
    expect(of("automatic")).toMatchObject({ outcome, attestation: { effect: "dissents", outcome: said } });
    expect(of("automatic")).not.toHaveProperty("automatedOutcome");
    expect(evaluation.unusedAttestations).toEqual([]);
  });

  it("holds up to and including its last day, as of the last judged day", () => {
    const expiring = [attestation("person", { expires: "2026-09-30" })];
    expect(findings(unknown, expiring, "2026-09-30").of("person").outcome).toBe("pass");
    for (const on of ["2026-10-01", "2026-12-31", "2030-01-01"]) {
      const { of, evaluation } = findings(unknown, expiring, on);
      expect(of("person")).toMatchObject({ outcome: "manual", attestation: { effect: "expired" } });
      expect(evaluation.unusedAttestations).toMatchObject([{ code: "expired", args: { on: "2026-09-30" } }]);
    }
    const last = [attestation("person", { expires: "2026-12-31" })];
    expect(findings(unknown, last, "2031-01-01").of("person").outcome).toBe("pass");
    expect(
      findings(unknown, [attestation("person", { expires: null })], "2099-01-01").of("person").outcome,
    ).toBe("pass");
  });

  it("dated after the day of evaluation was not made yet, and is listed as unused", () => {
    const { of, evaluation } = findings(unknown, [attestation("person", { on: "2027-01-01", id: "A-7" })]);
    expect(of("person")).toMatchObject({ outcome: "manual" });
    expect(of("person")).not.toHaveProperty("attestation");
    expect(evaluation.unusedAttestations).toMatchObject([
      {
        index: 0,
        kind: "attestation",
        rule: "small#person",
        code: "future",
        args: { id: "A-7", on: "2027-01-01" },
      },
    ]);
    expect(evaluation.unusedAttestations[0]!.text["zh-CN"]).toContain("A-7");
  });

  it("made after the end of the period counts from the day it was made", () => {
    const late = [attestation("person", { on: "2027-01-15" })];
    expect(findings(unknown, late, "2027-01-14").of("person").outcome).toBe("manual");
    expect(findings(unknown, late, "2027-01-15").of("person").outcome).toBe("pass");
  });

  it("replaces older ones, and when it lapses the question is open again", () => {
    const first = attestation("person", { outcome: "pass", on: "2026-01-31" });
    const second = attestation("person", { outcome: "fail", on: "2026-02-28" });
    expect(findings(unknown, [second, first]).of("person").outcome).toBe("fail");
    const { of, evaluation } = findings(unknown, [{ ...second, expires: "2026-03-31" }, first]);
    expect(of("person")).toMatchObject({
      outcome: "manual",
      attestation: { effect: "expired", outcome: "fail", expires: "2026-03-31" },
    });
    expect(evaluation.unusedAttestations.map(({ code }) => code)).toEqual(["expired", "replaced"]);
  });

  it("contradicted on the same day leaves the question open, and both are told", () => {
    const said = [attestation("person"), attestation("person", { outcome: "fail", by: "另一人" })];
    for (const answers of [said, [...said].reverse()]) {
      const { of, evaluation } = findings(unknown, answers);
      expect(of("person")).toMatchObject({
        outcome: "manual",
        attestation: { effect: "contradicted", contradictedBy: [{}] },
      });
      expect(of("person")).toEqual(findings(unknown, said).of("person"));
      expect(evaluation.unusedAttestations.map(({ code }) => code)).toEqual(["contradicted", "contradicted"]);
    }
  });

  it("said twice on one day counts once, as long as the longest", () => {
    const twice = [
      attestation("person", { expires: "2026-07-31" }),
      attestation("person", { expires: "2027-01-31" }),
    ];
    const { of, evaluation } = findings(unknown, twice);
    expect(of("person").outcome).toBe("pass");
    expect(evaluation.unusedAttestations).toMatchObject([{ index: 0, code: "repeated" }]);
  });

  it("that names a rule nobody knows, or is malformed, is refused with its place", () => {
    const wrong = () => findings(unknown, [attestation("nobody")]);
    expect(wrong).toThrow("/attestations/0/rule");
    expect(() => findings(unknown, [attestation("person", { outcome: "fine" as never })])).toThrow(
      "/attestations/0/outcome",
    );
    expect(() => findings(unknown, [attestation("person", { on: "2026-02-30" })])).toThrow(
      "/attestations/0/on",
    );
  });
});

describe("what an attestation speaks of", () => {
  const period = { from: "2026-01-01", to: "2026-12-31" };
  const digest = `sha256:${"a".repeat(64)}`;
  const other = `sha256:${"b".repeat(64)}`;
  const answered = (more: Partial<Attestation>, options: object = {}) => {
    const attestations = [attestation("person", more)];
    const evaluation = evaluator.evaluate(unknown, { on: "2026-12-31", attestations, ...options });
    return {
      finding: evaluation.findings.find(({ rule }) => rule === "person")!,
      unused: evaluation.unusedAttestations,
    };
  };

  it("is this site and this period", () => {
    const { finding, unused } = answered({ site: "s1", period });
    expect(finding.outcome).toBe("pass");
    expect(finding.attestation).not.toHaveProperty("notNamed");
    expect(unused).toEqual([]);
  });

  it("is remarked on where it is not said", () => {
    expect(answered({}).finding).toMatchObject({
      outcome: "pass",
      attestation: { notNamed: ["site", "period"] },
    });
    expect(answered({ site: "s1" }).finding.attestation!.notNamed).toEqual(["period"]);
  });

  it.each([
    ["otherSite", { site: "s2", period }, {}],
    ["otherSite", { site: "S1", period }, {}],
    ["otherPeriod", { site: "s1", period: { ...period, from: "2026-01-02" } }, {}],
    ["otherPeriod", { period: { from: "2025-01-01", to: "2025-12-31" } }, {}],
    ["otherDigest", { submissionDigest: other }, { digest }],
    ["digestUnknown", { submissionDigest: digest }, {}],
  ] as const)("another one answers nothing: %s", (code, more, options) => {
    const { finding, unused } = answered(more, options);
    expect(finding.outcome).toBe("manual");
    expect(finding).not.toHaveProperty("attestation");
    expect(unused).toMatchObject([{ index: 0, kind: "attestation", rule: "small#person", code }]);
    expect(unused[0]!.text["zh-CN"]).not.toMatch(/[{}]/);
    expect(unused[0]!.text.en).not.toMatch(/[{}]/);
  });

  it("may be one submission", () => {
    expect(answered({ submissionDigest: digest }, { digest }).finding.outcome).toBe("pass");
  });

  it("about another site neither replaces nor contradicts one about this", () => {
    const here = attestation("person", { site: "s1", period });
    const there = attestation("person", { site: "s2", period, outcome: "fail" });
    for (const on of ["2026-06-30", "2026-08-30"]) {
      expect(findings(unknown, [here, { ...there, on }]).of("person").outcome).toBe("pass");
    }
  });

  it("is required of each where several submissions are evaluated", () => {
    const batch = [unknown, station({ site: { id: "s2" }, workers: [] })];
    const many = (attestations: Attestation[], submissions = batch) => [
      ...evaluator.evaluateMany(submissions, { on: "2026-12-31", attestations }),
    ];
    expect(() => many([attestation("person", { site: "s1" })])).toThrow("/attestations/0");
    expect(many([attestation("person", { site: "s1" })], [unknown])).toHaveLength(1);
    const outcomes = many([attestation("person", { site: "s1", period })]).map(
      (one) => "findings" in one && one.findings.find(({ rule }) => rule === "person")!.outcome,
    );
    expect(outcomes).toEqual(["pass", "manual"]);
  });

  it.each([
    [{ attestations: {} }, "/attestations"],
    [{ attestations: null }, "/attestations"],
    [{ attestations: [null] }, "/attestations/0"],
    // biome-ignore lint/suspicious/noSparseArray: what is tested
    [{ attestations: [, attestation("person")] }, "/attestations/0"],
    [{ attestations: [{ ...attestation("person"), sites: "s1" }] }, "sites"],
    [{ attestations: [{ ...attestation("person"), site: 5 }] }, "/attestations/0/site"],
    [
      { attestations: [attestation("person", { period: { from: "2026-02-30", to: "2026-12-31" } })] },
      "/period/from",
    ],
    [
      { attestations: [attestation("person", { period: { from: "2026-12-31", to: "2026-01-01" } })] },
      "/period",
    ],
    [{ waivers: "all" }, "/waivers"],
  ])("of another shape is an OptionError", (options, place) => {
    const wrong = () => evaluator.evaluate(unknown, { on: "2026-12-31", ...(options as object) });
    expect(wrong).toThrow(OptionError);
    expect(wrong).toThrow(place);
  });
});

describe("a document of answers", () => {
  it("says for all entries what they do not say themselves", () => {
    const period = { from: "2026-01-01", to: "2026-12-31" };
    const { attestations, waivers } = openAttestations({
      site: "s1",
      period,
      attestations: [attestation("person"), attestation("badges", { site: "s2" })],
    });
    expect(attestations.map(({ site }) => site)).toEqual(["s1", "s2"]);
    expect(attestations.map((one) => one.period)).toEqual([period, period]);
    expect(waivers).toEqual([]);
    expect(() => openAttestations({ sites: "s1" })).toThrow(OptionError);
    expect(() => openAttestations(null)).toThrow(OptionError);
  });
});

describe("an attestation for one entry", () => {
  const workers = [{ id: "W1", wearsBadge: true }, { id: "W2" }, { id: "W3" }];
  const submission = station({ workers });
  const badge = (item: string, more: Partial<Attestation> = {}) => attestation("badges", { item, ...more });

  it("answers for that entry only", () => {
    expect(findings(submission, [badge("W2")]).of("badges").outcome).toBe("unknown");
    expect(findings(submission, [badge("W2"), badge("W3")]).of("badges").outcome).toBe("pass");
    expect(findings(submission, [badge("W2", { outcome: "fail" })]).of("badges").outcome).toBe("fail");
  });

  it("does not answer where the entry is decided", () => {
    const finding = findings(submission, [badge("W1", { outcome: "fail" }), badge("W2"), badge("W3")]).of(
      "badges",
    );
    expect(finding.outcome).toBe("pass");
  });

  it("expires like any other", () => {
    const finding = findings(submission, [badge("W2", { expires: "2026-12-30" }), badge("W3")]).of("badges");
    expect(finding.outcome).toBe("unknown");
  });

  it("cannot close a list that may hold more", () => {
    const partial = station({ workers, completeness: { workers: "partial" } });
    expect(findings(partial, [badge("W2"), badge("W3")]).of("badges").outcome).toBe("unknown");
  });

  it("that is not in the list is unused", () => {
    expect(findings(submission, [badge("W9")]).evaluation.unusedAttestations).toHaveLength(1);
  });
});
