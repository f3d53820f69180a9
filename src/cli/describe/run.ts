import { InputError, OptionError, type Problem } from "../../base/errors";
import { formatVersion, versionProblem } from "../../base/format-version";
import type { Assessment, Evaluation } from "../../index";
import { type ReadSubmission, readSubmissions } from "../../node/submissions";
import { type ExitCode, Tally } from "../exit";
import { checkPaths, folderOf, takesOneSite } from "../reports/combination";
import { deliverEach } from "../reports/each";
import type { ReportOptions } from "../reports/options";
import { followProgress } from "../reports/progress";
import { reading } from "../reports/reading";
import { createSink } from "../reports/sinks";
import { tallyText } from "../reports/tally";
import type { Session } from "../session";
import { UsageError } from "../usage";
import { assessmentsIn } from "./assessments";
import { Catalogues, type Describe } from "./catalogues";
import { brokenAssessment, noAssessment, noCatalogueOf } from "./problems";

export interface DescribeOptions extends ReportOptions {
  readonly catalogue: readonly string[];
}

/** Puts every assessment behind the paths into words; what comes out, and the exit code, are those of `evaluate`. */
export async function describeFiles(
  session: Session,
  paths: readonly string[],
  options: DescribeOptions,
): Promise<ExitCode> {
  const { world } = session;
  await checkPaths(world, paths, options);
  if (options.catalogue.length === 0 && paths.includes("-")) throw new UsageError("usage.noCatalogue");
  const catalogues = await Catalogues.of(world, options.catalogue);
  const progress = await followProgress(session, paths, options);
  const tally = new Tally();
  const run = {
    session: { ...session, world: progress.world },
    progress,
    tally,
    make: (item: ReadSubmission) => describeOne(catalogues, item),
  };
  const items = assessmentsIn(readSubmissions(paths, reading(session, options, progress)), paths);
  await deliverEach(run, items, await createSink(session, paths, options), takesOneSite(options));
  progress.stop();
  await world.stderr.write(tallyText(session, tally));
  return tally.exitCode;
}

async function describeOne(catalogues: Catalogues, { document, file }: ReadSubmission): Promise<Evaluation> {
  if (!isAssessment(document)) throw noAssessment();
  if (document.formatVersion !== formatVersion)
    throw new InputError([versionProblem(document.formatVersion)]);
  const describe = await catalogues.find(document.catalogue, file === "-" ? null : folderOf(file));
  if (describe === null) throw noCatalogueOf(document.catalogue);
  const { flawOfAssessment } = await import("../../validation/written");
  const flaw = flawOfAssessment(document);
  if (flaw !== null) throw brokenAssessment(flaw);
  return inWords(describe, document);
}

/** An assessment that is whole may still lack what its catalogue speaks of. */
function inWords(describe: Describe, assessment: Assessment): Evaluation {
  try {
    return describe(assessment);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    throw new InputError(error.problems.map(inDocument));
  }
}

/** The argument of a call is the whole of a document. */
function inDocument(problem: Problem): Problem {
  return { ...problem, pointer: problem.pointer.replace(/^\/assessment/, "") };
}

function isAssessment(document: unknown): document is Assessment {
  return (
    typeof document === "object" && document !== null && "kind" in document && document.kind === "assessment"
  );
}
