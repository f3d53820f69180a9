import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEvaluator, type DataRequirement, dataRequirements, type Evaluation } from "../../src";
import { submissionOf } from "../examples/bases";
import { readRulebooks } from "../examples/tables";
import { without, withoutUnread } from "../unit/requirements/places";
import { limit, options } from "./runs";
import { siteDays, sites, spoiledSite } from "./sites";
import { type Document, smallDays, smallSubmission } from "./submissions";

/** What was found, without the words for values that are left out. */
function found({ findings, conclusion }: Evaluation) {
  const each = findings.map(({ id, outcome, possible, measured, items }) => ({
    id,
    outcome,
    possible,
    measured,
    items: items?.list.map(({ id: entry, outcome: own, measured: read }) => [entry, own, read]),
  }));
  return { each, conclusion };
}

describe.each(["suzhou", "taicang", "taicang-2022"])("what no rule of profile %s reads", (profile) => {
  const evaluator = createEvaluator({ profile });
  const read = new Map<unknown, ReadonlySet<string>>();
  const readBy = (tier: string) => {
    const known = read.get(tier);
    if (known !== undefined) return known;
    const pointers = new Set(dataRequirements({ profile, tier }).map(({ pointer }) => pointer));
    read.set(tier, pointers);
    return pointers;
  };

  function holds(document: Document, on: string) {
    const { tier } = document.site as { tier: string };
    const rest = withoutUnread(document, readBy(tier));
    const [whole, less] = [document, rest].map((one) => evaluator.evaluate(one, { on, evidence: "full" }));
    expect(found(less!)).toEqual(found(whole!));
  }

  it("is in every whole site, and can be left out of it", limit, () => {
    for (const site of sites) {
      const rest = withoutUnread(site, readBy((site.site as { tier: string }).tier));
      expect(JSON.stringify(rest).length).toBeLessThan(JSON.stringify(site).length);
      holds(site, "2026-12-31");
    }
  });

  it("changes no finding of a whole site with faults", limit, () => {
    fc.assert(fc.property(spoiledSite, siteDays, holds), options(40));
  });

  it("changes no finding of a small submission", limit, () => {
    fc.assert(fc.property(smallSubmission(), smallDays, holds), options(60));
  });
});

describe("every field that is asked for", () => {
  const corpus = [
    ...sites,
    ...readRulebooks().flatMap(({ clauses }) =>
      clauses.flatMap(({ examples: file }) =>
        (file?.rules ?? []).flatMap(({ base = file!.base!, examples }) =>
          examples.map((example) => submissionOf(example, base) as Document),
        ),
      ),
    ),
  ];

  it.each(["suzhou", "taicang", "taicang-2022"])("matters to a rule of profile %s", limit, (profile) => {
    const evaluator = createEvaluator({ profile });
    const idle = dataRequirements({ profile }).filter(
      ({ rules, pointer }) => rules.length > 0 && pointer !== "/site/id",
    );
    const findings = (submission: unknown, { rules }: DataRequirement) =>
      JSON.stringify(
        evaluator
          .evaluate(submission, { on: "2026-12-31", evidence: "full" })
          .findings.filter(({ id }) => rules.includes(id)),
      );
    for (const submission of corpus) {
      for (let k = idle.length - 1; k >= 0; k--) {
        const rest = without(submission, idle[k]!.pointer);
        if (JSON.stringify(rest) === JSON.stringify(submission)) continue;
        if (findings(rest, idle[k]!) !== findings(submission, idle[k]!)) idle.splice(k, 1);
      }
    }
    expect(idle.map(({ pointer }) => pointer)).toEqual([]);
  });
});
