import type { Evaluator } from "../document/evaluator";
import type { RuleLine } from "../dossier/layout/options";
import type { CatalogueRule } from "../generated/evaluation";
import { model } from "../generated/model";

/** The rules of a tier as workbooks name them. */
export function ruleLines(evaluator: Evaluator, tier: string): RuleLine[] {
  const words = new Map<string, CatalogueRule>(
    evaluator
      .catalogue()
      .rulebooks.flatMap(({ info, rules }) =>
        rules.map((rule) => [`${info.id}#${rule.rule}`, rule] as const),
      ),
  );
  const applying = evaluator.rules.filter(({ tiers }) => tiers === null || tiers.includes(tier));
  return applying.map(({ id, number, title, forEach, assessedBy }) => {
    const { question, technique } = words.get(id)!;
    return {
      rule: id,
      number,
      title: title["zh-CN"],
      ...(assessedBy === "person" && { question: (question ?? title)["zh-CN"] }),
      ...(technique !== undefined && { techniques: technique }),
      ...(forEach !== null && { entries: model.lists[forEach]!.label["zh-CN"] }),
    };
  });
}
