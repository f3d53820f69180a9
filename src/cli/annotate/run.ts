import { canonicalJson } from "../../base/canonical";
import { InputError } from "../../base/errors";
import { annotateLimits, type Book, isIn, stemOf, toldIssues } from "../../desk/annotated";
import type { FiledIssue } from "../../desk/issues";
import { annotateWorkbook } from "../../dossier/annotate/annotate";
import { type Imported, importWorkbooks } from "../../dossier/read/import";
import type { Evaluation } from "../../generated/evaluation";
import { digest } from "../../node/digest";
import { printable } from "../../text/printable";
import { dayOf } from "../evaluate/day";
import { type Prepared, prepare } from "../evaluate/prepare";
import type { RulebookOptions } from "../evaluator";
import { type ExitCode, exit, worstExit } from "../exit";
import { readMappings } from "../import/mapping-file";
import { reportProblems } from "../problems";
import type { Session } from "../session";
import { type GivenOptions, givenIn, type ReadSource, readSources } from "../workbook/sources";
import { makeFolder, writeFile } from "../write-file";
import { targetsOf } from "./out";

export interface AnnotateOptions extends RulebookOptions, GivenOptions {
  readonly out: string;
  readonly on?: string;
  readonly attestations?: string;
  readonly mapping?: string;
  readonly force?: boolean;
}

/** Gives the workbooks of one site back with notes at their cells; what cannot be evaluated is noted all the same. */
export async function annotateFiles(
  session: Session,
  paths: readonly string[],
  options: AnnotateOptions,
): Promise<ExitCode> {
  const { world } = session;
  const inputs = [...new Set(paths)];
  const targets = await targetsOf(world, inputs, options.out);
  const { sources, codes } = await readSources(session, inputs);
  if (sources.length === 0) return exit.nothingRead;
  const mappings = options.mapping === undefined ? [] : await readMappings(world, options.mapping);
  const imported = importWorkbooks(sources, { given: givenIn(options), mappings });
  const on = await dayOf(session, options.on);
  const prepared = await prepare(session, { ...options, format: "json" }, on, annotateLimits);
  const evaluation = await evaluated(session, prepared, imported, sources);
  if (evaluation === null) codes.push(exit.refused);
  const issues = toldIssues(imported, prepared.evaluator, evaluation);
  const books = sources.map((source) => ({ ...source, name: source.file }));
  if (targets.folder !== null) await makeFolder(world, targets.folder);
  for (const book of books) {
    const own = issues.filter((issue) => isIn(issue, book, books));
    await deliver(session, book, own, targets.paths.get(book.name)!, options.force === true);
  }
  await prepared.answers?.report(session, evaluation === null ? 0 : 1);
  if (issues.some(({ kind }) => kind !== "notice")) codes.push(exit.doesNotConform);
  return worstExit(codes);
}

async function evaluated(
  session: Session,
  { make }: Prepared,
  imported: Imported,
  [first]: readonly ReadSource[],
): Promise<Evaluation | null> {
  const place = { file: first!.file, line: null };
  try {
    const bytes = Buffer.from(canonicalJson(imported.submission));
    const item = { ...place, document: imported.submission, doubledNames: [], bytes, imported };
    return make(item, digest(bytes)) as Evaluation;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    await reportProblems(session, error.problems, place);
    return null;
  }
}

async function deliver(
  { world, words }: Session,
  { name, bytes }: Book,
  issues: readonly FiledIssue[],
  path: string,
  force: boolean,
): Promise<void> {
  await writeFile(world, path, annotateWorkbook(bytes, issues, { name: stemOf(name) }), force);
  const count = (...kinds: FiledIssue["kind"][]) => issues.filter(({ kind }) => kinds.includes(kind)).length;
  const counts = {
    path,
    unread: count("unread"),
    data: count("data"),
    missing: count("missing"),
    nonconforming: count("nonconforming"),
  };
  await world.stdout.write(`${printable(words("annotate.wrote", counts))}\n`);
}
