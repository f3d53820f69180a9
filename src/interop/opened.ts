import { type Applicability, applicabilityOf, type Site } from "../assessment/applicability";
import { dayOf } from "../assessment/day";
import { factsIn, type Parts } from "../assessment/parts";
import type { Prepared } from "../assessment/prepare";
import type { CompiledRule } from "../assessment/rule";
import { daysOf, siteOf } from "../assessment/site";
import { anything } from "../base/option-checks";
import { readOptions } from "../base/options";
import type { Evaluator } from "../document/evaluator";
import type { Run } from "../facts/run";
import { readSubmission } from "../submission/read";

/** A submission on a day, ready to be read. */
export interface Opened {
  readonly run: Run;
  readonly site: Site;
  readonly parts: Parts;
}

/** Malformed values are masked as in an evaluation. Throws `InputError` and `OptionError` like `evaluate`. */
export function open(evaluator: Evaluator, submission: unknown, options: { readonly on: string }): Opened {
  return evaluator.guarded(submission, () => opened(evaluator.prepared, submission, options));
}

export function opened(prepared: Prepared, submission: unknown, options: { readonly on: string }): Opened {
  const { on: day } = readOptions<{ on: string }>(options, { on: anything });
  const on = dayOf(day);
  const { reader, fieldsRead } = prepared.program;
  const { records } = readSubmission(reader, submission, { fieldsRead, most: 0 });
  const parts = factsIn(prepared, records, daysOf(records.document, on));
  return { run: parts.whole.run, site: siteOf(records.document), parts };
}

/** Whether the rule judges only a part of the period: its facts are others than those of the same name. */
export function judgesPart({ parts }: Opened, rule: CompiledRule): boolean {
  return parts.of(rule) !== parts.whole;
}

/** Tier, place, days in force and the rule's own precondition. */
export function scopeOf({ site, parts }: Opened, rule: CompiledRule): Applicability {
  return applicabilityOf(parts.of(rule).run, rule, site);
}

/** Tier, place and days in force alone. */
export function placeOf(opened: Opened, rule: CompiledRule): Applicability {
  return scopeOf(opened, rule.where === null ? rule : { ...rule, where: null });
}
