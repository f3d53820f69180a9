import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createEvaluator, type Evaluation, listProfiles, listRules } from "../../src/index";
import { sites } from "../fixtures/generate/sites";
import { tiers } from "../fixtures/generate/tier";
import { root } from "../layers/source";
import { submissionOf } from "./bases";
import { notTogether } from "./not-together";
import { readRulebooks } from "./tables";

const on = "2026-12-31";
/** The sites lie in Taicang; a profile for elsewhere has them moved there. */
const divisions: Readonly<Record<string, object>> = { ningbo: { "/site/divisionCode": "330299999000" } };
const profiles = listProfiles().map(({ id }) => id);
const files = tiers.flatMap((tier) => [`${tier}-typical`, `${tier}-worst`]);

describe.each(profiles)("against profile %s", (profile) => {
  const evaluator = createEvaluator({ profile });

  function evaluate(base: string, patch: Readonly<Record<string, unknown>> = {}): Evaluation {
    const placed = { ...(divisions[profile] ?? {}), ...patch };
    return evaluator.evaluate(submissionOf({ name: base, expect: "pass", patch: placed }, base), { on });
  }

  describe.each(tiers)("%s", (tier) => {
    const typical = evaluate(`${tier}-typical`);
    const worst = evaluate(`${tier}-worst`);
    const apart = notTogether.filter((one) => one.tier === tier && profileHas(one.rule));
    const rules = evaluator.rules.filter((rule) => rule.tiers === null || rule.tiers.includes(tier));
    const automatic = rules.filter((rule) => rule.assessedBy === "automatically").map(({ id }) => id);
    const manual = rules.filter((rule) => rule.assessedBy === "person").map(({ id }) => id);

    function profileHas(rule: string): boolean {
      return evaluator.rules.some(({ id }) => id === rule);
    }

    it("has rules to try", () => {
      expect(automatic.length).toBeGreaterThan(30);
    });

    it("typical: every automatic rule passes", () => {
      expect(otherThan("pass", typical, automatic)).toEqual([]);
    });

    it("worst: every automatic rule fails that can", () => {
      expect(otherThan("fail", worst, automatic)).toEqual(apart.map(({ rule }) => rule).sort());
    });

    it.each(apart)("worst: $rule fails apart from the others", ({ rule, patch }) => {
      expect(otherThan("fail", evaluate(`${tier}-worst`, patch), [rule])).toEqual([]);
    });

    it("rules of other tiers do not apply", () => {
      const others = evaluator.rules.filter((rule) => !rules.includes(rule)).map(({ id }) => id);
      expect(otherThan("notApplicable", typical, others)).toEqual([]);
      expect(otherThan("notApplicable", worst, others)).toEqual([]);
    });

    it("what a person must see waits for a person", () => {
      expect(otherThan("manual", typical, manual)).toEqual([]);
      expect(otherThan("manual", worst, manual)).toEqual([]);
    });

    it("typical: without nonconformity once a person has looked; worst: not in conformity", () => {
      const attestations = manual.map((rule) => ({
        rule,
        outcome: "pass" as const,
        by: "虚构检查员",
        on,
        method: "observation" as const,
      }));
      const patch = { ...(divisions[profile] ?? {}) };
      const attested = evaluator.evaluate(
        submissionOf({ name: "", expect: "pass", patch }, `${tier}-typical`),
        {
          on,
          attestations,
        },
      );
      expect(attested.conclusion.overall).toBe("noNonconformityFound");
      expect(worst.conclusion.overall).toBe("doesNotConform");
    });

    it("no value is malformed; of the worst, dates are reversed where a rule looks for just that", () => {
      expect(typical.defects).toEqual([]);
      expect(worst.defects.filter(({ code }) => code !== "reversedDates")).toEqual([]);
      expect(worst.defects.length).toBeGreaterThan(0);
    });
  });
});

function otherThan(outcome: string, { findings }: Evaluation, rules: readonly string[]): string[] {
  return findings
    .filter(({ id }) => rules.includes(id))
    .filter((finding) => finding.outcome !== outcome)
    .map(({ id }) => id)
    .sort();
}

describe("the files", () => {
  const made = sites();

  it("are those of the tiers", () => {
    expect(Object.keys(made)).toEqual(files);
  });

  it.each(files)("%s is what test/fixtures/generate makes", (name) => {
    expect(submissionOf({ name, expect: "pass" }, name)).toEqual(made[name]);
  });

  it.each(files)("%s says it is invented, and stays small", (name) => {
    const { site } = made[name] as { site: { name: string } };
    expect(site.name).toMatch(/^虚构/);
    expect(statSync(join(root, `test/fixtures/sites/${name}.json`)).size).toBeLessThan(300_000);
  });
});

describe("the rules", () => {
  const all = readRulebooks().flatMap(({ id, clauses }) =>
    clauses.flatMap(({ definition }) => definition.rules.map(({ name }) => `${id}#${name}`)),
  );

  it("are at least sixty", () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
  });

  it("all stand in some profile", () => {
    const used = new Set(profiles.flatMap((profile) => listRules({ profile }).map(({ id }) => id)));
    expect(all.filter((rule) => !used.has(rule))).toEqual([]);
    expect([...used].filter((rule) => !all.includes(rule))).toEqual([]);
  });
});
