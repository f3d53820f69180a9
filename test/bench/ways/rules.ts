import { applicabilityOf } from "../../../src/assessment/applicability";
import { defaultLimits } from "../../../src/assessment/assess";
import { findingOf } from "../../../src/assessment/finding";
import { combineItems, judgeItems } from "../../../src/assessment/items";
import type { CompiledRule } from "../../../src/assessment/rule";
import { createEvaluator, type Evaluator } from "../../../src/index";
import { type Opened, open } from "../../../src/interop/opened";
import { UNDEFINED } from "../../../src/logic/truth";
import { figuresOf } from "./figures";
import { judge } from "./ifs";
import { type MakeWay, on, type Way } from "./way";

/** So many submissions are held open with their facts computed. */
export const held = { small: 500, medium: 200, large: 20 };

const settings = {
  fullEvidence: false,
  most: defaultLimits,
  evidence: null,
  leftOut: null,
  days: null,
  under: null,
  supplies: null,
};

/** Every run has computed its facts once: what is measured afterwards is rules and evidence only. */
export function warmed(evaluator: Evaluator, records: readonly Buffer[], count: number): Opened[] {
  return records.slice(0, count).map((record) => {
    const opened = open(evaluator, JSON.parse(record.toString("utf8")), { on });
    for (const rule of evaluator.prepared.rules) findingOf(opened.run, rule, opened.site, settings);
    return opened;
  });
}

const findings =
  (which: (rule: CompiledRule) => boolean): MakeWay =>
  (records, size) => {
    const evaluator = createEvaluator();
    const opened = warmed(evaluator, records, held[size]);
    const rules = evaluator.prepared.rules.filter(which);
    const run = (k: number) => {
      const { run, site } = opened[k]!;
      return rules.map((rule) => findingOf(run, rule, site, settings));
    };
    return { count: opened.length, run, note: () => `${rules.length} rules` };
  };

export const isAutomatic = ({ condition }: CompiledRule) => condition !== null;
export const isDeciding = (rule: CompiledRule) => isAutomatic(rule) && rule.weight === "decides";
export const isOfSite = (rule: CompiledRule) => isAutomatic(rule) && rule.items === null;

/** Findings with measured values, missing data and evidence. */
export const library = findings(isAutomatic);
export const libraryDeciding = findings(isDeciding);
export const librarySite = findings(isOfSite);

/** Truth of each rule and nothing else: what remains when no finding is made. */
export const truths: MakeWay = (records, size): Way => {
  const evaluator = createEvaluator();
  const opened = warmed(evaluator, records, held[size]);
  const rules = evaluator.prepared.rules.filter(isAutomatic);
  return {
    count: opened.length,
    run: (k) => {
      const { run, site } = opened[k]!;
      let sum = 0;
      for (const rule of rules) {
        const scope = applicabilityOf(run, rule, site).truth;
        if (scope === UNDEFINED) continue;
        if (rule.items === null) sum += rule.condition!.truth(run, 0);
        else {
          const selection = rule.items.of(run);
          sum += combineItems(
            selection,
            judgeItems(selection, (row) => rule.condition!.truth(run, row)),
          );
        }
      }
      return sum;
    },
  };
};

/** The deciding rules by hand, their figures computed beforehand. */
export const ifs: MakeWay = (records, size) => {
  const figures = records
    .slice(0, held[size])
    .map((record) => figuresOf(JSON.parse(record.toString("utf8")), on));
  return { count: figures.length, run: (k) => judge(figures[k]!) };
};
