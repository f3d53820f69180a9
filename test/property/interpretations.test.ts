import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Assessment,
  createEvaluator,
  type Evaluator,
  listRulebooks,
  loadRulebook,
  type RulebookDocument,
} from "../../src";
import { limit, options } from "./runs";
import { siteDays, spoiledSite } from "./sites";
import { smallDays, smallSubmission } from "./submissions";
import { syntheticFacts } from "./synthetic-facts";
import { syntheticEvaluator } from "./synthetic-rulebooks";

/** The evaluator whose rulebook knows one reading of an open fact alone. */
type Alone = (rulebook: string, fact: string, alternative: number) => Evaluator;

function kept(make: Alone): Alone {
  const known = new Map<string, Evaluator>();
  return (...which) => {
    const key = which.join(" ");
    if (!known.has(key)) known.set(key, make(...which));
    return known.get(key)!;
  };
}

interface Count {
  told: number;
  items: number;
  untold: number;
}

type AssessedFinding = Assessment["findings"][string][string];

const full = { evidence: "full" } as const;

/** What is told of each reading is what the rulebook would give that knows no other. */
function law(evaluator: Evaluator, alone: Alone, document: unknown, on: string, count: Count) {
  const { findings } = evaluator.assess(document, { on, limits: { items: 1000 } });
  const results = new Map<Evaluator, Assessment["findings"]>();
  const under = (rulebook: string, rule: string, fact: string, k: number): AssessedFinding => {
    const one = alone(rulebook, fact, k);
    if (!results.has(one))
      results.set(one, one.assess(document, { on, limits: { items: 1000 }, ...full }).findings);
    return results.get(one)![rulebook]![rule]!;
  };
  for (const { id, rulebook, definition, open } of evaluator.prepared.rules) {
    const finding = findings[rulebook.id]![definition.name]!;
    const told = finding.interpretations ?? [];
    if (finding.missing?.kinds.interpretation === undefined) {
      expect(told, id).toEqual([]);
      continue;
    }
    for (const fact of open) {
      const given = Array.from({ length: fact.count }, (_, k) =>
        under(rulebook.id, definition.name, fact.id, k),
      );
      const interpretation = told.find((one) => one.fact === fact.id);
      if (interpretation === undefined) {
        expect(new Set(given.map(({ outcome }) => outcome)).size, `${id}, ${fact.id}`).toBe(1);
        count.untold++;
        continue;
      }
      count.told++;
      const wanted = given.map(({ outcome, measured, items }) => {
        const { list: _, failing: __, ...counts } = items ?? {};
        return { outcome, ...(measured && { measured }), ...(items && { items: counts }) };
      });
      expect(interpretation.alternatives, `${id}, ${fact.id}`).toEqual(wanted);
      itemsAgree(finding, fact.id, given, count);
    }
  }
}

function itemsAgree(
  finding: AssessedFinding,
  fact: string,
  given: readonly AssessedFinding[],
  count: Count,
): void {
  for (const { pointer, interpretations = [] } of finding.items?.list ?? []) {
    const told = interpretations.find((one) => one.fact === fact);
    told?.alternatives.forEach(({ outcome, measured }, k) => {
      const item = given[k]!.items?.list?.find((one) => one.pointer === pointer);
      count.items++;
      expect(outcome).toBe(item?.outcome ?? "notApplicable");
      if (item !== undefined) expect(measured).toEqual(item.measured);
    });
  }
}

type Facts = Record<string, { value: { either: never[] } }>;

/** A rulebook of ours that knows one reading of a fact. */
function withOne(document: RulebookDocument, fact: string, alternative: number): RulebookDocument {
  const { digest: _, files: __, ...copy } = structuredClone(document) as RulebookDocument & { facts: Facts };
  const { open: ___, ...definition } = copy.facts[fact] as Facts[string] & { open?: unknown };
  const value = definition.value.either[alternative]!;
  return loadRulebook({ ...copy, facts: { ...copy.facts, [fact]: { ...definition, value } } });
}

describe("what is told of each reading of an open interpretation is what it alone gives", () => {
  it.each(["suzhou", "taicang-2022"])("for the bundled rulebooks of profile %s", limit, (profile) => {
    const count: Count = { told: 0, items: 0, untold: 0 };
    const alone = kept((rulebook, fact, alternative) => {
      const document = listRulebooks().find(({ id }) => id === rulebook)!;
      return createEvaluator({ profile, rulebooks: [withOne(document, fact, alternative)] });
    });
    const evaluator = createEvaluator({ profile });
    const tried = fc.property(spoiledSite, siteDays, (document, on) =>
      law(evaluator, alone, document, on, count),
    );
    fc.assert(tried, options(60));
    console.log(profile, count);
    expect(Math.min(count.told, count.items, count.untold)).toBeGreaterThan(0);
  });

  it("for facts that rest on others, alike, and of entries", limit, () => {
    const count: Count = { told: 0, items: 0, untold: 0 };
    const names = Object.keys(syntheticFacts.either!);
    const alone = kept((_, fact, alternative) => {
      const chosen = syntheticFacts.either![names.find((name) => fact === `either.${name}`)!];
      return syntheticEvaluator((one) => {
        const { either } = one.value as { either?: never[] };
        return one === chosen ? either![alternative]! : (one.value as never);
      });
    });
    const evaluator = syntheticEvaluator();
    const tried = fc.property(smallSubmission(), smallDays, (document, on) =>
      law(evaluator, alone, document, on, count),
    );
    fc.assert(tried, options(60));
    console.log("synthetic", count);
    expect(Math.min(count.told, count.items, count.untold)).toBeGreaterThan(0);
  });
});
