import type { Prepared } from "../assessment/prepare";
import type { CompiledRule } from "../assessment/rule";
import { type Bridged, ConditionBridge } from "./conditions";

/** An automatic rule with its conditions in the form json-rules-engine takes. */
export interface BridgedRule {
  readonly id: string;
  /** List the rule goes through, one result per entry; `null`: one result for the site. */
  readonly list: string | null;
  readonly rule: CompiledRule;
  readonly conditions: Bridged;
  /** `appliesTo.where`, always about the whole site. */
  readonly appliesTo: Bridged | null;
}

/** All automatic rules of a profile; what a person assesses has no conditions to copy. */
export function bridgeRules({ program, rulebooks }: Prepared): BridgedRule[] {
  return rulebooks.flatMap(({ document, rules }) => {
    const bridge = new ConditionBridge(program, document);
    return rules.flatMap((rule): BridgedRule[] => {
      const { conditions, appliesTo, forEach } = rule.definition;
      if (conditions === undefined) return [];
      const { where } = appliesTo ?? {};
      return [
        {
          id: rule.id,
          list: forEach?.list ?? null,
          rule,
          conditions: bridge.bridge(conditions),
          appliesTo: where === undefined ? null : bridge.bridge(where),
        },
      ];
    });
  });
}
