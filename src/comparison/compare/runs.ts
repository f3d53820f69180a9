import { type Assessing, assessPrepared, type EvaluateOptions } from "../../assessment/assess";
import { unusedBecause } from "../../assessment/unused";
import { firstDay, formatDay } from "../../base/dates";
import { InputError } from "../../base/errors";
import type {
  AnyAssessedFinding,
  Assessment,
  Attestation,
  DateRange,
  Waiver,
} from "../../generated/evaluation";
import { judgedOf } from "./differences";
import { asTheyAre, frozen, standing } from "./frozen";
import type { ComparedSide } from "./side";

/** What can be changed by itself. */
export const ingredients = ["data", "rules", "on", "answers", "waivers"] as const;
export type Ingredient = (typeof ingredients)[number];

/** Of each ingredient, whose it is. */
export type Mixture = Readonly<Record<Ingredient, "before" | "after">>;

/** All that is listed: what is told of entries does not depend on how many a document shows. */
const unlimited = { items: Number.POSITIVE_INFINITY, missing: 1, evidence: 1, defects: 1, supply: 1 };

/** Assessments of the old and the new mixed, each made once when it is asked for. */
export class Runs {
  private readonly made = new Map<string, Assessment | null>();
  private readonly rules: { before: Assessing | null; after: Assessing | null };

  constructor(private readonly sides: { readonly before: ComparedSide; readonly after: ComparedSide }) {
    const { before, after } = sides;
    this.rules = rulesOf(before, after);
  }

  /** Null where something of it is not at hand. */
  of(mixture: Mixture): Assessment | null {
    const key = ingredients.map((one) => mixture[one]).join(" ");
    let made = this.made.get(key);
    if (made === undefined) {
      made = this.make(mixture);
      this.made.set(key, made);
    }
    return made;
  }

  finding(mixture: Mixture, id: string): AnyAssessedFinding | null {
    const [rulebook = "", rule = ""] = id.split("#");
    return (this.of(mixture)?.findings[rulebook]?.[rule] as AnyAssessedFinding | undefined) ?? null;
  }

  private make(mixture: Mixture): Assessment | null {
    const rules = this.rules[mixture.rules];
    const side = this.sides[mixture.data];
    if (rules === null || side.submission === undefined) return null;
    const { evaluation } = side;
    const on = dayFor(evaluation.period, this.sides[mixture.on], mixture.on === mixture.data);
    const options: EvaluateOptions = {
      ...{ on, evidence: "full", limits: unlimited },
      attestations: answersFor(this.sides[mixture.answers], "attestations", evaluation, on, rules),
      waivers: answersFor(this.sides[mixture.waivers], "waivers", evaluation, on, rules),
    };
    try {
      return assessPrepared(rules, side.submission, options);
    } catch (error) {
      if (error instanceof InputError) return null;
      throw error;
    }
  }
}

/** Where the days of one side are judged by other numbers than those of the other, rules are made to stand still. */
function rulesOf(before: ComparedSide, after: ComparedSide) {
  const windows = [before, after].flatMap(({ evaluation: { period } }) =>
    [before, after].map((side) => ({ from: period.from, to: lastJudged(period, side) })),
  );
  const of = ({ evaluator, evaluation }: ComparedSide) => {
    if (evaluator === undefined) return null;
    const still = new Set(windows.map((window) => standing(evaluator, window))).size === 1;
    return still ? asTheyAre(evaluator) : frozen(evaluator, evaluation.window);
  };
  return { before: of(before), after: of(after) };
}

function lastJudged(period: DateRange, { evaluation }: ComparedSide): string {
  const days = judgedOf(evaluation);
  const to = formatDay(firstDay(period.from) + (days ?? 0));
  return days === null || to > period.to ? period.to : to;
}

/** The day of one side for the period of another: as much of the period is judged. */
function dayFor(period: DateRange, side: ComparedSide, own: boolean): string {
  const { on } = side.evaluation;
  if (own) return on;
  const last = lastJudged(period, side);
  return judgedOf(side.evaluation) === null && on > last ? on : last;
}

/**
 * The answers that spoke of their own side, made to speak of another submission on another day: what is asked is what
 * they would have done there. They count as known on that day.
 */
function answersFor<Kind extends "attestations" | "waivers">(
  side: ComparedSide,
  kind: Kind,
  { site, period }: ComparedSide["evaluation"],
  on: string,
  { prepared }: Assessing,
): (Kind extends "attestations" ? Attestation : Waiver)[] {
  const own = side.evaluation;
  const about = {
    ...{ site: own.site.id, period: own.period, digest: own.submissionDigest },
    ...{ on: own.on, lastDay: own.window.to },
  };
  const given = (side[kind] ?? []) as readonly (Attestation | Waiver)[];
  return given
    .filter((one) => unusedBecause(one, about) === null && prepared.ruleIds.has(one.rule))
    .map(({ submissionDigest: _, ...one }) => ({
      ...one,
      ...{ site: site.id, period, on: one.on > on ? on : one.on },
    })) as never;
}
