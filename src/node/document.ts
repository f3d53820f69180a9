import { InputError } from "../base/errors";
import { aText } from "../base/option-checks";
import { checkArgument } from "../base/options";
import { doubledProblem } from "../validation/doubled-names";
import { diskFiles, type Files, someFiles } from "./files";
import { readAll } from "./lines";
import { parseFile } from "./parse";
import { readingProblem } from "./problem";
import { asInputError } from "./sources";

const mebibyte = 1 << 20;
const limit = 64 * mebibyte;

/**
 * One JSON file, in UTF-8. Throws InputError naming file, line and column of what is wrong; a name twice in one
 * object is wrong here: what people sign or write as rules is taken whole or not at all.
 */
export async function readJsonFile(path: string, files: Files = diskFiles): Promise<unknown> {
  checkArgument(path, "/path", aText);
  checkArgument(files, "/files", someFiles);
  const bytes = await bytesOf(path, files);
  const result =
    bytes === null
      ? { problem: readingProblem("tooLarge", { limit: limit / mebibyte }) }
      : parseFile(bytes, path);
  const problems = "problem" in result ? [result.problem] : result.doubled.slice(0, 50).map(doubledProblem);
  if ("problem" in result || problems.length > 0)
    throw new InputError(problems.map((problem) => ({ ...problem, file: path })));
  return result.document;
}

/** The bytes of a file that is one document. Throws InputError. */
export async function bytesOfFile(path: string, files: Files = diskFiles): Promise<Uint8Array> {
  checkArgument(path, "/path", aText);
  checkArgument(files, "/files", someFiles);
  const bytes = await bytesOf(path, files);
  if (bytes !== null) return bytes;
  throw new InputError([readingProblem("tooLarge", { limit: limit / mebibyte }, { file: path })]);
}

async function bytesOf(path: string, files: Files): Promise<Uint8Array | null> {
  try {
    return await readAll(files.open(path), limit);
  } catch (error) {
    throw asInputError(error, path);
  }
}
