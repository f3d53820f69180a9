import { InputError, OptionError, RulebookError } from "../../base/errors";
import type { Evaluation } from "../../generated/evaluation";
import { digest } from "../../node/digest";
import { bugProblem } from "../../node/refused";
import {
  type InputForm,
  type ReadingOptions,
  type ReadSubmission,
  readSubmissions,
  type UnreadSubmission,
} from "../../node/submissions";
import type { RulebookOptions } from "../evaluator";
import { type ExitCode, Tally } from "../exit";
import { leftOutRemark } from "../left-out";
import { OutputError } from "../output-error";
import { reportBug, reportProblems, reportUnwritten } from "../problems";
import type { Session } from "../session";
import { UsageError } from "../usage";
import { checkAnswers, checkCombination, takesOneSite } from "./combination";
import { dayOf } from "./day";
import { evaluateLines } from "./lines";
import { type Prepared, prepare } from "./prepare";
import { followProgress, type Progress } from "./progress";
import { createSink, type Sink } from "./sinks";
import { SiteTwice } from "./site-twice";
import { tallyText } from "./tally";

export interface EvaluateOptions extends RulebookOptions {
  readonly on?: string;
  readonly attestations?: string;
  readonly format: "text" | "json" | "html" | "ndjson";
  readonly out?: string;
  readonly force?: boolean;
  readonly input?: InputForm;
  readonly workers?: number;
  readonly names?: string;
  readonly evidence?: "full";
  readonly all?: boolean;
}

/** Evaluates every submission behind the paths, one after the other; gives the exit code of the worst. */
export async function evaluateFiles(
  session: Session,
  paths: readonly string[],
  options: EvaluateOptions,
): Promise<ExitCode> {
  await checkCombination(session.world, paths, options);
  const on = await dayOf(session, options.on);
  const prepared = await prepare(session, options, on);
  const { answers } = prepared;
  const one = takesOneSite(options) ?? (await checkAnswers(session.world, paths, answers));
  const progress = await followProgress(session, paths, options);
  const run: Run = {
    session: { ...session, world: progress.world },
    prepared,
    progress,
    tally: new Tally(),
    twice: new SiteTwice(),
  };
  const read = reading(session, options, progress);
  if (options.format === "ndjson" && one === null) await evaluateLines(run, paths, options, read);
  else await evaluateEach(run, readSubmissions(paths, read), await createSink(session, paths, options), one);
  progress.stop();
  await run.twice.end(session);
  await answers?.report(session, run.tally.total);
  await session.world.stderr.write(tallyText(session, run.tally));
  return run.tally.exitCode;
}

/** One run over all submissions. */
export interface Run {
  readonly session: Session;
  readonly prepared: Prepared;
  readonly progress: Progress;
  readonly tally: Tally;
  readonly twice: SiteTwice;
}

async function evaluateEach(
  run: Run,
  items: AsyncIterable<ReadSubmission | UnreadSubmission>,
  sink: Sink,
  one: ReturnType<typeof takesOneSite> | "usage.oneSite",
): Promise<void> {
  for await (const item of items) {
    if (one !== null && run.tally.total > 0) throw new UsageError(one);
    // The second of a stream: the first may be the only one.
    if (run.tally.total === 1) run.session.world.keepMemorySmall?.();
    await run.progress.show();
    await evaluateOne(run, item, sink);
  }
  await sink.end();
}

/** One submission costs only itself, whether it cannot be read, evaluated or written. */
async function evaluateOne(run: Run, item: ReadSubmission | UnreadSubmission, sink: Sink): Promise<void> {
  const { session, tally, prepared } = run;
  try {
    if ("error" in item) throw item.error;
    const evaluation = prepared.evaluate(item.document, digest(item.bytes), item.doubledNames);
    await run.twice.see(session, evaluation.site.id, evaluation.period, item);
    await deliver(run, evaluation, sink);
    tally.add(evaluation.conclusion.overall);
  } catch (error) {
    if (error instanceof InputError) {
      tally.unread++;
      await reportProblems(session, error.problems, item);
      await sink.refuse(item, error.problems);
    } else if (stopsAll.some((kind) => error instanceof kind)) throw error;
    else {
      tally.crashed++;
      await reportBug(session, error, item);
      await sink.refuse(item, [bugProblem]);
    }
  }
}

/** A file that cannot be written is missed; the standard output ends the run. */
async function deliver({ session, tally }: Run, evaluation: Evaluation, sink: Sink): Promise<void> {
  try {
    await sink.put(evaluation);
  } catch (error) {
    if (!(error instanceof OutputError) || error.file === undefined) throw error;
    tally.unwritten++;
    await reportUnwritten(session, error);
  }
}

const stopsAll = [OptionError, RulebookError, UsageError, OutputError];

function reading(session: Session, options: EvaluateOptions, progress: Progress): ReadingOptions {
  const { files, stdin } = session.world;
  return {
    files,
    stdin,
    ...(options.input === undefined ? {} : { input: options.input }),
    onBytes: (count) => progress.add(count),
    onLeftOut: leftOutRemark(session),
  };
}
