import type { Bound } from "../facts/loops/bound";
import { type RuleCondition, withPrinted } from "../rulebook/condition";
import type { CompiledRule } from "./rule";

/** The rule with its answers taken from printed loops. */
export function withLoops(rule: CompiledRule, { loops, first }: Bound): CompiledRule {
  const { where, condition, items, definition } = rule;
  const printed = (own: RuleCondition | null, name: string, ofEntries: boolean) => {
    const number = loops.conditions.indexOf(name);
    return own === null || number < 0 ? own : withPrinted(own, first + number, ofEntries);
  };
  return {
    ...rule,
    where: printed(where, `${definition.name}?`, false),
    condition: printed(condition, definition.name, items !== null),
  };
}
