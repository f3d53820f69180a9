import { plansOf } from "../submission/plan";
import { SubmissionChecks } from "../validation/submission-check";
import { checkShape } from "../validation/validate";

type Model = Parameters<typeof plansOf>[0];
type Codes = Parameters<typeof plansOf>[1];

/** Stands in place of the printed reader: there is none. */
export const readers = {};

/** Stands in place of the reader that walks through all entries once: lists are read one column at a time. */
export class Reader {
  readonly checks = new SubmissionChecks();
  readonly plans: ReturnType<typeof plansOf>;

  constructor(
    readonly model: Model,
    readonly codes: Codes,
  ) {
    this.plans = plansOf(model, codes);
  }

  open(submission: unknown, { defects, masked, doubled }: Opening) {
    return this.openChecked(checkShape(this.checks, submission, defects, masked, doubled));
  }

  openChecked(document: Record<string, unknown>) {
    const { model, codes, plans } = this;
    const noted = () => new Map();
    return {
      document,
      model,
      codes,
      plans,
      readings: noted(),
      lists: noted(),
      mayLookAlike: noted(),
      unlisted: noted(),
    };
  }
}

interface Opening {
  readonly defects: Parameters<typeof checkShape>[2];
  readonly masked?: Parameters<typeof checkShape>[3];
  readonly doubled?: Parameters<typeof checkShape>[4];
}

/** Nothing was walked through, so all of it is looked at. */
export function isFreeOfNumbers(): boolean {
  return false;
}
