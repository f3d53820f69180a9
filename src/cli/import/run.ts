import { InputError } from "../../base/errors";
import { type Imported, type ImportOptions, importWorkbooks, type Source } from "../../dossier/read/import";
import type { Mapping } from "../../dossier/read/mapping";
import { readWorkbook } from "../../dossier/table/read";
import { defaultMaxBytes } from "../../node/blocks";
import { readAll } from "../../node/lines";
import { readingProblem } from "../../node/problem";
import { asInputError } from "../../node/sources";
import { printable } from "../../text/printable";
import { type ExitCode, exit, worstExit } from "../exit";
import { remark, reportProblems } from "../problems";
import type { Session } from "../session";
import { remarksText } from "../workbook/remarks";
import type { World } from "../world";
import { writeFile } from "../write-file";
import { askAll, questionsIn } from "./ask";
import { mappingFile, readMappings } from "./mapping-file";

export interface ImportCommandOptions {
  readonly out?: string;
  readonly site?: string;
  readonly tier?: string;
  readonly period?: { readonly from: string; readonly to: string };
  readonly mapping?: string;
  readonly saveMapping?: string;
  readonly force?: boolean;
}

/** Makes one submission of the ledgers behind the paths; what was not understood is said with its cell. */
export async function importFiles(
  session: Session,
  paths: readonly string[],
  options: ImportCommandOptions,
): Promise<ExitCode> {
  const { world, words } = session;
  const codes: ExitCode[] = [];
  const sources: Source[] = [];
  for (const path of paths) {
    try {
      sources.push({ file: path, workbook: readWorkbook(await bytesOf(world, path)) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      await reportProblems(session, error.problems, { file: path, line: null });
      codes.push(exit.refused);
    }
  }
  if (sources.length === 0) return exit.nothingRead;
  const given = givenIn(options);
  const known = options.mapping === undefined ? [] : await readMappings(world, options.mapping);
  const { imported, mappings } = await settled(session, sources, { given, mappings: known });
  await world.stderr.write(await remarksText(session, imported.remarks));
  if (mappings.length > known.length && options.saveMapping === undefined)
    await remark(session, words("import.mappingNotSaved"));
  if (options.saveMapping !== undefined)
    await writeFile(world, options.saveMapping, mappingFile(mappings), options.force === true);
  const json = `${JSON.stringify(imported.submission, null, 2)}\n`;
  if (options.out === undefined) await world.stdout.write(json);
  else {
    await writeFile(world, options.out, json, options.force === true);
    await world.stdout.write(`${printable(words("wrote", { path: options.out }))}\n`);
  }
  if (imported.remarks.some(({ severity }) => severity === "error")) codes.push(exit.doesNotConform);
  return worstExit(codes);
}

/** Asks until nothing new comes up: a column that is known may bring codes that are not. */
async function settled(
  session: Session,
  sources: readonly Source[],
  options: ImportOptions & { readonly mappings: readonly Mapping[] },
): Promise<{ imported: Imported; mappings: readonly Mapping[] }> {
  let { mappings } = options;
  const asked = new Set<string>();
  for (;;) {
    const imported = importWorkbooks(sources, { ...options, mappings });
    const open = questionsIn(imported).filter((question) => !asked.has(JSON.stringify(question)));
    for (const question of open) asked.add(JSON.stringify(question));
    const answers = await askAll(session, open);
    if (answers.length === 0) return { imported, mappings };
    mappings = [...mappings, ...answers];
  }
}

function givenIn({ site, tier, period }: ImportCommandOptions): Record<string, string> {
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
