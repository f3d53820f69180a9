import { describe, expect, it } from "vitest";
import { createEvaluator, type Evaluation } from "../../../src";
import { goodStation, ugly } from "../../bench/ugly/inputs";
import { Bounds, mostTimes } from "../../bench/ugly/measure";
import { limit } from "../../property/runs";

const kinds = Object.keys(ugly);

/**
 * The bench holds the goal. Here the runner makes calls between modules slow, other tests run beside, and good data got
 * faster than what is told of bad ones: four times the goal still finds all that grows faster than the entries do.
 */
const guard = 4 * mostTimes;

describe.each([
  { entries: 2_000, workers: 50 },
  { entries: 20_000, workers: 400 },
])("a station of $entries log entries and $workers workers", (size) => {
  const bounds = new Bounds(size, 5, guard);

  it("has nothing wrong in its records, where no mistake is made", () => {
    const { defects } = createEvaluator().evaluate(goodStation(100, 5), { on: "2026-12-31" });
    expect(defects).toEqual([]);
  });

  it.each(kinds)("with %s costs no more than a few times what good data does", limit, (kind) => {
    expect(bounds.kind(kind).times).toBeLessThanOrEqual(guard);
  });
});

describe("what is listed", () => {
  const evaluator = createEvaluator();
  const none = { defects: 0, missing: 0, evidence: 0, items: 0, supply: 0 };

  /** All but what is listed. */
  const counted = ({ findings, totals, conclusion, clauses, defectTotals }: Evaluation) => ({
    totals,
    conclusion,
    clauses,
    defects: [defectTotals.errors, defectTotals.notices],
    findings: findings.map((finding) => ({
      ...finding,
      items: finding.items && [finding.items.total, finding.items.byOutcome],
      missing: finding.missing?.total,
      evidence: finding.evidence?.total,
      periods: finding.periods && [finding.periods.map(({ short, open }) => [short, open])],
    })),
  });

  it.each(kinds)("changes no count, no reason and no outcome: %s", (kind) => {
    const station = goodStation(100, 5);
    ugly[kind]!(station);
    const [all, little] = [{}, { limits: none }].map((more) =>
      evaluator.evaluate(station, { on: "2026-12-31", ...more }),
    );
    expect(counted(little!)).toEqual(counted(all!));
  });

  it("leaves out no entry from the count of what is behind a failure", () => {
    const station = goodStation(6_000, 5);
    for (const entry of station.serviceLog!) entry.date = "2026-03-02";
    const { findings } = evaluator.evaluate(station, { on: "2026-12-31", evidence: "full" });
    const totals = findings.map(({ evidence }) => evidence?.total ?? 0);
    expect(Math.max(...totals)).toBeGreaterThanOrEqual(6_000);
  });
});
