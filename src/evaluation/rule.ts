import { firstDay } from "../base/dates";
import type { Text } from "../base/language";
import { operations } from "../facts/compile";
import { listModel } from "../facts/environment";
import type { Expression } from "../facts/expression";
import { compileSelection, type SelectionNode } from "../facts/selection";
import type { Finding, ParameterUse } from "../generated/evaluation";
import type { Model } from "../generated/model";
import { compileRuleCondition, type RuleCondition } from "../rulebook/condition";
import type {
  ClauseDefinition,
  Json,
  JsonObject,
  RulebookDocument,
  RuleDefinition,
} from "../rulebook/document";
import { type RulebookCompiler, valueOn } from "../rulebook/program";
import { namedIn, referencesOf } from "../rulebook/references";
import { binds, ruleWeight, type Weight } from "../rulebook/weight";
import { fixed } from "./unchanging";

export interface MeasuredFact {
  readonly id: string;
  readonly title: Text;
  readonly unit: string | undefined;
  readonly decision: string | undefined;
  readonly expression: Expression;
}

export interface MessageTexts {
  readonly what: Text;
  readonly remedy: Text;
  readonly args: readonly { readonly name: string; readonly expression: Expression }[];
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
  readonly message: MessageTexts | null;
  /** Lists its facts look at: missing along with the list it goes through. */
  readonly lists: readonly string[];
  /** Findings that no submission changes, once made. */
  readonly kept: Map<string, Finding>;
  readonly reasons: Map<string, NonNullable<Finding["reason"]>>;
  /** Parameters it rests on, directly or through its facts. */
  readonly parameterIds: readonly string[];
  /** Uses of parameters on a day. */
  parametersOn(on: string): ParameterUse[];
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
  const named = referencesOf(rulebook, conditions, forEach?.where, appliesTo?.where).parameters;
  const parameterIds = [...named].filter((id) => Object.hasOwn(rulebook.parameters, id));
  for (const part of [definition.title, definition.basis]) fixed(part);
  const { weight, qualified } = ruleWeight(definition, binds(rulebook, boundByProfile));
  const list = definition.forEach?.list ?? null;
  const where = definition.appliesTo?.where;
  return {
    id: `${rulebook.id}#${definition.name}`,
    rulebook,
    clause: clause.clause,
    definition,
    weight,
    qualified,
    where:
      where === undefined ? null : compileRuleCondition(compiler, where, null, `${pointer}/appliesTo/where`),
    items: compileItems(compiler, definition, pointer),
    condition:
      definition.conditions === undefined
        ? null
        : compileRuleCondition(compiler, definition.conditions, list, `${pointer}/conditions`),
    facts: measuredFacts(compiler, rulebook, definition, pointer),
    message: compileMessage(compiler, rulebook, definition, list, pointer),
    lists: listsOf(compiler.model, rulebook, referencesOf(rulebook, conditions).facts),
    kept: new Map(),
    reasons: new Map(),
    parameterIds,
    parametersOn: parameterUses(rulebook, parameterIds),
  };
}

function listsOf(model: Model, rulebook: RulebookDocument, facts: ReadonlySet<string>): string[] {
  const names = new Set<string>();
  for (const id of facts) if (Object.hasOwn(rulebook.facts, id)) listsIn(rulebook.facts[id]!.value, names);
  return [...names].filter((name) => Object.hasOwn(model.lists, name));
}

/** Operations name the list they work on beside themselves: `{ count: "workers" }`. Codes in `where` are none. */
function listsIn(json: Json, names: Set<string>): void {
  if (typeof json !== "object" || json === null) return;
  for (const [name, part] of Object.entries(json)) {
    if (typeof part !== "string") listsIn(part, names);
    else if (Object.hasOwn(operations, name)) names.add(part);
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
  return [...ids].map((id) => {
    const fact = Object.hasOwn(rulebook.facts, id) ? rulebook.facts[id] : undefined;
    return {
      id,
      title: fixed(fact?.title ?? { "zh-CN": id, en: id }),
      unit: fact?.unit,
      decision: fact?.decision,
      expression: compiler.fact(id, `${pointer}/conditions`),
    };
  });
}

function compileMessage(
  compiler: RulebookCompiler,
  rulebook: RulebookDocument,
  definition: RuleDefinition,
  list: string | null,
  pointer: string,
): MessageTexts | null {
  const fail = definition.message?.fail;
  if (fail === undefined) {
    if (definition.conditions !== undefined) {
      compiler.problem("noMessage", pointer, {
        "zh-CN": "自动规则须有不符合时的文字（message.fail）",
        en: "an automatic rule needs message.fail",
      });
    }
    return null;
  }
  const at = `${pointer}/message/fail`;
  const zh = Object.hasOwn(rulebook.messages["zh-CN"], fail.id)
    ? rulebook.messages["zh-CN"][fail.id]
    : undefined;
  const en = Object.hasOwn(rulebook.messages.en, fail.id) ? rulebook.messages.en[fail.id] : undefined;
  const args = Object.entries(fail.args ?? {}).map(([name, id]) => {
    const expression = compiler.fact(id, `${at}/args/${name}`);
    if (expression.per !== null && expression.per !== list) {
      compiler.problem("wrongPer", `${at}/args/${name}`, {
        "zh-CN": `事实“${id}”按“${expression.per}”逐条计算，此处不能使用`,
        en: `fact "${id}" is computed per entry of "${expression.per}" and cannot be used here`,
      });
    }
    return { name, expression };
  });
  if (zh === undefined || en === undefined) {
    compiler.problem("unknownMessage", `${at}/id`, {
      "zh-CN": `messages 中没有“${fail.id}”的${zh === undefined ? "中文" : "英文"}文字`,
      en: `messages have no ${zh === undefined ? "Chinese" : "English"} text "${fail.id}"`,
    });
    return null;
  }
  checkPlaceholders(
    compiler,
    [zh.what, zh.do, en.what, en.do],
    args.map((arg) => arg.name),
    at,
  );
  return { what: { "zh-CN": zh.what, en: en.what }, remedy: { "zh-CN": zh.do, en: en.do }, args };
}

/** A placeholder nobody fills would be printed as it stands. */
function checkPlaceholders(
  compiler: RulebookCompiler,
  texts: string[],
  names: string[],
  pointer: string,
): void {
  const given = new Set([...names, "subject", "shortfall"]);
  for (const text of texts) {
    for (const [, name] of text.matchAll(/\{([A-Za-z][A-Za-z0-9]*)\}/g)) {
      if (given.has(name!)) continue;
      compiler.problem("unknownArgument", pointer, {
        "zh-CN": `文字中的 {${name}} 没有对应的参数`,
        en: `the text has {${name}}, which no argument fills`,
      });
    }
  }
}

function parameterUses(rulebook: RulebookDocument, ids: readonly string[]): (on: string) => ParameterUse[] {
  let last: { on: string; uses: ParameterUse[] } | null = null;
  return (on) => {
    if (last?.on === on) return last.uses;
    const uses = ids.flatMap((id) => {
      const parameter = Object.hasOwn(rulebook.parameters, id) ? rulebook.parameters[id] : undefined;
      const current = parameter && valueOn(parameter.values, firstDay(on));
      if (parameter === undefined || current === undefined) return [];
      const { kind, source } = parameter.basis;
      const use: ParameterUse = {
        parameter: id,
        title: parameter.title,
        unit: parameter.unit,
        value: current.value,
        from: current.from,
        fromBasis: current.fromBasis as ParameterUse["fromBasis"],
        basis: { kind, source } as ParameterUse["basis"],
        ...(parameter.sameAs === undefined ? {} : { sameAs: parameter.sameAs }),
        ...(parameter.overridden ? { overridden: true as const } : {}),
      };
      return [use];
    });
    last = { on, uses: fixed(uses) };
    return uses;
  };
}
