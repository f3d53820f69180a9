import { InputError } from "../base/errors";
import { diskFiles, type Files } from "./files";
import { readAll } from "./lines";
import { parseFile } from "./parse";
import { readingProblem } from "./problem";
import { asInputError } from "./sources";

const mebibyte = 1 << 20;
const limit = 64 * mebibyte;

/** One JSON file, in UTF-8. Throws InputError naming file, line and column of what is wrong. */
export async function readJsonFile(path: string, files: Files = diskFiles): Promise<unknown> {
  const bytes = await bytesOf(path, files);
  const result =
    bytes === null
      ? { problem: readingProblem("tooLarge", { limit: limit / mebibyte }) }
      : parseFile(bytes, path);
  if ("problem" in result) throw new InputError([{ ...result.problem, file: path }]);
  return result.document;
}

async function bytesOf(path: string, files: Files): Promise<Uint8Array | null> {
  try {
    return await readAll(files.open(path), limit);
  } catch (error) {
    throw asInputError(error, path);
  }
}
