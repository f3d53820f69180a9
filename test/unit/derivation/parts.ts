import type { Derivation, DerivedNode, DerivedStep, DerivedTruth } from "../../../src";

/** Every node of a condition, the whole first. */
export function nodesOf(node: DerivedNode | undefined): DerivedNode[] {
  if (node === undefined) return [];
  if (node.kind === "not") return [node, ...nodesOf(node.part)];
  return node.kind === "comparison" ? [node] : [node, ...node.parts.flatMap(nodesOf)];
}

/** Every step of a fact, the whole first. */
export function stepsOf(step: DerivedStep): DerivedStep[] {
  return [step, ...(step.parts ?? []).flatMap(stepsOf)];
}

export function allSteps({ facts }: Derivation): DerivedStep[] {
  return facts.flatMap(({ from }) => stepsOf(from));
}

export function allNodes({ condition, applies }: Derivation): DerivedNode[] {
  return [...nodesOf(condition), ...applies.checks.flatMap((check) => nodesOf(check.condition))];
}

const weakest: DerivedTruth[] = ["error", "open"];

/** What the parts of a node allow it to be; where missing data decide a part, they may decide the whole or not. */
export function fits(node: DerivedNode): boolean {
  if (node.kind === "comparison") return true;
  const { truth } = node;
  if (node.kind === "not") {
    const opposite = { true: "false", false: "true", open: "open", undefined: "undefined", error: "error" };
    return opposite[node.part.truth] === truth;
  }
  const parts = node.parts.map((part) => part.truth);
  if (weakest.includes(truth)) return parts.some((part) => weakest.includes(part));
  const [settles, all] = node.kind === "all" ? (["false", "true"] as const) : (["true", "false"] as const);
  if (truth === settles) return parts.includes(settles);
  if (truth === all) return parts.every((part) => part === all);
  return parts.includes("undefined");
}
