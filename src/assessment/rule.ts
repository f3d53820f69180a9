import { hasOwn } from "../base/es2018";
import type { Text } from "../base/language";
import { listModel } from "../facts/environment";
import type { Expression } from "../facts/expression";
import { compileSelection, type SelectionNode } from "../facts/selection-node";
import { operations } from "../facts/vocabulary";
import type { FieldModel, Model } from "../generated/model";
import type { OpenFact, RulebookCompiler } from "../rulebook/compiler";
import { compileRuleCondition, type RuleCondition } from "../rulebook/condition";
import type {
  ClauseDefinition,
  Json,
  JsonObject,
  RulebookDocument,
  RuleDefinition,
} from "../rulebook/document";
import { namedIn } from "../rulebook/references";
import { bindsByLaw, ruleWeight, type Weight } from "../rulebook/weight";
import { type InForce, inForceOf } from "./in-force";
import { compileMessage, type MessageTexts } from "./rule-message";

export interface MeasuredFact {
  readonly id: string;
  readonly title: Text;
  readonly unit: string | undefined;
  readonly decision: string | undefined;
  readonly expression: Expression;
}

/** A rule ready to run, with everything about it that no submission changes. */
export interface CompiledRule {
  readonly id: string;
  readonly rulebook: RulebookDocument;
  readonly clause: string | null;
  readonly definition: RuleDefinition;
  readonly weight: Weight;
  readonly qualified: boolean;
  readonly where: RuleCondition | null;
  readonly items: SelectionNode | null;
  readonly condition: RuleCondition | null;
  readonly facts: readonly MeasuredFact[];
  /** Those that have one reading, whatever list the rule goes through. */
  readonly siteFacts: readonly MeasuredFact[];
  readonly message: MessageTexts | null;
  /** Fields it reads, directly or through its facts. */
  readonly fields: ReadonlySet<FieldModel>;
  /** Lists its facts look at: missing along with the list it goes through. */
  readonly lists: readonly string[];
  /** Parameters it rests on, directly or through its facts. */
  readonly parameterIds: readonly string[];
  /** Facts it rests on whose source leaves open how they are read. */
  readonly open: readonly OpenFact[];
  /** When the rule holds at all. */
  readonly inForce: InForce;
}

export function compileRule(
  compiler: RulebookCompiler,
  rulebook: RulebookDocument,
  clause: ClauseDefinition,
  definition: RuleDefinition,
  boundByProfile: boolean,
  pointer: string,
): CompiledRule {
  const { conditions, forEach, appliesTo } = definition;
  const fields = compiler.readingAnew();
  const named = compiler.references.of(conditions, forEach?.where, appliesTo?.where);
  const parameterIds = [...named.parameters].filter((id) => hasOwn(rulebook.parameters, id));
  const binding = { byLaw: bindsByLaw(rulebook), byProfile: boundByProfile };
  const { weight, qualified } = ruleWeight(definition, binding);
  const list = definition.forEach?.list ?? null;
  const where = definition.appliesTo?.where;
  const facts = measuredFacts(compiler, rulebook, definition, pointer);
  const compiled = {
    where:
      where === undefined ? null : compileRuleCondition(compiler, where, null, `${pointer}/appliesTo/where`),
    items: compileItems(compiler, definition, pointer),
    condition:
      conditions === undefined
        ? null
        : compileRuleCondition(compiler, conditions, list, `${pointer}/conditions`),
    message: compileMessage(compiler, rulebook, definition, list, pointer),
  };
  return {
    id: `${rulebook.id}#${definition.name}`,
    rulebook,
    clause: clause.clause,
    definition,
    fields,
    weight,
    qualified,
    ...compiled,
    facts,
    siteFacts: facts.filter(({ expression }) => expression.per === null),
    lists: listsOf(compiler.model, rulebook, compiler.references.of(conditions).facts),
    parameterIds,
    open: compiler.openAmong(named.facts),
    inForce: inForceOf(rulebook, parameterIds),
  };
}

function listsOf(model: Model, rulebook: RulebookDocument, facts: ReadonlySet<string>): string[] {
  const names = new Set<string>();
  for (const id of facts) if (hasOwn(rulebook.facts, id)) listsIn(rulebook.facts[id]!.value, names);
  return [...names].filter((name) => hasOwn(model.lists, name));
}

/** Operations name the list they work on beside themselves: `{ count: "workers" }`. Codes in `where` are none. */
function listsIn(json: Json, names: Set<string>): void {
  if (typeof json !== "object" || json === null) return;
  for (const [name, part] of Object.entries(json)) {
    if (typeof part !== "string") listsIn(part, names);
    else if (hasOwn(operations, name)) names.add(part);
  }
}

function compileItems(
  compiler: RulebookCompiler,
  definition: RuleDefinition,
  pointer: string,
): SelectionNode | null {
  const each = definition.forEach;
  if (each === undefined) return null;
  const list = listModel(compiler, each.list, `${pointer}/forEach/list`);
  if (list === null) return null;
  const json: JsonObject = { window: "listed" };
  if (each.where !== undefined) json.where = each.where;
  if (each.entries !== undefined) json.entries = each.entries;
  return compileSelection(compiler, json, list, null, `${pointer}/forEach`);
}

function measuredFacts(
  compiler: RulebookCompiler,
  rulebook: RulebookDocument,
  definition: RuleDefinition,
  pointer: string,
): MeasuredFact[] {
  const ids = new Set<string>();
  namedIn(definition.conditions, ids, new Set());
  return [...ids].map((id) => measuredFact(compiler, rulebook, id, `${pointer}/conditions`));
}

export function measuredFact(
  compiler: RulebookCompiler,
  rulebook: RulebookDocument,
  id: string,
  pointer: string,
): MeasuredFact {
  const fact = hasOwn(rulebook.facts, id) ? rulebook.facts[id] : undefined;
  return {
    id,
    title: fact?.title ?? { "zh-CN": id, en: id },
    unit: fact?.unit,
    decision: fact?.decision,
    expression: compiler.fact(id, pointer),
  };
}
