import { InputError } from "../base/errors";
import { byCodeUnit } from "../base/order";
import type { Files } from "./files";
import { systemCode } from "./files";
import { foreignWords } from "./foreign";
import { readingProblem } from "./problem";

/** One thing that holds submissions: a file, or the standard input. */
export interface Source {
  readonly path: string;
  /** "lines" is NDJSON, "whole" one document; "open" is settled by the first bytes. */
  readonly form: "whole" | "lines" | "open";
}

/** What is behind a path, and what a folder holds beside it. */
export interface Found {
  readonly sources: readonly Source[];
  readonly leftOut: readonly string[];
}

/** What was said of the form of the input, where names and first bytes shall not settle it. */
export type InputForm = "json" | "ndjson";

export const standardInput = "-";

/** The files behind a path: itself, or those of a folder in the order of their names. Throws InputError. */
export async function sourcesOf(path: string, files: Files, input?: InputForm): Promise<Found> {
  const alone = (form: Source["form"]): Found => ({ sources: [{ path, form }], leftOut: [] });
  if (path === standardInput) return alone(input === undefined ? "open" : formOf(path, input));
  try {
    const kind = await files.kind(path);
    if (kind === null) throw new InputError([readingProblem("notFound", {}, { file: path })]);
    return kind === "folder" ? await inFolder(path, files, input) : alone(formOf(path, input));
  } catch (error) {
    throw asInputError(error, path);
  }
}

/** What systems leave in folders by themselves; nobody misses it in a run. */
const systemFiles = /^(\.DS_Store|\._.*|\.git.*|Thumbs\.db|desktop\.ini|~\$.*)$/i;

async function inFolder(folder: string, files: Files, input?: InputForm): Promise<Found> {
  const all = (await files.list(folder)).sort(byCodeUnit);
  const isRead = (name: string) => /^(?!\.|~\$).*\.(json|ndjson|jsonl|xlsx|xlsm|xls)$/i.test(name);
  const names = all.filter(isRead);
  const leftOut = all.filter((name) => !isRead(name) && !systemFiles.test(name));
  if (names.length === 0) throw new InputError([nothingRead(folder, leftOut)]);
  const base = folder.replace(/[\\/]+$/, "");
  const sources = names.map((name) => ({ path: `${base}/${name}`, form: formOf(name, input) }));
  return { sources, leftOut };
}

/** A folder of workbooks is not an empty one. */
function nothingRead(folder: string, leftOut: readonly string[]) {
  for (const name of leftOut) {
    const kind = foreignWords(name);
    if (kind !== null) return readingProblem("folderOfOthers", { name, kind }, { file: folder });
  }
  return readingProblem("emptyFolder", {}, { file: folder });
}

function formOf(path: string, input: InputForm | undefined): Source["form"] {
  if (input !== undefined) return input === "ndjson" ? "lines" : "whole";
  return /\.(ndjson|jsonl)$/i.test(path) ? "lines" : "whole";
}

/** What the operating system refused, in a sentence; anything else is not the user's to mend. */
export function asInputError(error: unknown, file: string): unknown {
  const cause = systemCode(error);
  if (cause === undefined) return error;
  const code = cause === "ENOENT" ? "notFound" : "notReadable";
  return new InputError([readingProblem(code, { cause }, { file })]);
}
