import { type Applicability, applicabilityOf, type Site } from "../evaluation/applicability";
import { dayOf } from "../evaluation/day";
import type { Prepared } from "../evaluation/prepare";
import type { CompiledRule } from "../evaluation/rule";
import { daysOf, siteOf } from "../evaluation/site";
import { newRun, type Run } from "../facts/run";
import { model } from "../generated/model";
import { parametersOn } from "../rulebook/program";
import { openRecords } from "../submission/records";
import { Defects } from "../validation/defect";
import { checkShape } from "../validation/validate";

/** A submission on a day, ready to be read. */
export interface Opened {
  readonly run: Run;
  readonly site: Site;
  readonly on: string;
}

/** Malformed values are masked as in an evaluation. Throws `InputError` and `OptionError` like `evaluate`. */
export function open(prepared: Prepared, submission: unknown, options: { readonly on: string }): Opened {
  const on = dayOf(options?.on);
  const document = checkShape(submission, new Defects(0));
  const { days } = daysOf(document, on);
  const { program } = prepared;
  const run = newRun(
    openRecords(document, model, program.codes),
    days,
    parametersOn(program, on),
    program.sizes,
  );
  return { run, site: siteOf(document, model), on: options.on };
}

/** Tier, place, day and the rule's own precondition. */
export function scopeOf({ run, site, on }: Opened, rule: CompiledRule): Applicability {
  return applicabilityOf(run, rule, site, on);
}

/** Tier, place and day alone. */
export function placeOf(opened: Opened, rule: CompiledRule): Applicability {
  return scopeOf(opened, rule.where === null ? rule : { ...rule, where: null });
}
