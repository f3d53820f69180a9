import { placeOfDivisionCode } from "../base/identifiers";
import type { Run } from "../facts/run";
import type { AssessedReason, AssessedSite } from "../generated/evaluation";
import { TRUE, type Truth, UNDEFINED } from "../logic/truth";
import type { RuleCondition } from "../rulebook/condition";
import type { RulebookDocument, RuleDefinition } from "../rulebook/document";
import type { InForce } from "./in-force";

export type Site = AssessedSite;

/** What says to which sites and days something applies: a rule, or a chart. */
export interface Applying {
  readonly definition: Pick<RuleDefinition, "appliesTo">;
  readonly rulebook: RulebookDocument;
  readonly where: RuleCondition | null;
  readonly inForce: InForce;
}

export interface Applicability {
  /** TRUE: applies; UNDEFINED: does not; both: missing data decide. */
  readonly truth: Truth;
  readonly reason: AssessedReason | null;
}

const applies: Applicability = { truth: TRUE, reason: null };

/** Tier, place, days in force and the rule's own precondition: outside of them a rule does not apply. */
export function applicabilityOf(run: Run, rule: Applying, site: Site): Applicability {
  const tiers = rule.definition.appliesTo?.tier;
  if (tiers !== undefined && !tiers.includes(site.tier)) return outside({ code: "tierNotInScope" });
  const { inForce } = rule;
  const { windowTo: last } = run.days;
  if (last < inForce.from || last > inForce.to) {
    return { truth: UNDEFINED, reason: inForce.missing(last) };
  }
  const place = placeOf(rule.rulebook.scope?.divisions, site.divisionCode);
  if (place.truth === UNDEFINED || rule.where === null) return place;
  const where = rule.where.truth(run, 0);
  if (!(where & TRUE)) return outside({ code: "whereNotMet" });
  return where === TRUE ? place : open({ code: "scopeUnknown" });
}

function outside(reason: AssessedReason): Applicability {
  return { truth: UNDEFINED, reason };
}

function placeOf(prefixes: readonly string[] | undefined, code: string | null): Applicability {
  if (isInside(prefixes, code)) return applies;
  if (code === null) return open({ code: "divisionUnknown", args: { prefixes: prefixes!.join(",") } });
  const args = { code, prefixes: prefixes!.join(",") };
  if (isPlaceOpen(prefixes, code)) return open({ code: "divisionTooShort", args });
  return outside({ code: "divisionOutOfScope", args });
}

function isInside(prefixes: readonly string[] | undefined, code: string | null): boolean {
  if (prefixes === undefined || prefixes.length === 0) return true;
  if (code === null) return false;
  const place = placeOfDivisionCode(code);
  return prefixes.some((prefix) => place.startsWith(placeOfDivisionCode(prefix)));
}

/** Whether it is not known if a site lies in an area: its code is missing, or names a larger place around the area. */
export function isPlaceOpen(prefixes: readonly string[] | undefined, code: string | null): boolean {
  if (isInside(prefixes, code)) return false;
  if (code === null) return true;
  const place = placeOfDivisionCode(code);
  return prefixes!.some((prefix) => placeOfDivisionCode(prefix).startsWith(place));
}

function open(reason: AssessedReason): Applicability {
  return { truth: TRUE | UNDEFINED, reason };
}
