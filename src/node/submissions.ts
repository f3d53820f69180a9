import type { DoubledName } from "../base/json/doubled-names";
import { aCount, aFunction, anObject, aText, listOf, oneOf } from "../base/option-checks";
import { checkArgument, readOptions, type Shape } from "../base/options";
import type { Imported } from "../dossier/read/import";
import { removeDoubled } from "../validation/doubled-names";
import {
  type Block,
  defaultMaxBytes,
  failed,
  isBlank,
  mebibyte,
  type Place,
  type ReadingOptions,
  readBlocks,
  type UnreadSubmission,
} from "./blocks";
import { someFiles } from "./files";
import { linesOf } from "./lines";
import { type Parsed, parseFile, parseJson } from "./parse";
import { readingProblem } from "./problem";
import type { InputForm } from "./sources";

/** A document that was read, with the bytes it was read from. */
export interface ReadSubmission extends Place {
  /** Without the values that the text says twice. */
  readonly document: unknown;
  /** Names that stand more than once in one object; an option of the evaluation, so that they are told of. */
  readonly doubledNames: readonly DoubledName[];
  readonly bytes: Uint8Array;
  /** Of a workbook: cells, names, and what was not understood. */
  readonly imported?: Imported;
}

export type { InputForm, ReadingOptions, UnreadSubmission };

export const readingShape: Shape<ReadingOptions> = {
  files: someFiles,
  stdin: anObject,
  input: oneOf("json", "ndjson"),
  maxBytes: aCount,
  onBytes: aFunction,
  onLeftOut: aFunction,
  onWorkbook: aFunction,
};

/**
 * Reads submissions one by one: JSON files, NDJSON files (`.ndjson`, `.jsonl`), the files of these kinds in a
 * folder (not in folders inside it), or the standard input `-`. Of NDJSON no more is held than a piece of the stream
 * and a line. What cannot be read is yielded as `error` and costs only itself. Throws `OptionError` when first asked.
 */
export async function* readSubmissions(
  paths: readonly string[],
  options: ReadingOptions = {},
): AsyncGenerator<ReadSubmission | UnreadSubmission> {
  checkArgument(paths, "/paths", listOf(aText));
  const read = readOptions(options, readingShape);
  for await (const block of readBlocks(paths, read)) {
    if ("error" in block) yield block;
    else yield* submissionsIn(block, read.maxBytes);
  }
}

/** The submissions of a block: of lines each, blank ones apart; of a document itself. */
export function* submissionsIn(
  { file, line, bytes, imported }: Block,
  limit = defaultMaxBytes,
): Generator<ReadSubmission | UnreadSubmission> {
  if (bytes === null) yield tooLong({ file, line }, limit);
  else if (imported !== undefined)
    yield { file, line, document: imported.submission, doubledNames: [], bytes, imported };
  else if (line === null) yield read({ file, line }, bytes, parseFile(bytes, file));
  else {
    for (const { number, bytes: own } of linesOf(bytes, line)) {
      if (isBlank(own)) continue;
      const place = { file, line: number };
      if (own.length > limit) yield tooLong(place, limit);
      else yield read(place, own, parseJson(own, number));
    }
  }
}

function tooLong(place: Place, limit: number): UnreadSubmission {
  const most = limit / mebibyte;
  const problem =
    place.line === null
      ? readingProblem("tooLarge", { limit: most })
      : readingProblem("lineTooLong", { line: String(place.line), limit: most });
  return failed(place, problem);
}

function read(place: Place, bytes: Uint8Array, parsed: Parsed): ReadSubmission | UnreadSubmission {
  if ("problem" in parsed) return failed(place, parsed.problem);
  const { document, doubled } = parsed;
  removeDoubled(document, doubled);
  return { file: place.file, line: place.line, document, doubledNames: doubled, bytes };
}
