import { InputError, type Problem } from "../base/errors";
import type { Imported } from "../dossier/read/import";
import { explainSyntax } from "../validation/syntax";
import { diskFiles, type Files } from "./files";
import { foreignByBytes, foreignProblem, isTables } from "./foreign";
import { readAll, splitLines } from "./lines";
import { peek } from "./peek";
import { asInputError, type Found, type InputForm, type Source, sourcesOf, standardInput } from "./sources";

export interface Place {
  /** Path of the file; "-" is the standard input. */
  readonly file: string;
  /** Line of NDJSON, counted from 1; null for a file that is one document. */
  readonly line: number | null;
}

/** Bytes of one file: whole lines, of which `line` is the first, or one document. */
export interface Block extends Place {
  /** Null where a line or a document was too long to be kept. */
  readonly bytes: Uint8Array | null;
  /** Of a workbook: what was read, and where in it; the bytes are those of the submission it holds. */
  readonly imported?: Imported;
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
  /** Called with what was read from a workbook or table: cells that were not understood, where values stand. */
  readonly onWorkbook?: (file: string, imported: Imported) => void;
  /** Called with the names in a folder that are not read: other kinds of files, folders inside it. */
  readonly onLeftOut?: (folder: string, names: readonly string[]) => void;
}

export const mebibyte = 1 << 20;
export const defaultMaxBytes = 64 * mebibyte;

/** The bytes behind the paths, piece by piece and not yet looked into; what cannot be read in its place among them. */
export async function* readBlocks(
  paths: readonly string[],
  options: ReadingOptions,
): AsyncGenerator<Block | UnreadSubmission> {
  const files = options.files ?? diskFiles;
  for (const path of paths) {
    let found: Found;
    try {
      found = await sourcesOf(path, files, options.input);
    } catch (error) {
      yield unread(error, path);
      continue;
    }
    if (found.leftOut.length > 0) options.onLeftOut?.(path, found.leftOut);
    for (const source of found.sources) yield* readSource(source, files, options);
  }
}

async function* readSource(source: Source, files: Files, options: ReadingOptions) {
  const { path } = source;
  const opened = path === standardInput ? (options.stdin ?? process.stdin) : files.open(path);
  const stream = counted(opened, options.onBytes);
  const limit = options.maxBytes ?? defaultMaxBytes;
  try {
    const { form, rest } = source.form === "open" ? await peek(stream, limit) : { ...source, rest: stream };
    if (form === "lines") yield* readLines(rest, path, limit);
    else {
      const bytes = await readAll(rest, limit);
      yield bytes !== null && isTables(bytes, path)
        ? await readTables(bytes, path, options)
        : { file: path, line: null, bytes };
    }
  } catch (error) {
    yield unread(error, path);
  }
}

/** Loaded when a workbook comes: what reads one weighs as much as all the rest. */
async function readTables(bytes: Uint8Array, file: string, options: ReadingOptions): Promise<Block> {
  const { readWorkbookDocument } = await import("./workbooks");
  const document = readWorkbookDocument(bytes, file);
  options.onWorkbook?.(file, document.imported);
  return { file, line: null, ...document };
}

async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  file: string,
  limit: number,
): AsyncGenerator<Block | UnreadSubmission> {
  let some = false;
  for await (const { first, bytes } of splitLines(stream, limit)) {
    if (!some) {
      const begin = bytes === null ? 0 : bytes.findIndex(isNoSpace);
      if (begin < 0) continue;
      some = true;
      // Of a workbook under another name every line would be complained about.
      const packed = bytes === null ? null : foreignByBytes(bytes.subarray(begin), file);
      if (packed !== null) return yield failed({ file, line: null }, foreignProblem(packed));
    }
    yield { file, line: first, bytes };
  }
  if (!some) yield failed({ file, line: null }, explainSyntax(""));
}

function isNoSpace(byte: number): boolean {
  return byte !== 32 && byte !== 9 && byte !== 13 && byte !== 10;
}

export function isBlank(bytes: Uint8Array): boolean {
  return !bytes.some(isNoSpace);
}

export function failed({ file, line }: Place, problem: Problem): UnreadSubmission {
  return { file, line, error: new InputError([{ ...problem, file }]) };
}

function unread(error: unknown, file: string): UnreadSubmission {
  const known = asInputError(error, file);
  if (!(known instanceof InputError)) throw known;
  const problems = known.problems.map((problem) => ({ ...problem, file: problem.file ?? file }));
  return { file, line: null, error: new InputError(problems) };
}

async function* counted(stream: AsyncIterable<Uint8Array>, onBytes: ReadingOptions["onBytes"]) {
  for await (const chunk of stream) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}
