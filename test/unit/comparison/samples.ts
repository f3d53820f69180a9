import { createEvaluator } from "../../../src";
import { compare, Summarizer } from "../../../src/comparison";
import type { Comparison, Summary } from "../../../src/generated/evaluation";
import { submission } from "../../bench/generate";
import { station } from "../cli/command";

const evaluator = createEvaluator();
const on = "2026-12-31";

/** A station that lost workers and a case, and of which less is recorded. */
export function comparisonOf(change: (document: ReturnType<typeof station>) => void = () => {}): Comparison {
  const [before, after] = [station(), station()];
  after.workers = after.workers.slice(0, 2);
  for (const worker of after.workers) delete worker.wearsBadge;
  after.casework = after.casework.slice(1);
  change(before);
  change(after);
  const side = (document: unknown) => ({
    evaluation: evaluator.evaluate(document, { on }),
    submission: document,
    evaluator,
  });
  return compare(side(before), side(after));
}

export function poisonedComparison(text: string): Comparison {
  return comparisonOf((document) => {
    document.site.name = text;
    document.workers.forEach((worker: { id: string }, k: number) => {
      worker.id = `${text.slice(0, 40)}${k}`;
    });
  });
}

const roster = [
  { id: "S001", name: "甲站", tier: "社工站", parent: null, division: "320585102000" },
  { id: "S900", name: "乙站", tier: "社工站", parent: "S001", division: "沙溪镇" },
];

/** Sites of several periods, with a roster and one that comes twice. */
export function summaryOf(name = (own: string) => own): Summary {
  const summarizer = new Summarizer();
  const catalogue = evaluator.catalogue();
  for (let k = 0; k < 30; k++) {
    const document = submission(3, k % 3 === 0 ? "medium" : "small", k);
    const site = document.site as { name: string };
    const own = { ...site, id: `S${String(k).padStart(3, "0")}`, name: name(site.name) };
    const assessment = evaluator.assess({ ...document, site: own }, { on });
    summarizer.add(assessment, catalogue);
    if (k === 7) summarizer.add(assessment, catalogue);
  }
  return summarizer.summary(roster.map((site) => ({ ...site, name: name(site.name) })));
}

export function poisonedSummary(text: string): Summary {
  return summaryOf(() => text);
}
