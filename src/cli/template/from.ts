import { InputError } from "../../base/errors";
import type { Mapping } from "../../dossier/form/mapping";
import { type Carried, carryForward } from "../../dossier/forward/carry";
import type { Imported } from "../../dossier/read/import";
import type { Named } from "../../dossier/read/names";
import { model } from "../../generated/model";
import { type Submission, validate } from "../../index";
import { bytesOfFile, readJsonFile } from "../../node/document";
import type { Session } from "../session";
import { UsageError } from "../usage";
import type { World } from "../world";

/** What a workbook is filled with. */
export interface Filling {
  readonly submission: unknown;
  readonly tier: string;
  /** Where the submission is of an earlier year. */
  readonly carried: Carried["lists"] | null;
  /** Of a workbook: who is behind an id, and what was confirmed. They last; answers do not. */
  readonly names?: readonly Named[];
  readonly mappings?: readonly Mapping[];
  /** Of the same year: what was written and not understood. */
  readonly unread?: ReadonlyMap<string, string>;
}

/** The submission of a file as it is, or where a later year is asked for, what of it lasts. */
export async function fillingFrom(
  { world }: Session,
  path: string,
  year: number | undefined,
): Promise<Filling> {
  const { document, imported } = await read(world, path);
  const submission = asSubmission(document, path);
  const beside = imported === null ? {} : { names: imported.names, mappings: imported.mappings };
  const { site, period } = submission;
  const { tier } = site;
  const last = Number(period.to.slice(0, 4));
  if (year === undefined || year === last)
    return { submission, tier, carried: null, ...beside, ...(imported && { unread: imported.unread }) };
  if (year < last) throw new UsageError("usage.earlierPeriod", { path, year: String(year), to: period.to });
  const next = carryForward(submission, model, yearOf(year));
  return { submission: next.submission, tier, carried: next.lists, ...beside };
}

/** A submission in JSON, or the workbook it stands in. */
async function read(
  { files }: World,
  path: string,
): Promise<{ document: unknown; imported: Imported | null }> {
  if (!/\.(xlsx|xlsm|xls)$/i.test(path)) return { document: await readJsonFile(path, files), imported: null };
  const { readWorkbookDocument } = await import("../../node/workbooks");
  const { imported } = readWorkbookDocument(await bytesOfFile(path, files), path);
  return { document: imported.submission, imported };
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
