import { describe, expect, it } from "vitest";
import { OptionError } from "../../../src";
import { type ComparedSide, compare } from "../../../src/comparison";
import { seen, side, site, tinyEvaluator, told, values, worker } from "./tiny";

const tiny = tinyEvaluator();
const fewer = tinyEvaluator((rulebook) => {
  Object.assign(rulebook.parameters["site.mostCommunities"]!, values(["2020-01-01", 3]));
});
/** All that a document shows, and nothing that was handed in. */
const shown = ({ evaluation }: ComparedSide): ComparedSide => ({ evaluation });
const both = (before: ComparedSide, after: ComparedSide) => [
  told(compare(before, after)),
  told(compare(shown(before), shown(after))),
];

describe("what changed alone is the cause", () => {
  it("nothing: nothing is told", () => {
    const one = side(site(), tiny);
    const comparison = compare(one, side(site(), tiny));
    expect(comparison.findings).toEqual([]);
    expect(comparison.totals.same).toBe(4);
    expect(Object.values(comparison.differences)).toEqual(["same", "same", "same", "same", "same"]);
  });

  it("data, with by how much it falls short", () => {
    const comparison = compare(side(site(), tiny), side(site({ communities: 9 }), tiny));
    expect(told(comparison)).toEqual({ "few-communities": "worsened: data" });
    expect(comparison.findings[0]!.after).toMatchObject({ outcome: "fail", shortfall: { atLeast: 4 } });
    const back = compare(side(site({ communities: 9 }), tiny), side(site({ communities: 7 }), tiny));
    expect(told(back)).toEqual({ "few-communities": "improved: data" });
  });

  it("a number", () => {
    const [runs, documents] = both(side(site(), tiny), side(site(), fewer));
    expect(runs).toEqual({ "few-communities": "worsened: number" });
    // Nobody can see in the two documents whether the same was handed in.
    expect(documents).toEqual({ "few-communities": "worsened: cannotTell" });
  });

  it("a number that came into force between two periods, though other data were handed in", () => {
    const dated = tinyEvaluator((rulebook) => {
      const dates = values(["2020-01-01", 5], ["2026-01-01", 3]);
      Object.assign(rulebook.parameters["site.mostCommunities"]!, dates);
    });
    const before = side(site({}, 2025), dated, { on: "2025-12-31" });
    const comparison = compare(before, side(site(), dated));
    expect(told(comparison)).toEqual({ "few-communities": "worsened: number" });
    expect(comparison.findings[0]!.numbers).toMatchObject([{ before: [5], after: [3] }]);
    const more = compare(before, side(site({ communities: 9 }), dated));
    expect(told(more)).toEqual({ "few-communities": "worsened: several" });
  });

  it("what a rule says", () => {
    const other = tinyEvaluator((_, rules) => {
      rules[0]!.conditions = { fact: "site.openedOn", operator: "lessThan", value: "2010-01-01" };
    });
    expect(told(compare(side(site(), tiny), side(site(), other)))).toEqual({
      "opened-before-2025": "worsened: rule",
    });
  });

  it("an instrument that came into force", () => {
    const later = tinyEvaluator((rulebook) => {
      rulebook.inForce = { from: "2026-01-01", to: null } as never;
    });
    const before = side(site({ communities: 9 }, 2025), later, { on: "2025-12-31" });
    const comparison = compare(before, side(site({ communities: 9 }), later));
    expect(told(comparison)).toMatchObject({ "few-communities": "worsened: edition" });
  });

  it("a person's answer, and one that lapsed", () => {
    const expiring = { attestations: [seen({ expires: "2026-09-30" })] };
    const [open, answered] = [side(site(), tiny), side(site(), tiny, { attestations: [seen()] })];
    expect(both(open, answered)).toEqual([{ seen: "settled: answer" }, { seen: "settled: answer" }]);
    const half = side(site(), tiny, { ...expiring, on: "2026-07-31" });
    const lapsed = { seen: "opened: answerLapsed" };
    expect(both(half, side(site(), tiny, expiring))).toEqual([lapsed, lapsed]);
  });

  it("an answer of last year that nobody has given for this one", () => {
    const before = side(site({}, 2025), tiny, {
      on: "2025-12-31",
      attestations: [
        seen({ site: "s1", period: { from: "2025-01-01", to: "2025-12-31" }, on: "2025-06-01" }),
      ],
    });
    expect(both(before, side(site(), tiny))).toEqual([
      { seen: "opened: answer" },
      { seen: "opened: answer" },
    ]);
  });

  it("a waiver", () => {
    const fails = site({ communities: 9 });
    const waiver = { rule: "tiny#few-communities", reason: "整改中", approver: "民政科", on: "2026-06-01" };
    const waived = side(fails, tiny, { waivers: [{ ...waiver, expires: "2027-06-01" }] });
    const wanted = { "few-communities": "changed: waiver" };
    expect(both(side(fails, tiny), waived)).toEqual([wanted, wanted]);
  });

  it("how much of the period was judged", () => {
    const early = side(site(), tiny, { on: "2026-03-31" });
    const counted = { ...site(), workers: [{ ...worker("W1"), employment: undefined }] };
    expect(compare(early, side(site(), tiny)).differences.on).toBe("differs");
    expect(told(compare(side(counted, tiny, { on: "2026-03-31" }), side(site(), tiny)))).toEqual({
      "known-employment": "settled: data",
    });
  });

  it("two things of which each alone would have done it are several", () => {
    const wanted = { "few-communities": "worsened: several" };
    expect(told(compare(side(site(), tiny), side(site({ communities: 9 }), fewer)))).toEqual(wanted);
  });

  it("two things of which one did nothing is the other", () => {
    const renamed = { ...site(), site: { ...(site().site as object), name: "别名" } };
    expect(told(compare(side(site(), tiny), side(renamed, fewer)))).toEqual({
      "few-communities": "worsened: number",
    });
  });

  it("the old rules need not be at hand: the old submission is assessed under the new ones", () => {
    const { evaluator: _, ...before } = side(site(), tiny);
    const renamed = { ...site(), site: { ...(site().site as object), name: "别名" } };
    const comparison = compare(before, side(renamed, fewer));
    expect(comparison.method).toBe("assessedAgain");
    expect(told(comparison)).toEqual({ "few-communities": "worsened: number" });
  });
});

describe("entries", () => {
  it("are named where their own outcome is another, added and removed ones apart", () => {
    const before = { ...site(), workers: [worker("W1"), worker("W2"), worker("W3")] };
    const after = { ...site(), workers: [worker("W1", null), worker("W2"), worker("W4", null)] };
    const [finding] = compare(side(before, tiny), side(after, tiny)).findings;
    expect(finding).toMatchObject({ id: "tiny#known-employment", change: "worsened", cause: "data" });
    expect(finding!.entries!.list.map(({ id, what, after }) => [id, what, after])).toEqual([
      ["W1", "judged", "fail"],
      ["W3", "removed", null],
      ["W4", "added", "fail"],
    ]);
  });

  it("that cannot all be seen in a document leave it open which they are", () => {
    const none = (...ids: string[]) => ({ ...site(), workers: ids.map((id) => worker(id, null)) });
    const listing = (submission: object, items: number) => ({
      evaluation: tiny.evaluate(submission, { on: "2026-12-31", limits: { items } }),
    });
    const comparison = compare(listing(none("W1", "W2", "W3"), 1), listing(none("W2", "W3"), 1));
    expect(comparison.findings[0]).toMatchObject({ change: "improved", entries: { complete: false } });
  });

  it("that are others, as many as before, are a change", () => {
    const one = (id: string) => ({ ...site(), workers: [worker("W1"), worker("W2"), worker(id, null)] });
    const comparison = compare(side(one("W3"), tiny), side(one("W4"), tiny));
    expect(told(comparison)).toEqual({ "known-employment": "changed: data" });
  });
});

describe("rules", () => {
  it("that are called otherwise are followed by their numbers", () => {
    const renamed = tinyEvaluator((_, rules) => {
      rules[1]!.name = "communities-within-reach";
    });
    const comparison = compare(side(site(), tiny), side(site({ communities: 9 }), renamed));
    expect(comparison.findings).toMatchObject([
      { id: "tiny#communities-within-reach", was: "tiny#few-communities", change: "worsened" },
    ]);
  });

  it("that only one side has are new or gone", () => {
    const less = tinyEvaluator((_, rules) => rules.splice(0, 1));
    const [old, now] = [side(site(), tiny), side(site(), less)];
    expect(told(compare(old, now))).toEqual({ "opened-before-2025": "gone: rule" });
    expect(told(compare(now, old))).toEqual({ "opened-before-2025": "new: rule" });
  });
});

describe("items of a notice", () => {
  const before = side(
    { ...site({ communities: 9 }), workers: [worker("W1", null), worker("W2", null)] },
    tiny,
  );
  const after = side({ ...site(), workers: [worker("W1"), worker("W2", null)] }, tiny);

  it("are done, not done, or cannot be told, by name, number and entry", () => {
    const only = [
      "tiny#few-communities",
      "tiny#3",
      "tiny#3/W1",
      "tiny#known-employment/W2",
      "tiny#seen",
      "tiny#3/W9",
    ];
    const { reinspection, totals } = compare(before, after, { only });
    expect(reinspection!.map(({ result }) => result)).toEqual([
      ...["done", "notDone", "done", "notDone", "cannotTell", "cannotTell"],
    ]);
    expect(Object.values(totals).reduce((sum, count) => sum + count)).toBe(3);
  });

  it("that nobody knows are refused", () => {
    expect(() => compare(before, after, { only: ["tiny#nothing"] })).toThrow(OptionError);
  });
});

it("refuses another site and another tier in both languages", () => {
  const other = side({ ...site(), site: { id: "s2", tier: "station" } }, tiny);
  const tier = side({ ...site(), site: { id: "s1", tier: "workRoom" } }, tiny);
  for (const one of [other, tier]) {
    const error = (() => {
      try {
        return compare(side(site(), tiny), one);
      } catch (thrown) {
        return thrown;
      }
    })() as OptionError;
    expect(error.problems).toMatchObject([{ code: "otherSiteOrTier" }]);
    expect(error.problems[0]!.text["zh-CN"]).toContain("同一站点");
    expect(error.problems[0]!.text.en).toContain("of one site");
  }
});
