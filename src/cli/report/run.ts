import { InputError, OptionError } from "../../base/errors";
import { type DocumentFile, documentsOf, hasItems } from "../../desk/documents";
import { wholeLimits } from "../../desk/evaluated";
import { namesOf } from "../../desk/names";
import { sideFilesOf } from "../../desk/working-papers";
import type { Evaluation } from "../../generated/evaluation";
import { readJsonFile } from "../../node/document";
import type { PaperOptions, PaperVisit, SideFiles } from "../../papers";
import { visitCheck } from "../../papers/options";
import { printable } from "../../text/printable";
import { checkDay, dayOf, today } from "../evaluate/day";
import { evaluatedWith } from "../evaluate/evaluated";
import { evaluatorFor } from "../evaluator";
import { type ExitCode, Tally } from "../exit";
import { remark } from "../problems";
import type { Session } from "../session";
import { workbookRemark } from "../workbook/remarks";
import { makeFolder, writeFile } from "../write-file";
import { correctionOf } from "./correction";
import { type ReportInput, reportInput } from "./input";
import type { ReportCommandOptions } from "./options";

/** The documents of one site: to sign, to rectify by, and to check by. Gives the code of the conclusion. */
export async function writeReports(
  session: Session,
  path: string,
  options: ReportCommandOptions,
): Promise<ExitCode> {
  const { world, words, locale } = session;
  if (options.date !== undefined) checkDay(session, "--date", options.date);
  const date = options.date ?? today(world.now());
  const corrects = await correctionOf(session, options);
  const given = options.visit === undefined ? undefined : await readVisit(session, options.visit);
  const input = await reportInput(session, path);
  const { evaluation, paper, side } = await evaluated(session, path, input, options);
  const of: PaperOptions = {
    ...paper,
    locale,
    date,
    visit: { ...paper.visit, ...given },
    ...(corrects && { corrects }),
  };
  await makeFolder(world, options.out);
  const files = filesOf(evaluation, of, side, path);
  for (const { name, content } of files) {
    const target = `${options.out.replace(/[\\/]+$/, "")}/${name}`;
    await writeFile(world, target, content, options.force === true);
    await world.stdout.write(`${printable(words("wrote", { path: target }))}\n`);
  }
  if (!hasItems(evaluation)) await remark(session, words("report.noNotice"));
  const tally = new Tally();
  tally.add(evaluation.conclusion.overall);
  return tally.exitCode;
}

/** What is wrong with an evaluation that was read is wrong in its file. */
function filesOf(evaluation: Evaluation, of: PaperOptions, side: SideFiles, file: string): DocumentFile[] {
  try {
    return documentsOf(evaluation, of, side);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    throw new InputError(error.problems.map((problem) => ({ ...problem, file })));
  }
}

interface ToPrint {
  readonly evaluation: Evaluation;
  readonly side: SideFiles;
  readonly paper: Pick<PaperOptions, "visit" | "names" | "origins">;
}

async function evaluated(
  session: Session,
  path: string,
  input: ReportInput,
  options: ReportCommandOptions,
): Promise<ToPrint> {
  if ("evaluation" in input) {
    await remark(session, session.words("report.evaluationAlone"));
    return { evaluation: input.evaluation, paper: {}, side: {} };
  }
  const { read } = input;
  const evaluator = await evaluatorFor(session, options);
  if (read.imported !== undefined) workbookRemark(session, evaluator)(path, read.imported);
  const on = await dayOf(session, options.on);
  const { attestations } = options;
  const { evaluation, origins } = await evaluatedWith(session, read, evaluator, {
    on,
    limits: wholeLimits,
    series: true,
    attestations,
  });
  const names = options.withNames === true ? namesOf(read.imported) : undefined;
  const visit = read.imported?.visit ?? {};
  const side = sideFilesOf(read, evaluator, evaluation);
  return { evaluation, side, paper: { origins, visit, ...(names && { names }) } };
}

async function readVisit({ world }: Session, path: string): Promise<PaperVisit> {
  const document = await readJsonFile(path, world.files);
  const problems = visitCheck(document, "");
  if (problems.length > 0) throw new InputError(problems.map((problem) => ({ ...problem, file: path })));
  return document as PaperVisit;
}
