import { Engine } from "json-rules-engine";
import { plainOperators } from "./operators";
import type { BridgedRule } from "./rules";

/** Which conditions of the rules an engine holds: what must hold, or whether the rule applies at all. */
export type Part = "conditions" | "appliesTo";

/**
 * A new engine with our operators, a path resolver that refuses every path (the engine's own one can
 * run code from a rule file) and the rules; the type of an event is the id of its rule.
 */
export function engineOf(rules: readonly BridgedRule[], part: Part): Engine {
  const engine = new Engine([], { pathResolver: refusePath, allowUndefinedFacts: false });
  for (const [name, operator] of Object.entries(plainOperators)) engine.addOperator(name, operator);
  for (const bridged of rules) {
    const conditions = bridged[part]?.conditions;
    if (conditions !== undefined) {
      engine.addRule({
        name: bridged.id,
        conditions,
        event: { type: bridged.id, params: paramsOf(bridged) },
      });
    }
  }
  return engine;
}

function refusePath(_value: object, path: string): never {
  throw new Error(`paths are refused: ${JSON.stringify(path).slice(0, 80)}`);
}

/** What an event carries, so that a listener needs no second look-up. */
function paramsOf({ rule, list }: BridgedRule): Record<string, unknown> {
  const { rulebook, clause, definition, weight, qualified } = rule;
  const { name, title, provision } = definition;
  return { rulebook: rulebook.id, rule: name, clause, title, provision, weight, qualified, list };
}
