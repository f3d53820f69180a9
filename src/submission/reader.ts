import type { DoubledName } from "../base/json/doubled-names";
import { holdsAny } from "../base/personal/visit";
import type { Model } from "../generated/model";
import { isHeadSound } from "../generated/reader";
import type { SchemaError } from "../generated/validators";
import type { Defects } from "../validation/defect";
import { errorsOfEntries } from "../validation/submission-check";
import { checkShape } from "../validation/validate";
import { ListReading } from "./list-reading";
import { type ListPlan, type Plans, plansOf } from "./plan";
import { type CodeLists, type Document, follow, isObject, type Records } from "./records";

/** What is found while a submission is opened, and what was found before. */
export interface Opening {
  readonly defects: Defects;
  /** Pointers to what does not count. */
  readonly masked?: Set<string>;
  /** Names that stood twice in the text. */
  readonly doubled?: readonly DoubledName[] | undefined;
}

type Readings = Map<string, ListReading>;

/** Opens submissions; knows the lists and codes they may have. */
export class Reader {
  private readonly plans: Plans;
  private readonly outer: readonly ListPlan[];

  constructor(
    private readonly model: Model,
    private readonly codes: CodeLists,
  ) {
    this.plans = plansOf(model, codes);
    this.outer = [...this.plans.lists.values()].filter((plan) => plan.reader !== null);
  }

  /**
   * Reads a submission: one walk over its entries checks each leaf and fills the columns; only entries that
   * do not pass are explained, and of them the malformed leaves count as not recorded. Throws `InputError`.
   */
  open(submission: unknown, { defects, masked, doubled = [] }: Opening): Records {
    if (doubled.length > 0 || !isHeadSound(submission)) {
      const document = checkShape(submission, defects, masked, doubled);
      return this.records(document, this.readLists(document));
    }
    const readings = this.readLists(submission as Document);
    const errors = this.errorsIn(submission as Document, readings);
    return this.records(checkShape(submission, defects, masked, doubled, errors), readings);
  }

  /** A document whose malformed leaves are out already; its lists are read one column at a time. */
  openChecked(document: Document): Records {
    return this.records(document, new Map());
  }

  private records(document: Document, readings: Readings): Records {
    const { model, codes, plans } = this;
    return {
      document,
      model,
      codes,
      plans,
      readings,
      lists: new Map(),
      mayLookAlike: new Map(),
      unlisted: new Map(),
    };
  }

  private readLists(document: Document): Readings {
    const readings: Readings = new Map();
    for (const plan of this.outer) {
      const entries = follow(document, plan.model.path);
      if (!Array.isArray(entries) || entries.length === 0) continue;
      const reading = new ListReading(plan);
      plan.reader!(entries, reading);
      readings.set(plan.model.id, reading);
    }
    return readings;
  }

  private errorsIn(document: Document, readings: Readings): SchemaError[] {
    const errors: SchemaError[] = [];
    for (const { plan, suspects } of readings.values()) {
      if (suspects.length === 0) continue;
      const entries = follow(document, plan.model.path) as readonly unknown[];
      for (const error of errorsOfEntries(plan.model, entries, suspects)) errors.push(error);
    }
    return errors;
  }
}

/** Whether a submission certainly holds no number of a person: where it was walked through, little is left to look at. */
export function isFreeOfNumbers(submission: unknown, { readings }: Records): boolean {
  for (const { mayName } of readings.values()) if (mayName) return false;
  return isObject(submission) && isFree(submission, "", readings);
}

function isFree(object: Document, prefix: string, readings: ReadonlyMap<string, ListReading>): boolean {
  for (const name in object) {
    if (name.length > 10 && holdsAny(name)) return false;
    const value = object[name];
    const reading = readings.get(prefix + name);
    if (reading !== undefined && Array.isArray(value)) {
      if (someHold(value, reading)) return false;
    } else if (prefix === "" && isObject(value)) {
      if (!isFree(value, `${name}/`, readings)) return false;
    } else if (holdsAny(value, 1)) return false;
  }
  return true;
}

function someHold(entries: readonly unknown[], { suspects, hasNested }: ListReading): boolean {
  return hasNested ? holdsAny(entries, 1) : suspects.some((row) => holdsAny(entries[row], 2));
}
