import { InputError, OptionError } from "../../base/errors";
import { rosterOf } from "../../comparison/summary/roster";
import { Summarizer } from "../../comparison/summary/summarizer";
import { readWorkbook } from "../../dossier/table/read";
import type { Assessment, Catalogue, Evaluation, RosterSite } from "../../generated/evaluation";
import { bytesOfFile } from "../../node/document";
import type { InputForm, ReadSubmission } from "../../node/submissions";
import { readSubmissions } from "../../node/submissions";
import { checkOut, type WriteOptions, writeResult } from "../compare/write";
import { assessmentsIn } from "../describe/assessments";
import { Catalogues } from "../describe/catalogues";
import { noCatalogueOf } from "../describe/problems";
import { type ExitCode, exit } from "../exit";
import { leftOutRemark } from "../left-out";
import { reportProblems } from "../problems";
import { folderOf } from "../reports/combination";
import type { Session } from "../session";
import { UsageError } from "../usage";
import { noResult } from "./problems";

export interface SummaryCommandOptions extends WriteOptions {
  readonly sites?: string;
  readonly catalogue: readonly string[];
  readonly input?: InputForm;
}

/** Assessments and evaluations behind the paths, summed up one after the other; what is neither costs itself. */
export async function summarizeFiles(
  session: Session,
  paths: readonly string[],
  options: SummaryCommandOptions,
): Promise<ExitCode> {
  const { world } = session;
  checkOut(options);
  if (paths.filter((path) => path === "-").length > 1) throw new UsageError("usage.stdinTwice");
  const catalogues = await Catalogues.of(world, options.catalogue);
  const roster = options.sites === undefined ? undefined : await readRoster(session, options.sites);
  const summarizer = new Summarizer();
  const { files, stdin } = world;
  const { input } = options;
  const reading = { files, stdin, onLeftOut: leftOutRemark(session), ...(input !== undefined && { input }) };
  const known = new KnownCatalogues(catalogues);
  let [read, refused] = [0, 0];
  for await (const item of assessmentsIn(readSubmissions(paths, reading), paths)) {
    try {
      if ("error" in item) throw item.error;
      await add(summarizer, item, known);
      // Not before: it slows down the start, and what comes first may be all.
      if (read++ === 0) world.keepMemorySmall?.();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      refused++;
      summarizer.refuse();
      await reportProblems(session, error.problems, item);
    }
  }
  if (read === 0) return exit.nothingRead;
  await writeResult(session, summarizer.summary(roster), options);
  return refused > 0 ? exit.refused : exit.fine;
}

async function add(summarizer: Summarizer, item: ReadSubmission, known: KnownCatalogues): Promise<void> {
  const document = item.document as Assessment | Evaluation | null;
  const kind = document?.kind;
  if (document === null || (kind !== "assessment" && kind !== "evaluation")) throw noResult();
  const catalogue = document.kind === "assessment" ? await known.of(document, item.file) : undefined;
  try {
    summarizer.add(document, catalogue);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    throw new InputError(
      error.problems.map((one) => ({ ...one, pointer: one.pointer.replace(/^\/document/, "") })),
    );
  }
}

/** Catalogues by name; each is looked for once in every folder. */
class KnownCatalogues {
  private readonly found = new Map<string, Catalogue>();

  constructor(private readonly catalogues: Catalogues) {}

  async of({ catalogue }: Assessment, file: string): Promise<Catalogue> {
    const known = this.found.get(catalogue);
    if (known !== undefined) return known;
    const found = await this.catalogues.document(catalogue, file === "-" ? null : folderOf(file));
    if (found === null) throw noCatalogueOf(catalogue);
    this.found.set(catalogue, found);
    return found;
  }
}

async function readRoster({ world }: Session, path: string): Promise<RosterSite[]> {
  try {
    return rosterOf(readWorkbook(await bytesOfFile(path, world.files)));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.problems.map((problem) => ({ ...problem, file: path })));
  }
}
