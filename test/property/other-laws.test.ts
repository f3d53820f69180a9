import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createEvaluator,
  defineFact,
  type Evaluation,
  outcomes,
  rollUp,
  serializeEvaluation,
} from "../../src";
import { deepFreeze } from "../../src/rulebook/load";
import { atLeast, evaluatorOf, station } from "../unit/facts/small-rulebook";
import { limit, options, seed } from "./runs";
import { siteDays, spoiledSite, way } from "./sites";
import { type Document, smallDays, smallSubmission } from "./submissions";
import { syntheticEvaluator } from "./synthetic-rulebooks";

const synthetic = syntheticEvaluator();
const suzhou = createEvaluator();

describe("rolling up", () => {
  const some = fc.array(fc.constantFrom(...outcomes), { maxLength: 6 });
  it("takes the worst, in whatever order and grouping", () => {
    const property = fc.property(some, some, fc.nat(), (first, second, by) => {
      const all = [...first, ...second];
      const turned = all.map((_, k) => all[(k + by) % all.length]!).reverse();
      expect(rollUp(turned)).toBe(rollUp(all));
      expect(rollUp([rollUp(first), rollUp(second)])).toBe(rollUp(all));
      expect(outcomes.indexOf(rollUp(all))).toBe(
        Math.min(5, ...all.map((outcome) => outcomes.indexOf(outcome))),
      );
    });
    fc.assert(property, options(300));
  });
});

/** Turns every list round by its own number of places, and some backwards; lists of texts as well. */
function reordered(value: unknown, turns: readonly number[], depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner], k) => [name, reordered(inner, turns, depth + k + 1)]),
    );
  }
  const inner = value.map((one) => reordered(one, turns, depth + 1));
  const turn = turns[depth % turns.length]!;
  const turned = inner.map((_, k) => inner[(k + turn) % inner.length]);
  return turn % 2 ? turned.reverse() : turned;
}

/** All but the places of entries in their lists. */
function regardless({ conclusion, totals, clauses, findings, defectTotals }: Evaluation) {
  const found = findings.map(({ id, outcome, possible, measured, items, missing }) => [
    id,
    outcome,
    possible,
    measured,
    items?.byOutcome,
    missing?.total,
  ]);
  return { conclusion, totals, clauses, found, defectTotals };
}

describe("the order of entries", () => {
  it("changes no outcome and no reading, for every operation", limit, () => {
    const property = fc.property(smallSubmission(), smallDays, way, (document, on, turns) => {
      const [one, other] = [document, reordered(document, turns)].map((each) =>
        synthetic.evaluate(each, { on }),
      );
      expect(regardless(other!)).toEqual(regardless(one!));
    });
    fc.assert(property, options(60));
  });

  it("changes no outcome and no reading on whole sites", limit, () => {
    const property = fc.property(spoiledSite, siteDays, way, (document, on, turns) => {
      const [one, other] = [document, reordered(document, turns)].map((each) =>
        suzhou.evaluate(each, { on }),
      );
      expect(regardless(other!)).toEqual(regardless(one!));
    });
    fc.assert(property, options(30));
  });
});

/** Puts a property nobody knows into some objects. */
function withUnrelated(value: unknown, picks: readonly number[], depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one, k) => withUnrelated(one, picks, depth + k + 1));
  const inner = Object.entries(value).map(([name, one], k) => [
    name,
    withUnrelated(one, picks, depth + k + 1),
  ]);
  const here = picks[depth % picks.length]! % 3 === 0 ? [["zzUnrelated", [1, { a: null }]]] : [];
  return Object.fromEntries([...inner, ...here]);
}

describe("a property nobody knows", () => {
  it("changes nothing but the notices", limit, () => {
    const property = fc.property(smallSubmission(), smallDays, way, (document, on, picks) => {
      const [one, other] = [document, withUnrelated(document, picks)].map((each) =>
        synthetic.evaluate(each, { on, limits: { defects: 10_000 } }),
      );
      // Places are named for the pointers of defects, too.
      const { defects, defectGroups, defectTotals, places, ...rest } = one!;
      const { defects: more, defectGroups: groups, defectTotals: totals, places: named, ...same } = other!;
      expect(same).toEqual(rest);
      expect(named).toMatchObject(places);
      expect(totals.errors).toBe(defectTotals.errors);
      const unrelated = more.filter(({ pointer }) => pointer.endsWith("/zzUnrelated"));
      expect(
        unrelated.every(({ code, severity }) => code === "unknownProperty" && severity === "notice"),
      ).toBe(true);
      expect(more.filter((defect) => !unrelated.includes(defect))).toEqual(defects);
      const own = groups.filter(
        ({ code, args }) => code !== "unknownProperty" || args.property !== "zzUnrelated",
      );
      expect(own).toEqual(defectGroups);
    });
    fc.assert(property, options(60));
  });
});

describe("an unknown finding", () => {
  it("says what is missing, and what it could still become", limit, () => {
    const evaluator = createEvaluator({ profile: "taicang" });
    const documents = fc.oneof(spoiledSite, smallSubmission());
    const property = fc.property(documents, siteDays, (document, on) => {
      const unknown = evaluator
        .evaluate(document, { on })
        .findings.filter(({ outcome }) => outcome === "unknown");
      expect(unknown.filter(({ missing }) => !missing?.list.length).map(({ id }) => id)).toEqual([]);
      expect(unknown.filter(({ possible }) => possible!.length < 2).map(({ id }) => id)).toEqual([]);
    });
    fc.assert(property, options(60));
  });
});

describe("the same submission on the same day", () => {
  const rule = suzhou.rules[0]!.id;
  const attested = { rule, outcome: "pass", by: "A", method: "observation", on: "2026-03-01" } as const;
  const all = (on: string) => ({ on, evidence: "full" as const, attestations: [{ ...attested }] });

  it("gives the same bytes, from every evaluator, and from text", limit, () => {
    const other = createEvaluator();
    const property = fc.property(spoiledSite, siteDays, (document, on) => {
      const text = serializeEvaluation(suzhou.evaluate(document, all(on)));
      expect(serializeEvaluation(other.evaluate(structuredClone(document), all(on)))).toBe(text);
      expect(suzhou.evaluateText(JSON.stringify(document), all(on))).toBe(text);
    });
    fc.assert(property, options(25));
  });

  it("is never changed, nor are the options", limit, () => {
    const property = fc.property(fc.oneof(spoiledSite, smallSubmission()), siteDays, (document, on) => {
      const given = deepFreeze(structuredClone(document));
      const asked = deepFreeze(all(on));
      const evaluation = suzhou.evaluate(given, asked);
      synthetic.evaluate(given, { on });
      expect(given).toEqual(document);
      expect(serializeEvaluation(suzhou.evaluate(structuredClone(document), all(on)))).toBe(
        serializeEvaluation(evaluation),
      );
    });
    fc.assert(property, options(25));
  });
});

describe("evaluations that overlap", () => {
  it("do not disturb each other when they take turns", limit, () => {
    const documents = fc.sample(smallSubmission(), { seed, numRuns: 12 });
    const alone = documents.map((document) => synthetic.evaluate(document, { on: "2026-03-31" }));
    const streams = [documents, [...documents].reverse()].map((some) =>
      synthetic.evaluateMany(some, { on: "2026-03-31" }),
    );
    const found = documents.map(() => streams.map((stream) => stream.next().value as Evaluation));
    expect(found.map(([first]) => first)).toEqual(alone);
    expect(found.map(([, second]) => second)).toEqual([...alone].reverse());
  });

  it("do not disturb each other when one begins inside the other, on another day", limit, () => {
    const inner: { site: Document; on: string; evaluation?: Evaluation } = {
      site: station({ site: { communities: 1 }, period: { from: "2025-01-01", to: "2025-12-31" } }),
      on: "2025-06-30",
    };
    let depth = 0;
    const nested = defineFact({
      id: "host.nested",
      type: "number",
      title: { "zh-CN": "嵌套", en: "nested" },
      read: () => {
        if (depth++ === 0) inner.evaluation = evaluator.evaluate(inner.site, { on: inner.on });
        return 3;
      },
    });
    const facts = { "a.communities": { field: "/site/communities" }, "a.on": { day: "on" } };
    const rules = [
      { name: "first", conditions: atLeast("a.communities", 2) },
      { name: "nested", conditions: atLeast("host.nested", 3) },
      {
        name: "last",
        conditions: {
          all: [atLeast("a.communities", 2), { fact: "a.on", operator: "equal", value: "2026-12-31" }],
        },
      },
    ];
    const evaluator = evaluatorOf(facts, rules, [nested]);
    const outer = evaluator.evaluate(station({ site: { communities: 5 } }), { on: "2026-12-31" });
    expect(outer.findings.map(({ outcome }) => outcome)).toEqual(["pass", "pass", "pass"]);
    expect(inner.evaluation!.findings.map(({ outcome }) => outcome)).toEqual(["fail", "pass", "fail"]);
    expect(inner.evaluation!.on).toBe("2025-06-30");
  });
});
