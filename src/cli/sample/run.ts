import type { Candidate } from "../../assessment/sampling/draw";
import { InputError } from "../../base/errors";
import { formatVersion } from "../../base/format-version";
import { candidatesIn, fieldCalled, listCalled } from "../../desk/population";
import { mostDrawn, type Size, sampleOf, sizeOf } from "../../desk/sample";
import { sheetTitles } from "../../dossier/form/sheets";
import { freeId, sampleColumns, sampleTexts } from "../../dossier/layout/samples-sheet";
import { withAddedRows } from "../../dossier/write/added-rows";
import type { Sample } from "../../generated/evaluation";
import type { ListModel } from "../../generated/model";
import { validate } from "../../index";
import { bytesOfFile } from "../../node/document";
import type { ReadSubmission } from "../../node/submissions";
import { answersOfWorkbook } from "../../node/workbook-answers";
import { printable } from "../../text/printable";
import { checkDay, today } from "../evaluate/day";
import { type ExitCode, exit } from "../exit";
import { oneSubmission } from "../one-submission";
import { remark } from "../problems";
import type { Session } from "../session";
import { UsageError } from "../usage";
import { workbookRemark } from "../workbook/remarks";
import { writeFile } from "../write-file";

export interface SampleCommandOptions {
  readonly list: string;
  readonly size: Size;
  readonly seed: string;
  readonly stratify?: string;
  readonly by?: string;
  readonly on?: string;
  readonly out: string;
  readonly force?: boolean;
}

/** Draws entries of a list; the dossier with the draw in it, or of a submission a document of answers. */
export async function drawSample(
  session: Session,
  path: string,
  options: SampleCommandOptions,
): Promise<ExitCode> {
  const { world, words, locale } = session;
  const { out, force = false } = options;
  if (options.on !== undefined) checkDay(session, "--on", options.on);
  const list = listCalled(options.list);
  if (list === undefined) throw new UsageError("usage.sampleList", { list: options.list });
  const field = options.stratify === undefined ? undefined : fieldCalled(list, options.stratify);
  if (options.stratify !== undefined && field === undefined)
    throw new UsageError("usage.sampleField", { list: list.label[locale], field: options.stratify });
  const read = await oneSubmission(session, path);
  mustFit(path, out, read);
  if (read.imported !== undefined) workbookRemark(session, null)(path, read.imported);
  const { site, period } = mustBeValid(read, path);
  const candidates = candidatesIn(read.document, list, field, path);
  const known = read.imported === undefined ? [] : answersOfWorkbook(read.imported, []).samples;
  const sample: Sample = {
    id: freeId(new Set(known.map(({ id }) => id))),
    ...drawnFrom(candidates, list, field, options),
    ...(options.by !== undefined && { drawnBy: options.by }),
    drawnOn: options.on ?? today(world.now()),
  };
  const content =
    read.imported === undefined
      ? `${JSON.stringify({ formatVersion, site: site.id, period, samples: [sample] }, null, 2)}\n`
      : withSample(await bytesOfFile(path, world.files), sample);
  await writeFile(world, out, content, force);
  await world.stdout.write(`${printable(words("wrote", { path: out }))}\n`);
  await say(session, sample, list, read.document);
  return exit.fine;
}

/** What goes in as a workbook comes out as one. */
function mustFit(path: string, out: string, { imported }: ReadSubmission): void {
  if (imported === undefined) {
    if (!/\.json$/i.test(out)) throw new UsageError("usage.sampleJson", { out });
  } else if (!/\.xlsx$/i.test(out) || !/\.xls[xm]$/i.test(path))
    throw new UsageError("usage.sampleXlsx", { path });
}

function mustBeValid({ document }: ReadSubmission, file: string) {
  try {
    validate(document);
    return document as { site: { id: string }; period: { from: string; to: string } };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.problems.map((problem) => ({ ...problem, file })));
  }
}

function drawnFrom(
  candidates: readonly Candidate[],
  list: ListModel,
  field: string | undefined,
  { size, seed }: SampleCommandOptions,
): Sample {
  const wanted = (population: number) => sizeOf(size, population);
  const sample = sampleOf(candidates, list, field, { seed, wanted });
  if (sample === null) throw new UsageError("usage.sampleTooLarge", { most: mostDrawn });
  return sample;
}

function withSample(bytes: Uint8Array, sample: Sample): Uint8Array {
  const sheet = sheetTitles.samples["zh-CN"];
  return withAddedRows(bytes, { sheet, columns: sampleColumns, rows: sampleTexts(sample) });
}

async function say(session: Session, sample: Sample, list: ListModel, document: unknown): Promise<void> {
  const { world, words, locale } = session;
  const { population, drawn: ids, size } = sample;
  const args = {
    list: list.label[locale],
    population,
    count: ids.length,
    ids: ids.slice(0, shown).join(words("usage.or")),
  };
  const key = ids.length > shown ? "sample.drawnSome" : "sample.drawn";
  await world.stdout.write(`${printable(words(key, args))}\n`);
  if (size > population) await remark(session, words("sample.all", { size, population }));
  const { completeness } = document as { completeness?: Record<string, unknown> };
  const said = completeness?.[list.id];
  if (said !== undefined && said !== "complete")
    await remark(session, words("sample.partial", { list: list.label[locale] }));
}

const shown = 30;
