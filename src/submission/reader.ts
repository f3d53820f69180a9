import type { DoubledName } from "../base/json/doubled-names";
import { holdsAny } from "../base/personal/visit";
import type { Model } from "../generated/model";
import { isHeadSound } from "../generated/reader";
import type { Defects } from "../validation/defect";
import type { Masked } from "../validation/masked";
import { SubmissionChecks } from "../validation/submission-check";
import { checkEntries, checkShape, type SuspectEntries } from "../validation/validate";
import { type Document, follow, isObject } from "./entry";
import { ListReading } from "./list-reading";
import type { CodeLists } from "./plan";
import { type ListPlan, type Plans, plansOf } from "./plan";
import type { Records } from "./records";

/** What is found while a submission is opened, and what was found before. */
export interface Opening {
  readonly defects: Defects;
  /** Pointers to what does not count. */
  readonly masked?: Masked;
  /** Names that stood twice in the text. */
  readonly doubled?: readonly DoubledName[] | undefined;
}

type Readings = Map<string, ListReading>;

/** Opens submissions; knows the lists and codes they may have. */
export class Reader {
  readonly checks = new SubmissionChecks();
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
      const document = checkShape(this.checks, submission, defects, masked, doubled);
      return this.records(document, this.readLists(document));
    }
    const readings = this.readLists(submission as Document);
    const suspects = suspectsIn(submission as Document, readings);
    return this.records(
      checkEntries(this.checks, submission as Document, suspects, defects, masked),
      readings,
    );
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
}

function suspectsIn(document: Document, readings: Readings): SuspectEntries[] {
  const found: SuspectEntries[] = [];
  for (const { plan, suspects } of readings.values()) {
    if (suspects.length === 0) continue;
    const entries = follow(document, plan.model.path) as readonly unknown[];
    found.push({ model: plan.model, entries, rows: suspects });
  }
  return found;
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
