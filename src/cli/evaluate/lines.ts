import { defaultMaxBytes, type ReadingOptions, readBlocks } from "../../node/blocks";
import { judgeBlocks } from "../../node/stream/evaluate-stream";
import type { Judged, Refusal } from "../../node/stream/judge";
import { reportBug, reportProblems } from "../problems";
import type { Run as Each } from "../reports/each";
import type { Output } from "../world";
import type { EvaluateOptions } from "./options";
import type { Prepared } from "./prepare";
import type { SiteTwice } from "./site-twice";

/** One run over all submissions. */
interface Run extends Pick<Each, "session" | "progress" | "tally"> {
  readonly prepared: Prepared;
  readonly twice: SiteTwice;
}

/** A line of NDJSON for every submission, in the order of the input, by one thread or several. */
export async function evaluateLines(
  run: Run,
  paths: readonly string[],
  options: EvaluateOptions,
  reading: ReadingOptions,
): Promise<void> {
  const { session, prepared, progress } = run;
  const { evaluator, against, forAll, answers } = prepared;
  const { attestations = [], waivers = [], samples = [] } = answers ?? {};
  const pieces = judgeBlocks(readBlocks(paths, reading), evaluator, options.workers ?? 0, {
    format: options.format === "assessment" ? "assessment" : "evaluation",
    options: { ...forAll, attestations, waivers, samples },
    evaluator: against,
    maxBytes: defaultMaxBytes,
  });
  let first = true;
  for await (const { bytes, results } of pieces) {
    await progress.show();
    await write(session.world.stdout, bytes);
    for (const result of results) await tell(run, result);
    // Not before: it slows down the start, and what comes first may be all.
    if (first) session.world.keepMemorySmall?.();
    first = false;
  }
}

function write(stdout: Output, bytes: Uint8Array): Promise<void> {
  if (stdout.writeBytes !== undefined) return stdout.writeBytes(bytes);
  return stdout.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8"));
}

/** What became of one submission, counted and said where it was not evaluated. */
async function tell({ session, prepared, tally, twice }: Run, result: Judged | Refusal): Promise<void> {
  if (!("problems" in result)) {
    await twice.see(session, result.site, result.period, result);
    prepared.answers?.meet(result.answers);
    tally.add(result.conclusion);
  } else if (result.bug === undefined) {
    tally.unread++;
    await reportProblems(session, result.problems, result);
  } else {
    tally.crashed++;
    await reportBug(session, result.bug, result);
  }
}
