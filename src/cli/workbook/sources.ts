import { InputError } from "../../base/errors";
import type { Source } from "../../dossier/read/import";
import { readWorkbook } from "../../dossier/table/read";
import { defaultMaxBytes } from "../../node/blocks";
import { readAll } from "../../node/lines";
import { readingProblem } from "../../node/problem";
import { asInputError } from "../../node/sources";
import { type ExitCode, exit } from "../exit";
import { reportProblems } from "../problems";
import type { Session } from "../session";
import type { World } from "../world";

/** A workbook by its path, with the bytes it was read from. */
export interface ReadSource extends Source {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What no sheet says of the site and the period. */
export interface GivenOptions {
  readonly site?: string;
  readonly tier?: string;
  readonly period?: { readonly from: string; readonly to: string };
}

/** Every workbook that can be read; of others it is said why not. */
export async function readSources(
  session: Session,
  paths: readonly string[],
): Promise<{ sources: ReadSource[]; codes: ExitCode[] }> {
  const sources: ReadSource[] = [];
  const codes: ExitCode[] = [];
  for (const file of paths) {
    try {
      const bytes = await bytesOf(session.world, file);
      sources.push({ file, bytes, workbook: readWorkbook(bytes) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      await reportProblems(session, error.problems, { file, line: null });
      codes.push(exit.refused);
    }
  }
  return { sources, codes };
}

export function givenIn({ site, tier, period }: GivenOptions): Record<string, string> {
  return {
    ...(site !== undefined && { "/site/id": site }),
    ...(tier !== undefined && { "/site/tier": tier }),
    ...(period !== undefined && { "/period/from": period.from, "/period/to": period.to }),
  };
}

async function bytesOf({ files }: World, path: string): Promise<Uint8Array> {
  try {
    if ((await files.kind(path)) === null)
      throw new InputError([readingProblem("notFound", {}, { file: path })]);
    const bytes = await readAll(files.open(path), defaultMaxBytes);
    if (bytes === null)
      throw new InputError([readingProblem("tooLarge", { limit: defaultMaxBytes / (1 << 20) })]);
    return bytes;
  } catch (error) {
    throw asInputError(error, path);
  }
}
