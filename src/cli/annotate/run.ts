import { canonicalJson } from "../../base/canonical";
import { InputError } from "../../base/errors";
import { type FiledIssue, issuesOf } from "../../desk/issues";
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
import { remarksOf } from "../workbook/remarks";
import { type GivenOptions, givenIn, type ReadSource, readSources } from "../workbook/sources";
import { makeFolder, writeFile } from "../write-file";
import { stemOf, targetsOf } from "./out";

export interface AnnotateOptions extends RulebookOptions, GivenOptions {
  readonly out: string;
  readonly on?: string;
  readonly attestations?: string;
  readonly mapping?: string;
  readonly force?: boolean;
}

/** A note at every cell: nothing is left out because there is much of it. */
const limits = { defects: 100_000, evidence: 100_000, items: 100_000, supply: 100_000 };

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
  const prepared = await prepare(session, { ...options, format: "json" }, on, limits);
  const evaluation = await evaluated(session, prepared, imported, sources);
  if (evaluation === null) codes.push(exit.refused);
  const defects = evaluation === null ? defectsOf(prepared, imported) : evaluation.defects;
  const remarks = remarksOf(imported, prepared.evaluator);
  const issues = issuesOf(imported, { remarks, defects }, evaluation);
  if (targets.folder !== null) await makeFolder(world, targets.folder);
  for (const source of sources) {
    const own = issues.filter((issue) => isIn(issue, source, sources));
    await deliver(session, source, own, targets.paths.get(source.file)!, options.force === true);
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

/** Of a submission that lacks what an evaluation needs. */
function defectsOf({ evaluator }: Prepared, { submission }: Imported): Evaluation["defects"] {
  try {
    return evaluator.defects(submission, { defects: limits.defects }).defects;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [];
  }
}

/** What speaks of no workbook is listed in each. */
function isIn({ file, place }: FiledIssue, source: ReadSource, all: readonly ReadSource[]): boolean {
  if (file !== null) return file === source.file;
  if (place === null) return true;
  const has = ({ workbook }: ReadSource) => workbook.sheets.some(({ name }) => name === place.sheet);
  return all.some(has) ? has(source) : true;
}

async function deliver(
  { world, words }: Session,
  { file, bytes }: ReadSource,
  issues: readonly FiledIssue[],
  path: string,
  force: boolean,
): Promise<void> {
  await writeFile(world, path, annotateWorkbook(bytes, issues, { name: stemOf(file) }), force);
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
