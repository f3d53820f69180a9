import { InputError } from "../base/errors";
import { byCodeUnit } from "../base/order";
import type { Files } from "./files";
import { systemCode } from "./files";
import { readingProblem } from "./problem";

/** One thing that holds submissions: a file, or the standard input. */
export interface Source {
  readonly path: string;
  /** "lines" is NDJSON, "whole" one document; "open" is settled by the first bytes. */
  readonly form: "whole" | "lines" | "open";
}

export const standardInput = "-";

/** The files behind a path: itself, or those of a folder in the order of their names. Throws InputError. */
export async function sourcesOf(path: string, files: Files): Promise<Source[]> {
  if (path === standardInput) return [{ path, form: "open" }];
  try {
    const kind = await files.kind(path);
    if (kind === null) throw new InputError([readingProblem("notFound", {}, { file: path })]);
    return kind === "folder" ? await inFolder(path, files) : [{ path, form: formOf(path) }];
  } catch (error) {
    throw asInputError(error, path);
  }
}

async function inFolder(folder: string, files: Files): Promise<Source[]> {
  const names = (await files.list(folder)).filter((name) => /^[^.].*\.(json|ndjson|jsonl)$/i.test(name));
  if (names.length === 0) throw new InputError([readingProblem("emptyFolder", {}, { file: folder })]);
  const base = folder.replace(/[\\/]+$/, "");
  return names.sort(byCodeUnit).map((name) => ({ path: `${base}/${name}`, form: formOf(name) }));
}

function formOf(path: string): Source["form"] {
  return /\.(ndjson|jsonl)$/i.test(path) ? "lines" : "whole";
}

/** What the operating system refused, in a sentence; anything else is not the user's to mend. */
export function asInputError(error: unknown, file: string): unknown {
  const cause = systemCode(error);
  if (cause === undefined) return error;
  const code = cause === "ENOENT" ? "notFound" : "notReadable";
  return new InputError([readingProblem(code, { cause }, { file })]);
}
