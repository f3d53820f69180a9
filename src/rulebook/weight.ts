import type { BasisKind, Provision, RulebookDocument, RuleDefinition } from "./document";

export type Weight = "decides" | "informs";

/**
 * Computed from provision × basis and from whether the rulebook binds the site, never chosen. A rule
 * whose content is carried over from the county standard decides, and qualifies the conclusion.
 */
export function weightOf(
  provision: Provision,
  basis: BasisKind,
  binding: boolean,
): { weight: Weight; qualified: boolean } {
  if (provision === "requirement" && basis === "assumedFromCounty")
    return { weight: "decides", qualified: true };
  const firm = provision === "requirement" || provision === "instruction";
  const seen = basis === "text" || basis === "summary";
  return { weight: firm && seen && binding ? "decides" : "informs", qualified: false };
}

/** Whether a rulebook binds the site: by law or order, or because the profile takes it as its criterion. */
export function binds(rulebook: RulebookDocument, byProfile: boolean): boolean {
  return byProfile || (rulebook.binding === "mandatory" && rulebook.bindingOn.includes("site"));
}

export function ruleWeight(rule: RuleDefinition, binding: boolean) {
  return weightOf(rule.provision, rule.basis.kind, binding);
}
