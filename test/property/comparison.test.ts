import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEvaluator, type Evaluator, type ProfileDocument } from "../../src";
import { type ComparedSide, type Comparison, compare } from "../../src/comparison";
import { profileWithExtra } from "./extra-codes";
import { limit, options } from "./runs";
import { completeSubmission, type Document, smallDays } from "./submissions";

const evaluator = createEvaluator({ profile: profileWithExtra("suzhou") });
const lists = ["workers", "serviceLog", "casework", "supervision"];
const submissions = completeSubmission(lists);

/** The same rules with other numbers: more full-time workers and fewer hours are asked for. */
const stricter = createEvaluator({ profile: withNumbers(profileWithExtra("suzhou")) });

function withNumbers(profile: ProfileDocument): ProfileDocument {
  const note = { "zh-CN": "试", en: "A test" };
  const title = { "zh-CN": "试", en: "A test" };
  const source = { title, publisher: title, date: null, kind: "own", seen: title };
  const changed = [
    ["station.minimumFullTimeWorkers", 1],
    ["workRoom.minimumFullTimeWorkers", 4],
  ] as const;
  const parameters = changed.map(([parameter, value]) => ({
    ...{ rulebook: "db3205-t-1070-2023", parameter, note, basis: { kind: "own", source: "us" } as const },
    values: [{ from: "2020-01-01", fromBasis: "text", value }],
  }));
  return { ...profile, sources: { us: source }, overrides: { parameters } };
}

function side(submission: Document, on: string, by: Evaluator = evaluator): ComparedSide {
  return { evaluation: by.evaluate(submission, { on }), submission, evaluator: by };
}

const mirror: Record<string, string> = {
  ...{ improved: "worsened", worsened: "improved", settled: "opened", opened: "settled" },
  ...{ changed: "changed", new: "gone", gone: "new" },
};

function kinds({ findings }: Comparison): [string, string, string][] {
  return findings.map(({ id, change, cause }): [string, string, string] => [id, change, cause]).sort();
}

/** Of one site: what is compared is never of two. */
function alike(document: Document, like: Document): Document {
  const { id, tier } = like.site as Document;
  return { ...document, site: { ...(document.site as Document), id, tier } };
}

const pairs = fc
  .tuple(submissions, submissions, smallDays)
  .map(([a, b, on]) => [a, alike(b, a), on] as const);

describe("a comparison", () => {
  it("of a submission with itself is empty", limit, () => {
    const property = fc.property(submissions, smallDays, (document, on) => {
      const [one, other] = [side(document, on), side(structuredClone(document), on)];
      expect(compare(one, other).findings.length).toBe(0);
      expect(compare({ evaluation: one.evaluation }, { evaluation: other.evaluation }).findings.length).toBe(
        0,
      );
    });
    fc.assert(property, options(30));
  });

  it("the other way round is its mirror, causes included", limit, () => {
    const property = fc.property(pairs, ([a, b, on]) => {
      const [one, other] = [side(a, on), side(b, on)];
      const forth = kinds(compare(one, other));
      const back = kinds(compare(other, one)).map(([id, change, cause]) => [id, mirror[change], cause]);
      expect(back.sort()).toEqual(forth);
    });
    fc.assert(property, options(30));
  });

  it("of other data alone never blames rules, numbers, answers or days", limit, () => {
    let moved = 0;
    const property = fc.property(pairs, ([a, b, on]) => {
      const comparison = compare(side(a, on), side(b, on));
      const causes = new Set(comparison.findings.map(({ cause }) => cause));
      moved += comparison.findings.length;
      causes.delete("data");
      expect([...causes]).toEqual([]);
    });
    fc.assert(property, options(30));
    expect(moved).toBeGreaterThan(50);
  });

  it("of other days alone never blames data or rules", limit, () => {
    const property = fc.property(submissions, smallDays, smallDays, (document, on, later) => {
      const { findings } = compare(side(document, on), side(document, later));
      const causes = findings.map(({ cause }) => cause).filter((cause) => cause !== "on");
      expect([...new Set(causes)]).toEqual([]);
    });
    fc.assert(property, options(30));
  });

  it("says of one cause only what it alone does, and what does not happen without it", limit, () => {
    const seen = new Set<string>();
    const tiers = fc.constantFrom("station", "workRoom");
    const property = fc.property(pairs, tiers, ([a, b, on], tier) => {
      const [was, is] = [a, b].map((one) => ({ ...one, site: { ...(one.site as Document), tier } }));
      const [before, after] = [side(was!, on, stricter), side(is!, on)];
      const data = stricter.evaluate(is, { on });
      const outcome = (evaluation: { findings: { id: string; outcome: string }[] }, id: string) =>
        evaluation.findings.find((finding) => finding.id === id)?.outcome;
      for (const { id, cause, before: then, after: now } of compare(before, after).findings) {
        if (then === null || now === null || then.outcome === now.outcome) continue;
        seen.add(cause);
        if (cause === "data") expect(outcome(data, id)).toBe(now.outcome);
        if (cause === "rule" || cause === "number") expect(outcome(data, id)).toBe(then.outcome);
      }
    });
    fc.assert(property, options(40));
    expect([...seen].sort()).toEqual(expect.arrayContaining(["data", "number"]));
  });
});
