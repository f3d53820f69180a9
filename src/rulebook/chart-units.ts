import type { Problem } from "../base/errors";
import { hasOwn } from "../base/es2018";
import type { ChartDefinition, RulebookDocument } from "./document";

const file = "charts.json";

/** A chart holds readings against a threshold: both are in one unit. What does not exist is told when it is compiled. */
export function chartUnitProblems(rulebook: RulebookDocument): Problem[] {
  const problems: Problem[] = [];
  for (const [name, { fact, threshold }] of Object.entries(rulebook.charts ?? {})) {
    if (threshold === undefined) continue;
    const [one, other] = [definitionOf(rulebook, { fact }), definitionOf(rulebook, threshold)];
    if (one === undefined || other === undefined || one.unit === other.unit) continue;
    const text = {
      "zh-CN": `界线的单位是 ${other.unit ?? "无"}，图中事实的单位是 ${one.unit ?? "无"}`,
      en: `the threshold is in ${other.unit ?? "no unit"}, the fact in ${one.unit ?? "no unit"}`,
    };
    problems.push({ code: "unitClash", file, pointer: `/charts/${name}/threshold`, text });
  }
  return problems;
}

function definitionOf(
  { facts, parameters }: RulebookDocument,
  named: NonNullable<ChartDefinition["threshold"]>,
): { readonly unit?: string } | undefined {
  if ("fact" in named) return hasOwn(facts, named.fact) ? facts[named.fact] : undefined;
  return hasOwn(parameters, named.parameter) ? parameters[named.parameter] : undefined;
}
