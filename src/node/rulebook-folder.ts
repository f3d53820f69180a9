import { InputError, type Problem, RulebookError } from "../base/errors";
import { anObject, aText, listOf } from "../base/option-checks";
import { checkArgument, readOptions } from "../base/options";
import { byCodeUnit } from "../base/order";
import { assembleRulebook, type RulebookFiles } from "../rulebook/assemble";
import type { RulebookDocument } from "../rulebook/document";
import { readJsonFile } from "./document";
import { diskFiles, type Files, someFiles } from "./files";
import { readingProblem } from "./problem";

export interface RulebookReadingOptions {
  readonly files?: Files;
  /** Rulebooks a `sameAs` may point into. */
  readonly others?: readonly RulebookDocument[];
}

/** Folders of a rulebook that are read; examples and pages are not part of it. */
const folders = ["", "clauses", "facts", "messages"];

/**
 * Reads a rulebook folder (rulebook.json, parameters.json, charts.json, clauses/, facts/, messages/) into one document that
 * stands alone. Throws RulebookError with file and pointer when a file is missing or malformed.
 */
export async function readRulebookFolder(
  path: string,
  options: RulebookReadingOptions = {},
): Promise<RulebookDocument> {
  checkArgument(path, "/path", aText);
  const given = readOptions<RulebookReadingOptions>(options, { files: someFiles, others: listOf(anObject) });
  const read = await readFiles(path.replace(/[\\/]+$/, ""), given.files ?? diskFiles);
  const others = new Map((given.others ?? []).map((other) => [other.id, asFiles(other)]));
  return assembleRulebook(read, others);
}

async function readFiles(base: string, files: Files): Promise<RulebookFiles> {
  const read: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const path of await jsonFiles(base, files)) {
    try {
      read[path] = await readJsonFile(`${base}/${path}`, files);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems.map((problem) => ({ ...problem, file: path })));
    }
  }
  if (problems.length > 0) throw new RulebookError(problems);
  if (Object.keys(read).length === 0)
    throw new RulebookError([readingProblem("emptyRulebook", {}, { file: base })]);
  return read;
}

async function jsonFiles(base: string, files: Files): Promise<string[]> {
  if ((await files.kind(base)) !== "folder") {
    throw new RulebookError([readingProblem("notFound", {}, { file: base })]);
  }
  const found: string[] = [];
  for (const folder of folders) {
    const inside = folder === "" ? base : `${base}/${folder}`;
    if ((await files.kind(inside)) !== "folder") continue;
    const names = (await files.list(inside)).filter(
      (name) => name.endsWith(".json") && !name.startsWith("."),
    );
    found.push(...names.sort(byCodeUnit).map((name) => (folder === "" ? name : `${folder}/${name}`)));
  }
  return found;
}

/** A resolved rulebook as `sameAs` looks into it: what it took from elsewhere counts as its own. */
function asFiles(rulebook: RulebookDocument): RulebookFiles {
  return {
    "facts/all.json": { facts: withoutOrigin(rulebook.facts) },
    "parameters.json": { parameters: withoutOrigin(rulebook.parameters) },
    ...(rulebook.charts && { "charts.json": { charts: withoutOrigin(rulebook.charts) } }),
  };
}

function withoutOrigin(definitions: Readonly<Record<string, { readonly sameAs?: string }>>) {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, { sameAs: _, ...definition }]) => [name, definition]),
  );
}
