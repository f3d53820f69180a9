import { InputError, type Problem } from "../base/errors";
import type { DoubledName } from "../base/json/doubled-names";
import { aCount, aFunction, anObject, aText, listOf, oneOf } from "../base/option-checks";
import { checkArgument, readOptions, type Shape } from "../base/options";
import { removeDoubled } from "../validation/doubled-names";
import { explainSyntax } from "../validation/syntax";
import { diskFiles, type Files, someFiles } from "./files";
import { foreignByBytes, foreignProblem } from "./foreign";
import { readAll, splitLines } from "./lines";
import { type Parsed, parseFile, parseJson } from "./parse";
import { peek } from "./peek";
import { readingProblem } from "./problem";
import { asInputError, type Found, type InputForm, type Source, sourcesOf, standardInput } from "./sources";

interface Place {
  /** Path of the file; "-" is the standard input. */
  readonly file: string;
  /** Line of NDJSON, counted from 1; null for a file that is one document. */
  readonly line: number | null;
}

/** A document that was read, with the bytes it was read from. */
export interface ReadSubmission extends Place {
  /** Without the values that the text says twice. */
  readonly document: unknown;
  /** Names that stand more than once in one object; an option of the evaluation, so that they are told of. */
  readonly doubledNames: readonly DoubledName[];
  readonly bytes: Uint8Array;
}

/** A file or line that could not be read; reading goes on after it. */
export interface UnreadSubmission extends Place {
  readonly error: InputError;
}

export interface ReadingOptions {
  readonly files?: Files;
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** "json": every path is one document; "ndjson": every line is. Default: by name; of the standard input, by its first lines. */
  readonly input?: InputForm;
  /** Longest document, and longest line of NDJSON, in bytes. */
  readonly maxBytes?: number;
  /** Called with the number of bytes of every piece that was read. */
  readonly onBytes?: (count: number) => void;
  /** Called with the names in a folder that are not read: other kinds of files, folders inside it. */
  readonly onLeftOut?: (folder: string, names: readonly string[]) => void;
}

export type { InputForm };

const shape: Shape<ReadingOptions> = {
  files: someFiles,
  stdin: anObject,
  input: oneOf("json", "ndjson"),
  maxBytes: aCount,
  onBytes: aFunction,
  onLeftOut: aFunction,
};

const mebibyte = 1 << 20;
const defaultLimit = 64 * mebibyte;

/**
 * Reads submissions one by one: JSON files, NDJSON files (`.ndjson`, `.jsonl`), the files of these kinds in a
 * folder (not in folders inside it), or the standard input `-`. Of NDJSON one line is held at a time. What cannot
 * be read is yielded as `error` and costs only itself. Throws `OptionError` when first asked.
 */
export async function* readSubmissions(
  paths: readonly string[],
  options: ReadingOptions = {},
): AsyncGenerator<ReadSubmission | UnreadSubmission> {
  checkArgument(paths, "/paths", listOf(aText));
  const read = readOptions(options, shape);
  const files = read.files ?? diskFiles;
  for (const path of paths) {
    let found: Found;
    try {
      found = await sourcesOf(path, files, read.input);
    } catch (error) {
      yield unread(error, path);
      continue;
    }
    if (found.leftOut.length > 0) read.onLeftOut?.(path, found.leftOut);
    for (const source of found.sources) yield* readSource(source, files, read);
  }
}

async function* readSource(source: Source, files: Files, options: ReadingOptions) {
  const opened = source.path === standardInput ? (options.stdin ?? process.stdin) : files.open(source.path);
  const stream = counted(opened, options.onBytes);
  const limit = options.maxBytes ?? defaultLimit;
  try {
    const { form, rest } = source.form === "open" ? await peek(stream, limit) : { ...source, rest: stream };
    yield* form === "lines" ? readLines(rest, source.path, limit) : readWhole(rest, source.path, limit);
  } catch (error) {
    yield unread(error, source.path);
  }
}

async function* readWhole(stream: AsyncIterable<Uint8Array>, file: string, limit: number) {
  const place = { file, line: null };
  const bytes = await readAll(stream, limit);
  if (bytes === null) yield failed(place, readingProblem("tooLarge", { limit: limit / mebibyte }));
  else yield read(place, bytes, parseFile(bytes, file));
}

async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  file: string,
  limit: number,
): AsyncGenerator<ReadSubmission | UnreadSubmission> {
  let some = false;
  for await (const { number, bytes } of splitLines(stream, limit)) {
    if (bytes !== null && isBlank(bytes)) continue;
    // Of a workbook under another name every line would be complained about.
    const packed = some || bytes === null ? null : foreignByBytes(bytes, file);
    some = true;
    if (packed !== null) {
      yield failed({ file, line: null }, foreignProblem(packed));
      return;
    }
    const place = { file, line: number };
    const args = { line: String(number), limit: limit / mebibyte };
    if (bytes === null) yield failed(place, readingProblem("lineTooLong", args));
    else yield read(place, bytes, parseJson(bytes, number));
  }
  if (!some) yield failed({ file, line: null }, explainSyntax(""));
}

function read(place: Place, bytes: Uint8Array, parsed: Parsed): ReadSubmission | UnreadSubmission {
  if ("problem" in parsed) return failed(place, parsed.problem);
  const { document, doubled } = parsed;
  removeDoubled(document, doubled);
  return { ...place, document, doubledNames: doubled, bytes };
}

function failed(place: Place, problem: Problem): UnreadSubmission {
  return { ...place, error: new InputError([{ ...problem, file: place.file }]) };
}

function unread(error: unknown, file: string): UnreadSubmission {
  const known = asInputError(error, file);
  if (!(known instanceof InputError)) throw known;
  return { file, line: null, error: known };
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}

async function* counted(stream: AsyncIterable<Uint8Array>, onBytes: ReadingOptions["onBytes"]) {
  for await (const chunk of stream) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}
