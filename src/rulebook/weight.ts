import type { BasisKind, Provision, RulebookDocument, RuleDefinition } from "./document";

export type Weight = "decides" | "informs";

/** By what a rulebook binds the site: by law or order, and because the profile takes it as criterion and says why. */
export interface Binding {
  readonly byLaw: boolean;
  readonly byProfile: boolean;
}

/**
 * Computed from provision × basis and from what binds the site, never chosen. Content that is only
 * assumed to stand in a rulebook decides where a profile vouches for it with a reason, never by law
 * alone: so weaker evidence never weighs more than stronger in one rulebook. It qualifies the conclusion.
 */
export function weightOf(
  provision: Provision,
  basis: BasisKind,
  { byLaw, byProfile }: Binding,
): { weight: Weight; qualified: boolean } {
  const qualified = basis === "assumedFromCounty";
  const decides = qualified
    ? provision === "requirement" && byProfile
    : isFirm(provision) && isSeen(basis) && (byLaw || byProfile);
  return { weight: decides ? "decides" : "informs", qualified };
}

function isFirm(provision: Provision): boolean {
  return provision === "requirement" || provision === "instruction";
}

function isSeen(basis: BasisKind): boolean {
  return basis === "text" || basis === "summary";
}

export function bindsByLaw({ binding, bindingOn }: Pick<RulebookDocument, "binding" | "bindingOn">): boolean {
  return binding === "mandatory" && bindingOn.includes("site");
}

export function ruleWeight(rule: RuleDefinition, binding: Binding) {
  return weightOf(rule.provision, rule.basis.kind, binding);
}
