import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { createEvaluator, type Evaluation, type Evaluator, type Finding } from "../../src";
import { referencesOf } from "../../src/rulebook/references";
import { profileWithExtra } from "./extra-codes";
import { changed, exhaustiveHole, type Hole, holeIn } from "./holes";
import { limit, options } from "./runs";
import { completeSubmission, type Document, findable, smallDays } from "./submissions";
import { syntheticFacts } from "./synthetic-facts";
import { syntheticEvaluator } from "./synthetic-rulebooks";

const mostCompletions = 20;

/** Rules that speak of recorded entries only: more entries may change what they say. */
function ofRecorded({ prepared }: Evaluator): Set<string> {
  const found = prepared.rules.filter(({ rulebook, definition }) => {
    const { conditions, forEach, appliesTo } = definition;
    const { facts } = referencesOf(rulebook, conditions, forEach?.where, appliesTo?.where);
    const values = [...facts].map((id) => rulebook.facts[id]?.value);
    return forEach?.entries === "recorded" || JSON.stringify(values).includes('"recorded"');
  });
  return new Set(found.map(({ id }) => id));
}

/** Rules that compare an id with a text: they speak of the text, which completing a doubtful id changes. */
const speaksOfTheText = /#supervised/;

/** Every way to fill all holes, or evenly picked ones where there are too many. */
function completions(document: Document, holes: readonly Hole[]): Document[] {
  const total = holes.reduce((product, { fills }) => product * fills.length, 1);
  const step = Math.max(1, total / mostCompletions);
  const found: Document[] = [];
  for (let k = 0; k < total; k += step) {
    let rest = Math.floor(k);
    const fills = holes.map(({ fills }) => {
      const fill = fills[rest % fills.length]!;
      rest = Math.floor(rest / fills.length);
      return fill;
    });
    found.push(changed(document, fills));
  }
  return found;
}

interface Precision {
  decided: number;
  agreed: number;
  rules: Map<string, number>;
}

/** An outcome on incomplete data is the outcome of every completion. Counts where all agree and it says unknown. */
function compare(
  given: Evaluation,
  complete: readonly Evaluation[],
  holes: readonly Hole[],
  recorded: ReadonlySet<string>,
  count: Precision,
) {
  const adds = holes.some((hole) => hole.adds);
  const exhaustive = holes.every((hole) => hole.exhaustive);
  given.findings.forEach((finding, k) => {
    if ((adds && recorded.has(finding.id)) || speaksOfTheText.test(finding.id)) return;
    const outcomes = new Set(complete.map((evaluation) => evaluation.findings[k]!.outcome));
    if (finding.outcome === "unknown") {
      for (const { findings } of complete) withinPeriods(finding, findings[k]!);
      if (!exhaustive || outcomes.size > 1 || outcomes.has("unknown")) return;
      count.agreed++;
      count.rules.set(finding.id, (count.rules.get(finding.id) ?? 0) + 1);
      return;
    }
    if (exhaustive) count.decided++;
    for (const { defectTotals, findings } of complete) {
      withinShortfall(finding, findings[k]!, defectTotals.errors > 0);
      withinPeriods(finding, findings[k]!);
    }
    outcomes.delete("unknown");
    outcomes.delete(finding.outcome);
    expect([...outcomes], `${finding.id} is ${finding.outcome}, but a completion gives`).toEqual([]);
  });
}

/**
 * What a finding says is missing holds of every completion. A completion that contradicts itself (two entries with one
 * id, an end before its beginning) leaves doubt of another kind: ranges of its own, or nothing told.
 */
function withinShortfall(given: Finding, completed: Finding, contradicts: boolean) {
  if (!given.shortfall || completed.outcome !== "fail") return;
  if (contradicts && completed.shortfall === undefined) return;
  if (completed.measured.some(({ reading }) => reading.range !== undefined)) return;
  const { fact, atLeast, atMost } = given.shortfall;
  expect(completed.shortfall, given.id).toMatchObject({ fact });
  expect(completed.shortfall!.atLeast, given.id).toBeGreaterThanOrEqual(atLeast);
  if (atMost !== null) expect(completed.shortfall!.atMost, given.id).toBeLessThanOrEqual(atMost);
}

/** Months that fall short do so in every completion; none falls short there that was not at least open. */
function withinPeriods(given: Finding, completed: Finding) {
  for (const { fact, short, open } of given.periods ?? []) {
    const later = completed.periods?.find((one) => one.fact === fact);
    if (later === undefined) continue;
    expect(later.short + later.open, given.id).toBeGreaterThanOrEqual(short);
    expect(later.short, given.id).toBeLessThanOrEqual(short + open);
  }
}

const limits = { missing: 0, items: 0, evidence: 0, supply: 0, defects: 0 };

function law(evaluator: Evaluator, lists: readonly string[], numRuns: number, count: Precision) {
  const holes = findable(lists).chain((pool) => several(holeIn(lists, pool)));
  tryOn(evaluator, fc.tuple(completeSubmission(lists), smallDays, holes), numRuns, count);
}

function several(hole: fc.Arbitrary<Hole>): fc.Arbitrary<Hole[]> {
  return fc.uniqueArray(hole, { minLength: 1, maxLength: 3, selector: ({ key }) => key });
}

function tryOn(
  evaluator: Evaluator,
  cases: fc.Arbitrary<[Document, string, Hole[]]>,
  numRuns: number,
  count: Precision,
) {
  const recorded = ofRecorded(evaluator);
  fc.assert(
    fc.property(cases, ([document, on, some]) => {
      // What adds entries comes last: the others speak of entries that are present.
      const holes = [...some].sort((a, b) => Number(a.adds) - Number(b.adds));
      const incomplete = changed(
        document,
        holes.map(({ make }) => make),
      );
      const evaluations = completions(incomplete, holes).map((whole) =>
        evaluator.evaluate(whole, { on, limits }),
      );
      compare(evaluator.evaluate(incomplete, { on, limits }), evaluations, holes, recorded, count);
    }),
    options(numRuns),
  );
}

describe("an outcome on incomplete data is the outcome of every completion", () => {
  const count: Precision = { decided: 0, agreed: 0, rules: new Map() };
  const synthetic = syntheticEvaluator();

  it.each([
    [["workers", "serviceLog"]],
    [["workers", "supervision", "groupwork"]],
    [["workers", "training", "purchases", "schools", "complaints", "network/workers", "casework"]],
  ])("for every operation, on %s", limit, (lists) => law(synthetic, lists, 60, count));

  it.each(["suzhou", "taicang-2022"])("for the bundled rulebooks of profile %s", limit, (profile) => {
    law(
      createEvaluator({ profile: profileWithExtra(profile) }),
      ["workers", "serviceLog", "casework", "groupwork"],
      60,
      count,
    );
  });

  it("and where the fields have few values, on all of them", limit, () => {
    const holes = fc
      .constantFrom("workers", "serviceLog", "supervision")
      .chain((id) => several(exhaustiveHole(id)));
    const cases = fc.tuple(completeSubmission(["workers", "serviceLog", "supervision"]), smallDays, holes);
    tryOn(synthetic, cases, 60, count);
    expect(count.decided).toBeGreaterThan(count.agreed);
  });

  // Precision is no promise: Kleene's logic forgets shared causes. The count shows whether it gets worse.
  afterAll(() => {
    const most = [...count.rules].sort((a, b) => b[1] - a[1]).slice(0, 5);
    const list = most.map(([rule, times]) => `${rule} ${times}`).join(", ");
    console.log(
      `unknown although all completions agree: ${count.agreed}, decided: ${count.decided} (${list})`,
    );
  });
});

describe("an open interpretation", () => {
  const open = syntheticEvaluator();
  const choices = [0, 1].map((choice) =>
    syntheticEvaluator(({ value }) => {
      const either = (value as { either?: never[] }).either;
      return either === undefined ? (value as never) : either[choice]!;
    }),
  );

  it("decides exactly what each interpretation decides alike", limit, () => {
    expect(Object.keys(syntheticFacts.either!).length).toBeGreaterThan(1);
    const property = fc.property(completeSubmission(["workers"]), smallDays, (document, on) => {
      const given = open.evaluate(document, { on });
      const [first, second] = choices.map((evaluator) => evaluator.evaluate(document, { on }));
      given.findings.forEach((finding, k) => {
        if (finding.outcome === "unknown") return;
        const alone = [first!.findings[k]!.outcome, second!.findings[k]!.outcome];
        expect(alone, finding.id).toEqual([finding.outcome, finding.outcome]);
      });
    });
    fc.assert(property, options(60));
  });
});

describe("before the end of the period", () => {
  const evaluator = syntheticEvaluator();
  const lists = ["workers", "serviceLog", "supervision"];
  const overThePeriod =
    /^op-(count#(log|per-worker|not-his|supervisions)|sum#hours|distinct#activities|earliest#log)-\d+$/;

  it("an outcome over the whole period holds at its end, whatever comes until then", limit, () => {
    const later = findable(lists).map((pool) =>
      Object.fromEntries(
        lists
          .slice(1)
          .map((list) => [
            list,
            pool[list]!.map((entry, k) => ({ ...entry, id: `B${k}`, date: `2026-03-1${k}` })),
          ]),
      ),
    );
    const property = fc.property(completeSubmission(lists), later, fc.nat(3), (document, entries, most) => {
      const soFar = evaluator.evaluate(document, { on: "2026-02-28" });
      const whole = structuredClone(document);
      for (const [list, more] of Object.entries(entries))
        (whole[list] as unknown[]).push(...more.slice(0, most));
      const atTheEnd = evaluator.evaluate(whole, { on: "2026-03-31" });
      soFar.findings.forEach((finding, k) => {
        if (finding.outcome === "unknown" || !overThePeriod.test(finding.id)) return;
        const later = atTheEnd.findings[k]!.outcome;
        expect(later === "unknown" ? finding.outcome : later, finding.id).toBe(finding.outcome);
      });
    });
    fc.assert(property, options(100));
  });
});
