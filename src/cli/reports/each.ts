import { InputError, OptionError, RulebookError } from "../../base/errors";
import { bugProblem } from "../../node/refused";
import type { Result } from "../../node/stream/formats";
import type { ReadSubmission, UnreadSubmission } from "../../node/submissions";
import type { Tally } from "../exit";
import { OutputError } from "../output-error";
import { reportBug, reportProblems, reportUnwritten } from "../problems";
import type { Session } from "../session";
import { UsageError } from "../usage";
import type { Progress } from "./progress";
import type { Sink } from "./sink";

/** One run over all documents. */
export interface Run {
  readonly session: Session;
  readonly progress: Progress;
  readonly tally: Tally;
  /** Throws `InputError` for a document that costs itself. */
  make(item: ReadSubmission): Promise<Result>;
}

/** Makes of each document what is to be made of it, and hands it on; `one` says why there may be only one. */
export async function deliverEach(
  run: Run,
  items: AsyncIterable<ReadSubmission | UnreadSubmission>,
  sink: Sink,
  one: "usage.htmlNeedsOut" | "usage.oneSite" | null,
): Promise<void> {
  for await (const item of items) {
    if (one !== null && run.tally.total > 0) throw new UsageError(one);
    // The second of a stream: the first may be the only one.
    if (run.tally.total === 1) run.session.world.keepMemorySmall?.();
    await run.progress.show();
    await deliverOne(run, item, sink);
  }
  await sink.end();
}

/** One document costs only itself, whether it cannot be read, worked on or written. */
async function deliverOne(run: Run, item: ReadSubmission | UnreadSubmission, sink: Sink): Promise<void> {
  const { session, tally } = run;
  try {
    if ("error" in item) throw item.error;
    const result = await run.make(item);
    await put(run, result, sink, item);
    tally.add(result.conclusion.overall);
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
async function put({ session, tally }: Run, result: Result, sink: Sink, from: ReadSubmission): Promise<void> {
  try {
    await sink.put(result, from);
  } catch (error) {
    if (!(error instanceof OutputError) || error.file === undefined) throw error;
    tally.unwritten++;
    await reportUnwritten(session, error);
  }
}

const stopsAll = [OptionError, RulebookError, UsageError, OutputError];
