import { describe, expect, it } from "vitest";
import { createEvaluator, OptionError } from "../../../src";
import { Summarizer } from "../../../src/comparison";
import type { Assessment, Summary } from "../../../src/generated/evaluation";
import { submission } from "../../bench/generate";

const evaluator = createEvaluator();
const other = createEvaluator({ profile: "taicang-2022" });
const catalogues = new Map([evaluator, other].map((one) => [one.catalogue().name, one.catalogue()]));
const on = "2026-12-31";

const sites = Array.from({ length: 24 }, (_, k) => {
  const site = submission(7, k % 2 === 0 ? "small" : "medium", k);
  return { ...site, site: { ...(site.site as object), id: `S${String(k).padStart(2, "0")}` } };
});
const assessments = sites.map((site) => evaluator.assess(site, { on }));

function summed(documents: readonly Assessment[], roster?: Parameters<Summarizer["summary"]>[0]): Summary {
  const summarizer = new Summarizer();
  for (const one of documents) summarizer.add(one, catalogues.get(one.catalogue));
  return summarizer.summary(roster);
}

const periodsOf = (summary: Summary) => summary.groups.flatMap(({ periods }) => periods);

describe("a summary", () => {
  it("adds up what single assessments say: outcomes, conclusions, what is short", () => {
    for (const { period, outcomes, conclusions, shortfalls, sites: count } of periodsOf(
      summed(assessments),
    )) {
      const own = assessments.filter((one) => JSON.stringify(one.period) === JSON.stringify(period));
      expect(count).toBe(own.length);
      for (const [id, counts] of Object.entries(outcomes)) {
        const [book = "", rule = ""] = id.split("#");
        const { waived: _, ...rest } = counts;
        const said = own.map(({ findings }) => findings[book]![rule]!.outcome);
        for (const [outcome, number] of Object.entries(rest))
          expect(said.filter((one) => one === outcome).length, id).toBe(number);
        expect(Object.values(rest).reduce((sum, number) => sum + number)).toBe(own.length);
      }
      for (const [code, number] of Object.entries(conclusions))
        expect(own.filter(({ conclusion }) => conclusion.overall === code).length).toBe(number);
      for (const { rulebook, fact, rules, atLeast } of shortfalls) {
        const each = own.map(({ findings }) =>
          Math.max(0, ...rules.map((id) => lacking(findings[rulebook]![id.split("#")[1]!]!, fact))),
        );
        expect(atLeast, fact).toBeCloseTo(
          each.reduce((sum, number) => sum + number),
          6,
        );
      }
    }
  });

  it("has a row for every site with the worst outcome of each chapter", () => {
    const summary = summed(assessments);
    const [group] = summary.groups;
    const order = ["fail", "error", "unknown", "manual", "pass", "notApplicable"];
    for (const { list } of group!.periods) {
      expect(list.map(({ id }) => id)).toEqual(list.map(({ id }) => id).sort());
      for (const { id, chapters } of list) {
        const { findings } = assessments.find(({ site }) => site.id === id)!;
        group!.chapters.forEach(({ rules }, k) => {
          const said = rules.map((rule) => {
            const [book = "", name = ""] = rule.split("#");
            return order.indexOf(findings[book]![name]!.outcome);
          });
          expect(chapters[k]).toBe(order[Math.min(...said)]);
        });
      }
    }
  });

  it("does not depend on the order in which documents come", () => {
    const later = sites.slice(0, 5).map((site) => evaluator.assess(site, { on: "2027-01-10" }));
    const all = [...assessments, ...later, ...assessments.slice(3, 6)];
    const one = summed(all);
    expect(summed([...all].reverse())).toEqual(one);
    expect(summed([...all].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)))).toEqual(one);
  });

  it("tells of a site that comes twice for a period, and counts that of the later day", () => {
    const later = evaluator.assess(sites[0], { on: "2027-01-10" });
    const { documents, twice, groups } = summed([...assessments, later]);
    expect(documents).toEqual({ counted: 24, notCounted: 1, refused: 0 });
    expect(twice).toMatchObject({ total: 1, list: [{ site: "S00", documents: 2, on: "2027-01-10" }] });
    expect(groups[0]!.periods.reduce((sum, { sites }) => sum + sites, 0)).toBe(24);
  });

  it("keeps what was judged by other rules apart", () => {
    const mixed = [...assessments.slice(0, 12), ...sites.slice(12).map((site) => other.assess(site, { on }))];
    const { groups } = summed(mixed);
    expect(groups.map(({ catalogue }) => catalogue)).toEqual([...catalogues.keys()].sort());
    const counts = groups.map(({ periods }) => periods.reduce((sum, { sites }) => sum + sites, 0));
    expect(counts).toEqual([12, 12]);
  });

  it("says the same of evaluations, but for the names of catalogues and numbers of rules", () => {
    const summarizer = new Summarizer();
    for (const site of sites) summarizer.add(evaluator.evaluate(site, { on }));
    const figures = (summary: Summary) => periodsOf(summary).map(({ missing: _, ...rest }) => rest);
    expect(figures(summarizer.summary())).toEqual(figures(summed(assessments)));
    const gaps = (summary: Summary) =>
      periodsOf(summary).map(({ missing }) =>
        missing.map(({ label: _, list: __, field: ___, ...rest }) => JSON.stringify(rest)).sort(),
      );
    expect(gaps(summarizer.summary())).toEqual(gaps(summed(assessments)));
  });

  it("names sites of the roster that handed in nothing, and those it does not have", () => {
    const roster = [...assessments.slice(1).map(({ site }) => site.id), "S98", "S99"].map((id) => ({
      ...{ id, name: null, tier: null, parent: id === "S98" ? "S01" : null, division: null },
    }));
    const summary = summed(assessments, roster);
    expect(summary.roster!.notInRoster).toEqual(["S00"]);
    for (const { period, sites: absent } of summary.roster!.absent) {
      const heard = assessments.filter(
        (one) => one.period.from === period.from && one.period.to === period.to,
      );
      expect(absent.map(({ id }) => id)).toContain("S99");
      expect(absent.length + heard.filter(({ site }) => site.id !== "S00").length).toBe(roster.length);
    }
    const [rollUp] = periodsOf(summary)[0]!.rollUps;
    expect(rollUp).toMatchObject({ by: "parent", key: "S01", sites: 0, absent: 1 });
  });

  it("counts what data are missing once a site, and what would settle a finding alone", () => {
    for (const { period, missing } of periodsOf(summed(assessments))) {
      const own = assessments.filter((one) => JSON.stringify(one.period) === JSON.stringify(period));
      for (const { kind, list, field, decision, sites: count } of missing) {
        const lack = own.filter(({ toSupply }) =>
          toSupply.some((thing) => {
            const place = thing.list === undefined ? thing.pointer || null : (thing.field ?? null);
            const same = (thing.list ?? null) === list && place === field;
            return thing.kind === kind && same && thing.decision === decision;
          }),
        );
        expect(count, `${kind} ${list} ${field}`).toBe(lack.length);
      }
    }
  });

  it("refuses what is no whole assessment or has another catalogue", () => {
    const [whole] = assessments as [Assessment];
    const { findings, ...rest } = whole;
    const { "pipl-28": _, ...fewer } = findings;
    const broken = [
      null,
      7,
      rest,
      { ...whole, findings: fewer },
      { ...whole, conclusion: { overall: "fine" } },
    ];
    for (const one of broken) {
      const summarizer = new Summarizer();
      expect(() => summarizer.add(one as never, catalogues.get(whole.catalogue))).toThrow(OptionError);
    }
    expect(() => new Summarizer().add(whole)).toThrow(OptionError);
    expect(() => new Summarizer().add(whole, other.catalogue())).toThrow(OptionError);
  });
});

type Found = Assessment["findings"][string][string];

/** What one finding says is short of a fact, all its entries together. */
function lacking({ shortfall, items }: Found, fact: string): number {
  const each = [{ outcome: "fail", shortfall }, ...(items?.list ?? [])];
  return each.reduce(
    (sum, one) => sum + (one.outcome === "fail" && one.shortfall?.fact === fact ? one.shortfall.atLeast : 0),
    0,
  );
}
