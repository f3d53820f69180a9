import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020";
import { describe, expect, it } from "vitest";
import { sample } from "./sample";

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../schemas/bundled/${name}.schema.json`, import.meta.url), "utf8"));
const ajv = new Ajv({ strict: true, allowUnionTypes: true });

describe("the schema of an evaluation", () => {
  const validate = ajv.compile(read("evaluation"));

  it("accepts the sample", () => {
    expect(validate(sample()), JSON.stringify(validate.errors)).toBe(true);
  });

  it("accepts evidence files of an answer, with a digest or without", () => {
    const evaluation = sample();
    const { attestation } = evaluation.findings.find((f) => f.attestation !== undefined)!;
    attestation!.evidence = [{ file: "a.jpg" }, { file: "b.jpg", sha256: `sha256:${"0".repeat(64)}` }];
    expect(validate(evaluation), JSON.stringify(validate.errors)).toBe(true);
    attestation!.evidence = [{ file: "a.jpg", sha256: "0" }];
    expect(validate(evaluation)).toBe(false);
  });

  it("refuses what it does not name", () => {
    expect(validate({ ...sample(), score: 100 })).toBe(false);
    const evaluation = sample();
    Object.assign(evaluation.findings[0]!, { outcome: "probably" });
    expect(validate(evaluation)).toBe(false);
  });

  it("shows every outcome, with items, missing data, attestations, a waiver, defects, corrections", () => {
    const { findings, defects, profile } = sample();
    expect(new Set(findings.map((f) => f.outcome)).size).toBe(6);
    expect(new Set(findings.flatMap((f) => f.attestation?.effect ?? [])).size).toBe(3);
    for (const part of [
      "items",
      "missing",
      "shortfall",
      "evidence",
      "waiver",
      "possible",
      "question",
    ] as const) {
      expect(
        findings.some((f) => f[part] !== undefined),
        part,
      ).toBe(true);
    }
    expect(defects.length && profile.overrides.length).toBeGreaterThan(0);
  });
});

describe("the schema of an attestation file", () => {
  const validate = ajv.compile(read("attestations"));
  const answer = { rule: "a#b", outcome: "pass", by: "周", on: "2026-12-20", method: "observation" };

  it("accepts answers and waivers, and nothing beside them", () => {
    expect(validate({ attestations: [answer], waivers: [] })).toBe(true);
    expect(validate({ attestations: [{ ...answer, outcome: "unknown" }] })).toBe(false);
    expect(validate({ attestations: [{ ...answer, rule: "b" }] })).toBe(false);
    expect(validate({ waivers: [{ rule: "a#b", reason: "r", approver: "p", on: "2026-01-01" }] })).toBe(
      false,
    );
  });
});
