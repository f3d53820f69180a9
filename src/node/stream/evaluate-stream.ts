import { answersOf, type EvaluateOptions } from "../../assessment/assess";
import type { EvaluatorOptions } from "../../assessment/assessor";
import { allOptions } from "../../assessment/call-options";
import { aCount, anObject, aText, listOf, oneOf } from "../../base/option-checks";
import { checkArgument, readOptions, type Shape } from "../../base/options";
import { createEvaluator } from "../../document/bundled-evaluator";
import type { Evaluator } from "../../document/evaluator";
import { type Block, defaultMaxBytes, readBlocks, type UnreadSubmission } from "../blocks";
import { type ReadingOptions, readingShape } from "../submissions";
import { Answer } from "./answer";
import { type LineFormat, lineFormats } from "./formats";
import { inOrder } from "./in-order";
import { Judge, type Piece } from "./judge";
import { Pool } from "./pool";
import type { StreamSettings } from "./settings";

interface Manner {
  /** What a line of output holds. Default: the evaluation. */
  readonly format?: LineFormat;
  /**
   * Threads that evaluate beside this one, which then reads and writes. Default: none, and this one does all. The
   * facts of a host are functions, which no other thread can be given: with them this one does all.
   */
  readonly workers?: number;
}

export interface StreamOptions
  extends Manner,
    ReadingOptions,
    Omit<EvaluateOptions, "digest" | "doubledNames">,
    EvaluatorOptions {}

const mannerShape: Shape<Manner> = { format: oneOf(...Object.keys(lineFormats)), workers: aCount };

/**
 * Evaluates what `readSubmissions` reads and gives lines of NDJSON: one for every submission, in the order of the input,
 * with the digest of its bytes; of one that cannot be evaluated, why (`schemas/output/refused.schema.json`). Memory
 * stays the same however long the stream is, and nothing more is read while nobody asks for what is ready.
 *
 * @throws OptionError when first asked. Answers of persons name their site and period.
 */
export async function* evaluateStream(
  paths: readonly string[],
  options: StreamOptions,
): AsyncGenerator<Piece> {
  checkArgument(paths, "/paths", listOf(aText));
  checkArgument(options, "", anObject);
  const { format, workers, files, stdin, input, maxBytes, onBytes, onLeftOut, onWorkbook, ...calls } =
    options;
  const manner = readOptions<Manner>({ format, workers }, mannerShape);
  const reading = { files, stdin, input, maxBytes, onBytes, onLeftOut, onWorkbook };
  const blocks = readBlocks(paths, readOptions<ReadingOptions>(reading, readingShape));
  const { against, rest } = allOptions(calls);
  const evaluator = createEvaluator(against);
  answersOf(evaluator.prepared, rest)?.mustNameSiteAndPeriod();
  const { facts = [], ...plain } = against;
  yield* judgeBlocks(blocks, evaluator, facts.length > 0 ? 0 : (manner.workers ?? 0), {
    format: manner.format ?? "evaluation",
    options: rest,
    evaluator: plain,
    maxBytes: maxBytes ?? defaultMaxBytes,
  });
}

/** The same with an evaluator at hand, which workers make anew from the settings. */
export async function* judgeBlocks(
  blocks: AsyncGenerator<Block | UnreadSubmission>,
  evaluator: Evaluator,
  workers: number,
  settings: StreamSettings,
): AsyncGenerator<Piece> {
  const judge = new Judge(evaluator, settings);
  if (workers === 0) {
    for await (const block of blocks) yield* judge.judge(block);
    return;
  }
  const pool = new Pool(workers, settings);
  const here = (unread: UnreadSubmission) => {
    const answer = new Answer();
    for (const piece of judge.judge(unread)) answer.add(piece);
    answer.end();
    return answer;
  };
  try {
    const send = (item: Block | UnreadSubmission) => ("error" in item ? here(item) : pool.send(item));
    yield* inOrder(blocks, send, workers * blocksPerWorker);
  } finally {
    await pool.close();
  }
}

/** One in work, one that waits for it, and one more for the others while a long one is in work. */
const blocksPerWorker = 3;
