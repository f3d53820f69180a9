import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assessment, createEvaluator } from "../../src";
import { Summarizer } from "../../src/comparison";
import type { Summary } from "../../src/generated/evaluation";
import { profileWithExtra } from "./extra-codes";
import { changed, type Hole, holeIn } from "./holes";
import { limit, options } from "./runs";
import { completeSubmission, type Document, findable, smallDays } from "./submissions";

const evaluator = createEvaluator({ profile: profileWithExtra("suzhou") });
const catalogue = evaluator.catalogue();
const lists = ["workers", "serviceLog", "training"];

function summed(documents: readonly Assessment[]): Summary {
  const summarizer = new Summarizer();
  for (const one of documents) summarizer.add(one, catalogue);
  return summarizer.summary();
}

/** Values that are not there; entries that are not there would be others each time. */
const holes = findable(lists)
  .chain((pool) =>
    fc.uniqueArray(holeIn(lists, pool), { minLength: 1, maxLength: 3, selector: ({ key }) => key }),
  )
  .map((found) => found.filter(({ adds }) => !adds));

/** The same site with another id, so that each counts. */
function called(document: Document, id: string): Document {
  return { ...document, site: { ...(document.site as Document), id } };
}

const fills = (some: readonly Hole[], pick: number) => some.map(({ fills }) => fills[pick % fills.length]!);

describe("a sum of what is short", () => {
  it("is never more than what is short once everything is known", limit, () => {
    let found = 0;
    const one = fc.tuple(completeSubmission(lists), holes, fc.nat(7));
    const cases = fc.tuple(fc.array(one, { minLength: 2, maxLength: 4 }), smallDays);
    const property = fc.property(cases, ([sites, on]) => {
      const given = sites.map(([document, some], k) =>
        called(
          changed(
            document,
            some.map(({ make }) => make),
          ),
          `S${k}`,
        ),
      );
      const whole = sites.map(([, some, pick], k) => changed(given[k]!, fills(some, pick)));
      const known = whole.map((document) => evaluator.assess(document, { on }));
      const { groups } = summed(given.map((document) => evaluator.assess(document, { on })));
      for (const { shortfalls } of groups.flatMap(({ periods }) => periods)) {
        for (const { fact, rules, atLeast } of shortfalls) {
          const most = known.map((assessment) =>
            Math.max(...rules.map((rule) => mostLacking(assessment, rule, fact))),
          );
          found++;
          expect(
            most.reduce((sum, amount) => sum + amount, 0),
            fact,
          ).toBeGreaterThanOrEqual(atLeast);
        }
      }
    });
    fc.assert(property, options(60));
    expect(found).toBeGreaterThan(50);
  });

  it("and every other figure is the same in whatever order sites come", limit, () => {
    const cases = fc.tuple(fc.array(completeSubmission(lists), { minLength: 2, maxLength: 5 }), smallDays);
    const property = fc.property(cases, fc.nat(4), ([documents, on], turn) => {
      // Some of them twice, so that it also matters which of two counts.
      const all = documents.map((document, k) => evaluator.assess(called(document, `S${k % 3}`), { on }));
      const turned = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)].reverse();
      expect(summed(turned)).toEqual(summed(all));
    });
    fc.assert(property, options(40));
  });
});

/** At most this much is short by a rule; where data that contradict each other leave it open, any amount may be. */
function mostLacking({ findings }: Assessment, id: string, fact: string): number {
  const [book = "", rule = ""] = id.split("#");
  const { outcome, shortfall, items } = findings[book]![rule]!;
  if (outcome !== "fail")
    return outcome === "pass" || outcome === "notApplicable" ? 0 : Number.POSITIVE_INFINITY;
  const each = [{ outcome, shortfall }, ...(items?.list ?? [])].filter((one) => one.outcome !== "pass");
  return each.reduce((sum, one) => {
    if (one.outcome === "unknown" || (one.shortfall !== undefined && one.shortfall.atMost === null))
      return Number.POSITIVE_INFINITY;
    return sum + (one.shortfall?.fact === fact ? one.shortfall.atMost! : 0);
  }, 0);
}
