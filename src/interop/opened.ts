import { anything } from "../base/option-checks";
import { readOptions } from "../base/options";
import { type Applicability, applicabilityOf, type Site } from "../evaluation/applicability";
import { dayOf } from "../evaluation/day";
import { guardedSubmission } from "../evaluation/guarded";
import { Parts } from "../evaluation/parts";
import type { Prepared } from "../evaluation/prepare";
import type { CompiledRule } from "../evaluation/rule";
import { daysOf, siteOf } from "../evaluation/site";
import type { Run } from "../facts/run";
import { model } from "../generated/model";
import { Defects } from "../validation/defect";

/** A submission on a day, ready to be read. */
export interface Opened {
  readonly run: Run;
  readonly site: Site;
  readonly parts: Parts;
}

/** Malformed values are masked as in an evaluation. Throws `InputError` and `OptionError` like `evaluate`. */
export function open(prepared: Prepared, submission: unknown, options: { readonly on: string }): Opened {
  return guardedSubmission(prepared, submission, () => opened(prepared, submission, options));
}

function opened(prepared: Prepared, submission: unknown, options: { readonly on: string }): Opened {
  const { on: day } = readOptions<{ on: string }>(options, { on: anything });
  const on = dayOf(day);
  const records = prepared.program.reader.open(submission, { defects: new Defects(0) });
  const parts = new Parts(prepared, records, daysOf(records.document, on));
  return { run: parts.whole.run, site: siteOf(records.document, model), parts };
}

/** Whether the rule judges only a part of the period: its facts are others than those of the same name. */
export function judgesPart({ parts }: Opened, rule: CompiledRule): boolean {
  return parts.of(rule) !== parts.whole;
}

/** Tier, place, days in force and the rule's own precondition. */
export function scopeOf({ site, parts }: Opened, rule: CompiledRule): Applicability {
  const { run, days } = parts.of(rule);
  return applicabilityOf(run, rule, site, days);
}

/** Tier, place and days in force alone. */
export function placeOf(opened: Opened, rule: CompiledRule): Applicability {
  return scopeOf(opened, rule.where === null ? rule : { ...rule, where: null });
}
