import { describe, expect, it } from "vitest";
import type { Attestation } from "../../../src";
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

  it("holds up to and including its last day", () => {
    const expiring = [attestation("person", { expires: "2026-09-30" })];
    expect(findings(unknown, expiring, "2026-09-30").of("person").outcome).toBe("pass");
    const later = findings(unknown, expiring, "2026-10-01").of("person");
    expect(later).toMatchObject({ outcome: "manual", attestation: { effect: "expired" } });
    expect(
      findings(unknown, [attestation("person", { expires: null })], "2099-01-01").of("person").outcome,
    ).toBe("pass");
  });

  it("dated after the day of evaluation was not made yet, and is listed as unused", () => {
    const { of, evaluation } = findings(unknown, [attestation("person", { on: "2027-01-01", id: "A-7" })]);
    expect(of("person")).toMatchObject({ outcome: "manual" });
    expect(of("person")).not.toHaveProperty("attestation");
    expect(evaluation.unusedAttestations).toHaveLength(1);
    expect(evaluation.unusedAttestations[0]).toContain("A-7");
  });

  it("made later counts, an expired one never against one in force", () => {
    const first = attestation("person", { outcome: "pass", on: "2026-01-31" });
    const second = attestation("person", { outcome: "fail", on: "2026-02-28" });
    expect(findings(unknown, [second, first]).of("person").outcome).toBe("fail");
    expect(findings(unknown, [{ ...second, expires: "2026-03-31" }, first]).of("person").outcome).toBe(
      "pass",
    );
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
