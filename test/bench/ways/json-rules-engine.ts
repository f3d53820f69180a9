import { Engine, type TopLevelCondition } from "json-rules-engine";
import { findingOf } from "../../../src/assessment/finding";
import type { CompiledRule } from "../../../src/assessment/rule";
import { createEvaluator } from "../../../src/index";
import type { Opened } from "../../../src/interop/opened";
import { plainOperators } from "../../../src/interop/operators";
import { type BridgedRule, bridgeRules } from "../../../src/interop/rules";
import { readInputs } from "../../../src/interop/values";
import { TRUE } from "../../../src/logic/truth";
import { held, isAutomatic, isDeciding, isOfSite, warmed } from "./rules";
import type { MakeWay } from "./way";

type Values = Record<string, unknown>;

interface Job {
  readonly engine: Engine;
  readonly values: Values;
}

const settings = {
  fullEvidence: false,
  most: { missing: 20, evidence: 50, items: 100 },
  evidence: null,
  leftOut: null,
  days: null,
  under: null,
  supplies: null,
};

/**
 * One engine per tier for the rules of the site, one per list for the rules of its entries, run once per
 * entry; facts are values in hand, those not known are given as null. Nothing is compiled while measuring.
 */
const engineWay =
  (which: (rule: CompiledRule) => boolean): MakeWay =>
  async (records, size) => {
    const evaluator = createEvaluator();
    const { prepared } = evaluator;
    const bridged = bridgeRules(prepared).filter(({ rule }) => which(rule));
    const opened = warmed(evaluator, records, held[size]);
    const engines = new Map<string, Engine>();
    const jobs = opened.map((one) => jobsOf(one, bridged, engines));
    const agreed = await compare(opened, jobs, bridged);
    const run = async (k: number) => {
      const results: unknown[] = [];
      for (const { engine, values } of jobs[k]!) results.push(await engine.run(values));
      return results;
    };
    const runs = jobs.reduce((sum, some) => sum + some.length, 0) / jobs.length;
    return {
      count: opened.length,
      run,
      note: () =>
        `${bridged.length} rules, ${Math.round(runs)} engine runs a record, ${agreed} outcomes agree`,
    };
  };

export const all = engineWay(isAutomatic);
export const deciding = engineWay(isDeciding);
export const site = engineWay(isOfSite);

function jobsOf(opened: Opened, bridged: readonly BridgedRule[], engines: Map<string, Engine>): Job[] {
  const { tier } = opened.site;
  const mine = bridged.filter(({ rule }) => rule.definition.appliesTo?.tier?.includes(tier) ?? true);
  const jobs: Job[] = [];
  for (const list of new Set(mine.map((rule) => rule.list))) {
    const rules = mine.filter((rule) => rule.list === list);
    const key = `${tier} ${list}`;
    if (!engines.has(key)) engines.set(key, engineOf(rules));
    const engine = engines.get(key)!;
    for (const row of rowsOf(opened, rules)) {
      const values = valuesOf(opened, rules, row);
      if (values !== null) jobs.push({ engine, values });
    }
  }
  return jobs;
}

function rowsOf({ run }: Opened, rules: readonly BridgedRule[]): number[] {
  if (rules[0]!.list === null) return [0];
  return [...new Set(rules.flatMap(({ rule }) => rule.items!.of(run).index))];
}

/** Facts of one run of an engine; `null` when no rule looks at this entry. */
function valuesOf({ run }: Opened, rules: readonly BridgedRule[], row: number): Values | null {
  const values: Values = {};
  let some = false;
  for (const { id, rule, conditions, appliesTo } of rules) {
    const selection = rule.items?.of(run);
    const inScope = selection === undefined || selection.truth[selection.index.indexOf(row)] === TRUE;
    some ||= inScope;
    values[`scope ${id}`] = inScope;
    for (const { inputs } of appliesTo ? [conditions, appliesTo] : [conditions]) {
      for (const { name } of inputs) values[name] ??= null;
      Object.assign(values, readInputs(run, inputs, row).values);
    }
  }
  return some ? values : null;
}

function engineOf(rules: readonly BridgedRule[]): Engine {
  const engine = new Engine([], { pathResolver: () => undefined });
  for (const [name, operator] of Object.entries(plainOperators)) engine.addOperator(name, operator);
  for (const { id, list, conditions, appliesTo } of rules) {
    const scope = list === null ? [] : [{ fact: `scope ${id}`, operator: "equal", value: true }];
    const parts = [...scope, ...(appliesTo ? [appliesTo.conditions] : []), conditions.conditions];
    const whole = parts.length === 1 ? conditions.conditions : ({ all: parts } as TopLevelCondition);
    engine.addRule({ name: id, conditions: whole, event: { type: id } });
  }
  return engine;
}

/** Both must say the same wherever this library says pass or fail of a rule of the site. */
async function compare(opened: Opened[], jobs: Job[][], bridged: readonly BridgedRule[]): Promise<number> {
  let agreed = 0;
  for (let k = 0; k < Math.min(opened.length, 50); k++) {
    const passed = new Set<string>();
    for (const { engine, values } of jobs[k]!.slice(0, 1)) {
      for (const { name } of (await engine.run(values)).results) passed.add(name);
    }
    for (const { rule, list } of bridged) {
      if (list !== null) continue;
      const { outcome } = findingOf(opened[k]!.run, rule, opened[k]!.site, {
        ...settings,
        days: opened[k]!.parts.whole.days,
      });
      if (outcome !== "pass" && outcome !== "fail") continue;
      if (!bridgedExactly(opened[k]!, rule, bridged)) continue;
      if (passed.has(rule.id) !== (outcome === "pass")) throw new Error(`${rule.id}: the engines disagree`);
      agreed++;
    }
  }
  return agreed;
}

function bridgedExactly({ run }: Opened, rule: CompiledRule, bridged: readonly BridgedRule[]): boolean {
  const { conditions, appliesTo } = bridged.find((one) => one.rule === rule)!;
  return [conditions, ...(appliesTo ? [appliesTo] : [])].every(({ inputs }) => {
    const { open, undefined: none } = readInputs(run, inputs, 0);
    return open.length + none.length === 0;
  });
}
