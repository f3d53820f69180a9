import { type Applicability, applicabilityOf, isPlaceOpen, type Site } from "../assessment/applicability";
import { formatDay } from "../base/dates";
import type { DerivedCheck, DerivedScope, DerivedTruth } from "../generated/evaluation";
import { TRUE, UNDEFINED } from "../logic/truth";
import { nodeOf } from "./condition";
import { truthOf } from "./readings";
import type { UnderWay } from "./under-way";

/** The checks of whether a rule applies, up to the first that says no. */
export function scopeOf(under: UnderWay, site: Site): DerivedScope {
  const { run, rule } = under;
  const checks: DerivedCheck[] = [];
  const { appliesTo } = rule.definition;
  const tiers = appliesTo?.tier;
  let holds = true;
  const add = (check: DerivedCheck) => {
    checks.push(check);
    holds = check.truth !== "false";
  };
  if (tiers !== undefined) {
    const truth = tiers.indexOf(site.tier) >= 0 ? "true" : "false";
    add({ check: "tier", truth, wanted: [...tiers], found: site.tier });
  }
  if (holds) add(inForce(under));
  const divisions = rule.rulebook.scope?.divisions;
  if (holds && divisions !== undefined && divisions.length > 0) add(place(under, site, divisions));
  if (holds && appliesTo?.where !== undefined) {
    const truth = truthOf(() => rule.where!.truth(run, 0));
    add({ check: "where", truth, condition: nodeOf({ ...under, row: null }, appliesTo.where, null) });
  }
  return { truth: appliesWord(under, site), checks };
}

/** As the rule is judged: what is not in scope is not applicable, which is neither true nor false of the rule. */
function appliesWord({ run, rule }: UnderWay, site: Site): DerivedTruth {
  const truth = truthOf(() => applicabilityOf(run, rule, site).truth);
  return truth === "undefined" ? "false" : truth;
}

function inForce({ run, rule }: UnderWay): DerivedCheck {
  const { from, to } = rule.inForce;
  const { windowTo } = run.days;
  return {
    check: "inForce",
    truth: windowTo >= from && windowTo <= to ? "true" : "false",
    found: formatDay(windowTo),
    from: Number.isFinite(from) ? formatDay(from) : null,
    to: Number.isFinite(to) ? formatDay(to) : null,
  };
}

function place({ run, rule }: UnderWay, site: Site, divisions: readonly string[]): DerivedCheck {
  // Tier and days hold here, so what is left to say is said of the place.
  const { truth }: Applicability = applicabilityOf(run, { ...rule, where: null }, site);
  const open = isPlaceOpen(divisions, site.divisionCode);
  return {
    check: "place",
    truth: truth === UNDEFINED ? "false" : open || truth !== TRUE ? "open" : "true",
    wanted: [...divisions],
    found: site.divisionCode,
  };
}
