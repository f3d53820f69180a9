import { questionsIn } from "../../desk/questions";
import type { Mapping } from "../../dossier/form/mapping";
import { type Imported, type ImportOptions, importWorkbooks, type Source } from "../../dossier/read/import";
import { printable } from "../../text/printable";
import { type ExitCode, exit, worstExit } from "../exit";
import { remark } from "../problems";
import type { Session } from "../session";
import { remarksText } from "../workbook/remarks";
import { type GivenOptions, givenIn, readSources } from "../workbook/sources";
import { writeFile } from "../write-file";
import { askAll } from "./ask";
import { dossierOf } from "./dossier";
import { mappingFile, readMappings } from "./mapping-file";

export interface ImportCommandOptions extends GivenOptions {
  readonly out?: string;
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
  const { sources, codes } = await readSources(session, paths);
  if (sources.length === 0) return exit.nothingRead;
  const given = givenIn(options);
  const known = options.mapping === undefined ? [] : await readMappings(world, options.mapping);
  const { imported, mappings } = await settled(session, sources, { given, mappings: known });
  await world.stderr.write(await remarksText(session, imported.remarks));
  const keeps = options.saveMapping !== undefined || /\.xlsx$/i.test(options.out ?? "");
  if (mappings.length > known.length && !keeps) await remark(session, words("import.mappingNotSaved"));
  if (options.saveMapping !== undefined)
    await writeFile(world, options.saveMapping, mappingFile(mappings), options.force === true);
  if (options.out === undefined) await world.stdout.write(jsonOf(imported));
  else {
    const asWorkbook = /\.xlsx$/i.test(options.out);
    const content = asWorkbook ? await dossierOf(session, imported) : jsonOf(imported);
    await writeFile(world, options.out, content, options.force === true);
    await world.stdout.write(`${printable(words("wrote", { path: options.out }))}\n`);
    if (!asWorkbook && imported.names.length > 0) await remark(session, words("import.namesNotKept"));
  }
  if (imported.remarks.some(({ severity }) => severity === "error")) codes.push(exit.doesNotConform);
  return worstExit(codes);
}

function jsonOf({ submission }: Imported): string {
  return `${JSON.stringify(submission, null, 2)}\n`;
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
