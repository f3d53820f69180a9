import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Assessment,
  type Catalogue,
  createDescriber,
  createEvaluator,
  defineFact,
  describe as describeAssessment,
  type Evaluator,
  type Limits,
  OptionError,
  type Sample,
  serializeEvaluation,
} from "../../src";
import { profileWithExtra } from "./extra-codes";
import { limit, options } from "./runs";
import { siteDays, spoiledSite } from "./sites";
import { smallDays, smallSubmission } from "./submissions";
import { syntheticEvaluator } from "./synthetic-rulebooks";

const anyLimits: fc.Arbitrary<Limits> = fc.record(
  {
    defects: fc.nat(3),
    missing: fc.nat(3),
    evidence: fc.nat(3),
    items: fc.nat(3),
    supply: fc.nat(3),
    series: fc.nat(3),
  },
  { requiredKeys: [] },
);

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const sample: Sample = {
  list: "workers",
  method: "simpleRandom",
  seed: "1",
  population: 4,
  populationDigest: `sha256:${"0".repeat(64)}`,
  size: 2,
  drawn: ["A1", "S9"],
};

/** An answer to every question a submission leaves open, and a waiver for every fail. */
function answersTo(evaluator: Evaluator, submission: unknown, on: string) {
  const { findings } = evaluator.assess(submission, { on });
  const ids = Object.entries(findings).flatMap(([rulebook, rules]) =>
    Object.entries(rules).map(([rule, { outcome }]) => ({ rule: `${rulebook}#${rule}`, outcome })),
  );
  const open = ids.filter(({ outcome }) => outcome === "manual" || outcome === "unknown");
  return {
    attestations: open.map(({ rule }, k) => ({
      rule,
      outcome: (["pass", "fail", "notApplicable"] as const)[k % 3]!,
      by: "审核员甲",
      on,
      method: "interview" as const,
    })),
    samples: [sample, { ...sample, site: "elsewhere" }],
    waivers: ids
      .filter(({ outcome }) => outcome === "fail")
      .map(({ rule }) => ({ rule, reason: "场地改造中", approver: "某某区民政局", on, expires: null })),
  };
}

function law(
  evaluator: Evaluator,
  documents: fc.Arbitrary<unknown>,
  days: fc.Arbitrary<string>,
  runs: number,
) {
  const catalogue = copyOf(evaluator.catalogue());
  const words = createDescriber(catalogue);
  const full = fc.constantFrom(undefined, "full" as const);
  fc.assert(
    fc.property(
      documents,
      days,
      anyLimits,
      full,
      fc.boolean(),
      fc.boolean(),
      (document, on, limits, evidence, answered, series) => {
        const text = JSON.stringify(document);
        const given = {
          on,
          limits,
          ...(evidence && { evidence }),
          ...(series && { series }),
          ...(answered && answersTo(evaluator, document, on)),
        };
        const assessment: Assessment = copyOf(evaluator.assessText(text, given));
        const whole = evaluator.evaluateText(text, given);
        expect(serializeEvaluation(words(assessment))).toBe(whole);
        expect(Buffer.from(evaluator.evaluateToBytes(text, given)).toString("utf8")).toBe(whole);
      },
    ),
    options(runs),
  );
}

const hostFact = defineFact({
  id: "host.workers",
  type: "number",
  title: { "zh-CN": "主机给出的人数", en: "People by the host" },
  unit: "person",
  read: (submission) => Number((submission as { workers?: unknown[] }).workers?.length ?? 0),
});

describe("an assessment and its catalogue, both as text and back, are the evaluation, byte for byte", () => {
  it.each(["suzhou", "taicang", "taicang-2022"])("under profile %s", limit, (profile) => {
    const evaluator = createEvaluator({ profile });
    law(evaluator, spoiledSite, siteDays, 20);
    law(evaluator, smallSubmission(), smallDays, 20);
  });

  it("with a profile document that declares codes", limit, () => {
    law(createEvaluator({ profile: profileWithExtra("suzhou") }), smallSubmission(), smallDays, 20);
  });

  it("for every operation, with a rulebook of one's own", limit, () => {
    law(syntheticEvaluator(), smallSubmission(), smallDays, 20);
  });
});

describe("a catalogue", () => {
  const evaluator = createEvaluator();
  const submission = {
    site: { id: "s", tier: "station" },
    period: { from: "2026-01-01", to: "2026-12-31" },
  };
  const assessment = evaluator.assess(submission, { on: "2026-12-31" });

  it("is named by what it is made of", () => {
    const names = [
      evaluator,
      createEvaluator({ profile: "taicang" }),
      createEvaluator({ facts: [hostFact] }),
      createEvaluator({ profile: profileWithExtra("suzhou") }),
    ].map((one) => one.catalogue().name);
    expect(new Set(names).size).toBe(names.length);
    expect(createEvaluator().catalogue().name).toBe(names[0]);
    expect(assessment.catalogue).toBe(names[0]);
  });

  it("that does not belong to the assessment, or has another format, is refused with a sentence", () => {
    const other = createEvaluator({ profile: "taicang" }).catalogue();
    expect(() => describeAssessment(assessment, other)).toThrow(OptionError);
    expect(() => describeAssessment(assessment, other)).toThrow(/catalogue/);
    const old = { ...copyOf(evaluator.catalogue()), formatVersion: 1 } as unknown as Catalogue;
    expect(() => describeAssessment(assessment, old)).toThrow(OptionError);
    const { findings: _, ...rest } = assessment;
    expect(() => describeAssessment(rest as Assessment, evaluator.catalogue())).toThrow(OptionError);
  });
});

describe("an assessment", () => {
  it("has no word of ours", () => {
    const submission = {
      site: { id: "s", tier: "station" },
      period: { from: "2026-01-01", to: "2026-12-31" },
      workers: [{ id: "W1", employment: "fulltime", odd: 1 }, { id: "W1" }],
    };
    const text = JSON.stringify(createEvaluator().assess(submission, { on: "2026-12-31" }));
    const numbers = text.replace(/"(二\(一\)|[^"]*(号第|条例)[^"]*)"/g, "");
    expect(numbers).not.toMatch(/[\u3400-\u9fff]/);
  });
});
