import { type ReadSubmission, readSubmissions } from "../../node/submissions";
import { type ExitCode, Tally } from "../exit";
import { checkPaths, takesOneSite } from "../reports/combination";
import { deliverEach } from "../reports/each";
import type { ReportOptions } from "../reports/options";
import { followProgress } from "../reports/progress";
import { reading } from "../reports/reading";
import { createSink } from "../reports/sinks";
import { tallyText } from "../reports/tally";
import type { Session } from "../session";
import { UsageError } from "../usage";
import { assessmentsIn } from "./assessments";
import { Catalogues } from "./catalogues";
import { describeOne } from "./describe-one";

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
