import { TRUE, UNDEFINED } from "../logic/truth";
import { engineOf, type Part } from "./engine";
import { collectFacts, type FactSet, type Reason, type Scope, type SubmissionFacts } from "./facts";
import { judgesPart, type Opened, placeOf, scopeOf } from "./opened";
import type { PlainValue } from "./operators";
import type { BridgedRule } from "./rules";
import { readInputs } from "./values";

export interface EntryRun {
  readonly pointer: string;
  readonly id: string | null;
  readonly outcome: "pass" | "fail" | "notApplicable" | "withheld";
  readonly because?: Reason;
}

/** What json-rules-engine says of one rule, or why it was not asked. */
export interface RuleRun {
  readonly outcome: "pass" | "fail" | "notApplicable" | "withheld";
  readonly because?: Reason;
  readonly facts?: readonly string[];
  /** Rules through a list: one per entry in its scope. */
  readonly items?: readonly EntryRun[];
}

/** Runs every rule that can be run, also the preconditions; one engine per run, so nothing overlaps. */
export async function runRules(opened: Opened, rules: readonly BridgedRule[]): Promise<Map<string, RuleRun>> {
  const applies = await preconditions(opened, rules);
  const scope: Scope = (bridged) => {
    const answer = applies.get(bridged.id);
    return answer === undefined ? scopeOf(opened, bridged.rule).truth : answer ? TRUE : UNDEFINED;
  };
  const facts = collectFacts(opened.run, rules, scope, ({ rule }) => judgesPart(opened, rule));
  const results = new Map<string, RuleRun>();
  const answers = await ask(rules, "conditions", facts.site.rules, facts.site.values);
  for (const [rule, holds] of answers) results.set(rule, { outcome: holds ? "pass" : "fail" });
  for (const { rule, because, facts: names } of facts.site.withheld) {
    results.set(rule, { outcome: outcomeFor(because), because, facts: names });
  }
  const entries = await runEntries(rules, facts);
  for (const { id, list } of rules) {
    if (list === null || results.has(id)) continue;
    results.set(id, combine(entries.get(id) ?? [], facts.open.includes(id)));
  }
  return results;
}

/** The rules' own preconditions that can be asked: whether they hold. */
async function preconditions(opened: Opened, rules: readonly BridgedRule[]): Promise<Map<string, boolean>> {
  const values: Record<string, PlainValue> = Object.create(null);
  const ready: string[] = [];
  for (const { id, rule, appliesTo } of rules) {
    if (appliesTo === null || judgesPart(opened, rule) || placeOf(opened, rule).truth !== TRUE) continue;
    const read = readInputs(opened.run, appliesTo.inputs, 0);
    if (read.open.length + read.undefined.length + read.threw.length > 0) continue;
    Object.assign(values, read.values);
    ready.push(id);
  }
  return ask(rules, "appliesTo", ready, values);
}

async function ask(
  rules: readonly BridgedRule[],
  part: Part,
  ids: readonly string[],
  values: FactSet["values"],
): Promise<Map<string, boolean>> {
  if (ids.length === 0) return new Map();
  const wanted = new Set(ids);
  const engine = engineOf(
    rules.filter(({ id }) => wanted.has(id)),
    part,
  );
  const { results, failureResults } = await engine.run(values);
  return new Map([...results, ...failureResults].map(({ name, result }) => [name, result === true]));
}

async function runEntries(
  rules: readonly BridgedRule[],
  facts: SubmissionFacts,
): Promise<Map<string, EntryRun[]>> {
  const results = new Map<string, EntryRun[]>();
  const note = (rule: string, run: EntryRun) => {
    const list = results.get(rule) ?? [];
    list.push(run);
    results.set(rule, list);
  };
  for (const { pointer, id, rules: ready, values, withheld } of Object.values(facts.items).flat()) {
    for (const { rule, because } of withheld) {
      note(rule, { pointer, id, outcome: outcomeFor(because), because });
    }
    for (const [rule, holds] of await ask(rules, "conditions", ready, values)) {
      note(rule, { pointer, id, outcome: holds ? "pass" : "fail" });
    }
  }
  return results;
}

function outcomeFor(because: Reason): "notApplicable" | "withheld" {
  return because === "notApplicable" ? because : "withheld";
}

/** One failing entry fails the rule, unless entries cannot be told apart or more may exist. */
function combine(items: readonly EntryRun[], open: boolean): RuleRun {
  const some = (outcome: EntryRun["outcome"]) => items.some((item) => item.outcome === outcome);
  if (open) return { outcome: "withheld", because: "entriesOpen", items };
  if (some("fail")) return { outcome: "fail", items };
  const withheld = items.find((item) => item.outcome === "withheld");
  if (withheld !== undefined) return { outcome: "withheld", because: withheld.because, items };
  return { outcome: some("pass") ? "pass" : "notApplicable", items };
}
