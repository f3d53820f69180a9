import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEvaluator, type Evaluation, type Evaluator, type Missing } from "../../src";
import { limit, options } from "./runs";
import { siteDays, spoiledSite } from "./sites";
import { type Document, smallDays, smallSubmission } from "./submissions";
import { syntheticEvaluator } from "./synthetic-rulebooks";

const everything = { missing: 100_000, items: 100_000, supply: 100_000 };

interface Named {
  readonly place: string;
  readonly list: readonly Missing[];
}

/** What is named for each unknown finding, and for each unknown entry of one. */
function named({ findings }: Evaluation): Named[] {
  return findings
    .filter(({ outcome }) => outcome === "unknown")
    .flatMap(({ id, missing, items }) => [
      { place: id, list: missing!.list },
      ...(items?.list ?? [])
        .filter(({ outcome }) => outcome === "unknown")
        .map((item) => ({ place: `${id} ${item.pointer}`, list: item.missing! })),
    ]);
}

function breaches(evaluation: Evaluation): string[] {
  return named(evaluation).flatMap(({ place, list }) => [
    ...(list.length === 0 ? [`${place} names nothing`] : []),
    ...list
      .filter(({ pointer }) => /undefined|null|NaN/.test(pointer))
      .map(({ pointer }) => `${place}: ${pointer}`),
    ...repeated(list).map((key) => `${place} names twice: ${key}`),
    ...insideAbsentLists(list).map((key) => `${place} names the list and what is in it: ${key}`),
    ...(listsLast(list) ? [`${place} does not name whole lists first`] : []),
  ]);
}

function repeated(list: readonly Missing[]): string[] {
  const keys = list.map(({ kind, pointer, label }) => `${kind} ${pointer} ${pointer === "" ? label.en : ""}`);
  return keys.filter((key, k) => keys.indexOf(key) !== k);
}

function insideAbsentLists(list: readonly Missing[]): string[] {
  const lists = list.filter(({ kind }) => kind === "list").map(({ pointer }) => pointer);
  const stated = lists.map((pointer) => `/completeness/${pointer.slice(1).replace(/\//g, "~1")}`);
  return list
    .map(({ pointer }) => pointer)
    .filter(
      (pointer) => stated.includes(pointer) || lists.some((absent) => pointer.startsWith(`${absent}/`)),
    );
}

function listsLast(list: readonly Missing[]): boolean {
  const kinds = list.map(({ kind }) => kind);
  return kinds.lastIndexOf("list") >= kinds.filter((kind) => kind === "list").length;
}

const nobodySupplies = ["interpretation", "periodNotOver", "personsAnswer"];

const keyOf = ({ kind, pointer, label }: Missing) => `${kind} ${pointer} ${label.en}`;

/** Where each thing belongs: what can be supplied, what alone decides, what more rules wait for, lists before parts. */
function ranks({ findings, toSupply }: Evaluation): number[][] {
  const unknown = findings.filter(({ outcome, weight }) => outcome === "unknown" && weight === "decides");
  const alone = new Set(
    unknown.flatMap(({ missing }) => (missing!.total === 1 ? missing!.list.map(keyOf) : [])),
  );
  const deciding = new Map<string, number>();
  for (const key of unknown.flatMap(({ missing }) => missing!.list.map(keyOf)))
    deciding.set(key, (deciding.get(key) ?? 0) + 1);
  return toSupply.map((supply) => {
    const key = keyOf(supply);
    const open = nobodySupplies.includes(supply.kind);
    const group = open ? (supply.decides ? 3 : 4) : alone.has(key) ? 0 : supply.decides ? 1 : 2;
    return [group, -(deciding.get(key) ?? 0), supply.kind === "list" ? 0 : 1, -supply.rules.length];
  });
}

function ordered(rows: readonly number[][]): boolean {
  const before = (a: number[], b: number[]) => {
    const k = a.findIndex((value, at) => value !== b[at]);
    return k === -1 || a[k]! < b[k]!;
  };
  return rows.every((row, k) => k === 0 || before(rows[k - 1]!, row));
}

/** The union of what the findings miss, with who waits for it. */
function union({ findings }: Evaluation): [string, string[]][] {
  const rules = new Map<string, string[]>();
  for (const { id, outcome, missing } of findings) {
    if (outcome !== "unknown") continue;
    for (const key of missing!.list.map(keyOf)) rules.set(key, [...(rules.get(key) ?? []), id]);
  }
  return [...rules].map(([key, ids]): [string, string[]] => [key, ids.sort()]).sort();
}

/** All that does not list: it must not depend on how much is listed. */
function unlisted({ findings, conclusion, totals }: Evaluation) {
  const said = findings.map(({ id, outcome, possible, reason, text, remedy, missing, items, shortfall }) => [
    id,
    outcome,
    possible,
    reason,
    text,
    remedy,
    missing?.total,
    items?.total,
    items?.byOutcome,
    shortfall,
  ]);
  return { said, conclusion, totals };
}

function law(
  evaluator: Evaluator,
  documents: fc.Arbitrary<Document>,
  days: fc.Arbitrary<string>,
  runs: number,
) {
  const property = fc.property(documents, days, (document, on) => {
    const whole = evaluator.evaluate(document, { on, limits: everything });
    expect(breaches(whole)).toEqual([]);
    expect(whole.toSupply.map((supply) => [keyOf(supply), [...supply.rules].sort()]).sort()).toEqual(
      union(whole),
    );
    expect(ordered(ranks(whole))).toBe(true);
    for (const most of [0, 1, 3]) {
      const limits = { missing: most, items: most, evidence: most, defects: most, supply: 5 };
      const brief = evaluator.evaluate(document, { on, limits });
      expect(unlisted(brief)).toEqual(unlisted(whole));
      expect(brief.toSupply).toEqual(whole.toSupply.slice(0, 5));
    }
  });
  fc.assert(property, options(runs));
}

describe("unknown is never without what would decide it, whatever is listed", () => {
  const synthetic = syntheticEvaluator();
  it("for every operation, on all lists", limit, () => law(synthetic, smallSubmission(), smallDays, 20));
  it.each([
    [["workers", "serviceLog"]],
    [["workers", "supervision", "groupwork"]],
    [["workers", "training", "purchases", "schools", "complaints", "network/workers", "casework"]],
  ])("for every operation, on %s", limit, (lists) => law(synthetic, smallSubmission(lists), smallDays, 20));

  it.each(["suzhou", "taicang", "taicang-2022"])("for the rulebooks of profile %s", limit, (profile) => {
    const evaluator = createEvaluator({ profile });
    law(evaluator, spoiledSite, siteDays, 25);
    law(evaluator, smallSubmission(), smallDays, 25);
  });
});
