import { digest } from "../../node/digest";
import type { Result } from "../../node/stream/formats";
import { type ReadSubmission, readSubmissions } from "../../node/submissions";
import { writeCatalogue } from "../catalogue/write";
import { type ExitCode, Tally } from "../exit";
import { takesOneSite } from "../reports/combination";
import { deliverEach } from "../reports/each";
import { isLines } from "../reports/options";
import { followProgress } from "../reports/progress";
import { reading } from "../reports/reading";
import { createSink } from "../reports/sinks";
import { tallyText } from "../reports/tally";
import type { Session } from "../session";
import { checkAnswers, checkCombination } from "./combination";
import { dayOf } from "./day";
import { evaluateLines } from "./lines";
import type { EvaluateOptions } from "./options";
import { prepare } from "./prepare";
import { SiteTwice } from "./site-twice";

/** Evaluates every submission behind the paths, one after the other; gives the exit code of the worst. */
export async function evaluateFiles(
  session: Session,
  paths: readonly string[],
  options: EvaluateOptions,
): Promise<ExitCode> {
  await checkCombination(session.world, paths, options);
  const on = await dayOf(session, options.on);
  const papers = options.format === "html" ? await import("../workbook-work") : null;
  const prepared = await prepare(session, options, on, papers?.limits);
  const { answers } = prepared;
  const one = takesOneSite(options) ?? (await checkAnswers(session.world, paths, answers));
  const progress = await followProgress(session, paths, options);
  const shown = { ...session, world: progress.world };
  const tally = new Tally();
  const twice = new SiteTwice();
  const make = async (item: ReadSubmission): Promise<Result> => {
    const result = prepared.make(item, digest(item.bytes));
    await twice.see(shown, result.site.id, result.period, item);
    return result;
  };
  const read = reading(session, options, progress, prepared.evaluator);
  if (isLines(options) && one === null)
    await evaluateLines({ session: shown, prepared, progress, tally, twice }, paths, options, read);
  else {
    const sink = await createSink(session, paths, options, papers?.asideWith(prepared.evaluator));
    if (options.format === "assessment" && options.out !== undefined)
      await writeCatalogue(
        session.world,
        options.out,
        prepared.evaluator.catalogue(),
        options.force === true,
      );
    await deliverEach({ session: shown, progress, tally, make }, readSubmissions(paths, read), sink, one);
  }
  progress.stop();
  await twice.end(session);
  await answers?.report(session, tally.total);
  await session.world.stderr.write(tallyText(session, tally));
  return tally.exitCode;
}
