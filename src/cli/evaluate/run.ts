import { InputError, OptionError, RulebookError } from "../../base/errors";
import type { Evaluation } from "../../generated/evaluation";
import { digest } from "../../node/digest";
import { type ReadSubmission, readSubmissions, type UnreadSubmission } from "../../node/submissions";
import type { RulebookOptions } from "../evaluator";
import { type ExitCode, Tally } from "../exit";
import { reportBug, reportProblems } from "../problems";
import type { Session } from "../session";
import { UsageError } from "../usage";
import { checkCombination, takesOneSite } from "./combination";
import { dayOf } from "./day";
import { type Prepared, prepare } from "./prepare";
import { followProgress } from "./progress";
import { createSink } from "./sinks";
import { tallyText } from "./tally";

export interface EvaluateOptions extends RulebookOptions {
  readonly on?: string;
  readonly attestations?: string;
  readonly format: "text" | "json" | "html" | "ndjson";
  readonly out?: string;
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
  const { evaluate, rules } = await prepare(session.world, options, on);
  const sink = await createSink(session, paths, options, rules);
  const progress = await followProgress(session, paths, options);
  const tally = new Tally();
  const one = takesOneSite(options);
  const { files, stdin } = session.world;
  for await (const item of readSubmissions(paths, { files, stdin, onBytes: (n) => progress.add(n) })) {
    if (one !== null && tally.total > 0) throw new UsageError(one);
    // The second of a stream: the first may be the only one.
    if (tally.total === 1) session.world.keepMemorySmall?.();
    await progress.show();
    const evaluation = await evaluateOne({ ...session, world: progress.world }, item, evaluate, tally);
    if (evaluation !== null) await sink.put(evaluation, item);
  }
  progress.stop();
  await sink.end();
  await session.world.stderr.write(tallyText(session, tally));
  return tally.exitCode;
}

async function evaluateOne(
  session: Session,
  item: ReadSubmission | UnreadSubmission,
  evaluate: Prepared["evaluate"],
  tally: Tally,
): Promise<Evaluation | null> {
  try {
    if ("error" in item) throw item.error;
    const evaluation = evaluate(item.document, digest(item.bytes), item.doubledNames);
    tally.add(evaluation.conclusion.overall);
    return evaluation;
  } catch (error) {
    if (error instanceof OptionError || error instanceof RulebookError) throw error;
    if (error instanceof InputError) {
      tally.unread++;
      await reportProblems(session, error.problems, item);
    } else {
      tally.crashed++;
      await reportBug(session, error, item);
    }
    return null;
  }
}
