import { hasOwn } from "../base/es2018";
import { listModel } from "../facts/environment";
import { type Operand, reference } from "../facts/leaf";
import { compileSelection, type SelectionNode } from "../facts/selection-node";
import type { FieldModel } from "../generated/model";
import type { RulebookCompiler } from "../rulebook/compiler";
import type { ChartDefinition, RulebookDocument } from "../rulebook/document";
import { referencesOf } from "../rulebook/references";
import type { Applying } from "./applicability";
import { inForceOf } from "./in-force";
import { type CompiledRule, type MeasuredFact, measuredFact } from "./rule";

/** A chart ready to be drawn from any submission. */
export interface CompiledChart extends Applying {
  readonly name: string;
  readonly chart: ChartDefinition;
  readonly measure: MeasuredFact;
  readonly threshold: Operand | null;
  /** The entries that have a point each; `null` where months or quarters have. */
  readonly items: SelectionNode | null;
  /** Fields it reads, directly or through its facts. */
  readonly fields: ReadonlySet<FieldModel>;
}

const file = "charts.json";

/** Compiles the charts of a rulebook whose rules are compiled. What they read they do not make a rule read. */
export function compileCharts(
  compiler: RulebookCompiler,
  rulebook: RulebookDocument,
  rules: readonly CompiledRule[],
): CompiledChart[] {
  compiler.file = file;
  const charts = Object.entries(rulebook.charts ?? {});
  return compiler.aside(() =>
    charts.map(([name, chart]) => compileChart(compiler, rulebook, rules, name, chart)),
  );
}

function compileChart(
  compiler: RulebookCompiler,
  rulebook: RulebookDocument,
  rules: readonly CompiledRule[],
  name: string,
  chart: ChartDefinition,
): CompiledChart {
  const pointer = `/charts/${name}`;
  const fields = compiler.readingAnew();
  const rule = ruleOf(compiler, rules, chart, pointer);
  const measure = measuredFact(compiler, rulebook, chart.fact, `${pointer}/fact`);
  const threshold = thresholdOf(compiler, chart, measure, pointer);
  const named = referencesOf(rulebook, { fact: chart.fact }, chart.threshold ?? null).parameters;
  const own = [...named].filter((id) => hasOwn(rulebook.parameters, id));
  return {
    name,
    chart,
    rulebook,
    definition: rule?.definition ?? {},
    where: rule?.where ?? null,
    inForce: inForceOf(rulebook, [...(rule?.parameterIds ?? []), ...own]),
    measure,
    threshold,
    items: itemsOf(compiler, rulebook, chart, measure, rule, pointer),
    fields,
  };
}

function ruleOf(
  compiler: RulebookCompiler,
  rules: readonly CompiledRule[],
  { rule: name }: ChartDefinition,
  pointer: string,
): CompiledRule | null {
  if (name === undefined) return null;
  const found = rules.find(({ definition }) => definition.name === name) ?? null;
  if (found === null) {
    compiler.problem("unknownRule", `${pointer}/rule`, {
      "zh-CN": `本依据文件没有规则“${name}”`,
      en: `this rulebook has no rule "${name}"`,
    });
  }
  return found;
}

/** What a fact is says what is drawn: entries, or months and quarters. */
function itemsOf(
  compiler: RulebookCompiler,
  rulebook: RulebookDocument,
  { fact }: ChartDefinition,
  { expression }: MeasuredFact,
  rule: CompiledRule | null,
  pointer: string,
): SelectionNode | null {
  const { per, periods, type } = expression;
  if (!hasOwn(rulebook.facts, fact)) return null;
  const at = `${pointer}/fact`;
  if (type !== "number") {
    compiler.problem("typeClash", at, {
      "zh-CN": `图中的事实应是数值，“${fact}”是 ${type}`,
      en: `a chart draws numbers; "${fact}" is a ${type}`,
    });
  }
  if (per === null) {
    if (periods === undefined) compiler.problem("notDrawable", at, notDrawable(fact));
    return null;
  }
  const each = rule?.items ?? null;
  if (each !== null && each.list.id !== per) {
    compiler.problem("wrongPer", at, {
      "zh-CN": `事实“${fact}”按“${per}”逐条计算，规则“${rule!.definition.name}”却按“${each.list.id}”逐条判断`,
      en: `fact "${fact}" is computed per entry of "${per}", and rule "${rule!.definition.name}" goes through "${each.list.id}"`,
    });
  }
  if (each !== null) return each;
  const list = listModel(compiler, per, at);
  return list && compileSelection(compiler, { window: "listed" }, list, null, at);
}

function thresholdOf(
  compiler: RulebookCompiler,
  { threshold }: ChartDefinition,
  { expression }: MeasuredFact,
  pointer: string,
): Operand | null {
  if (threshold === undefined) return null;
  const at = `${pointer}/threshold`;
  if (expression.per === null && expression.periods !== undefined) {
    compiler.problem("noThreshold", at, {
      "zh-CN": "按月或按季的图没有界线（threshold）",
      en: "a chart by month or quarter has no threshold",
    });
  }
  return reference(compiler, threshold, expression.type, at, expression.per);
}

function notDrawable(fact: string) {
  return {
    "zh-CN": `事实“${fact}”既不按条目计算（per），也不按月、按季计数，无从作图`,
    en: `fact "${fact}" is neither "per" a list nor counts months or quarters: there is nothing to draw`,
  };
}
