import { InputError } from "../../base/errors";
import { type Carried, carryForward } from "../../dossier/forward/carry";
import { model } from "../../generated/model";
import { type Submission, validate } from "../../index";
import { readJsonFile } from "../../node/document";
import type { Session } from "../session";
import { UsageError } from "../usage";

/** What a workbook is filled with. */
export interface Filling {
  readonly submission: unknown;
  readonly tier: string;
  /** Where the submission is of an earlier year. */
  readonly carried: Carried["lists"] | null;
}

/** The submission of a file as it is, or where a later year is asked for, what of it lasts. */
export async function fillingFrom(
  { world }: Session,
  path: string,
  year: number | undefined,
): Promise<Filling> {
  const submission = asSubmission(await readJsonFile(path, world.files), path);
  const { site, period } = submission;
  const { tier } = site;
  const last = Number(period.to.slice(0, 4));
  if (year === undefined || year === last) return { submission, tier, carried: null };
  if (year < last) throw new UsageError("usage.earlierPeriod", { path, year: String(year), to: period.to });
  const next = carryForward(submission, model, yearOf(year));
  return { submission: next.submission, tier, carried: next.lists };
}

export function yearOf(year: number) {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** What is wrong beyond site and period goes into the workbook, to be put right there. */
function asSubmission(document: unknown, file: string): Submission {
  try {
    validate(document);
    return document as Submission;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.problems.map((problem) => ({ ...problem, file })));
  }
}
