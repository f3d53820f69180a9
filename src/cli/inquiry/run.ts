import { InputError, OptionError } from "../../base/errors";
import { type Evaluation, formatInquiry } from "../../index";
import { readJsonFile } from "../../node/document";
import { openQuestions } from "../../report/inquiry/questions";
import { printable } from "../../text/printable";
import { checkDay } from "../evaluate/day";
import { type ExitCode, exit } from "../exit";
import type { Session } from "../session";
import { writeFile } from "../write-file";

export interface InquiryOptions {
  readonly date?: string;
  readonly out?: string;
  readonly force?: boolean;
}

/** The letter about what an evaluation found open; where that is nothing, it is said and no letter is written. */
export async function printInquiry(
  session: Session,
  path: string,
  options: InquiryOptions,
): Promise<ExitCode> {
  const { world, words } = session;
  const { date, out, force = false } = options;
  if (date !== undefined) checkDay(session, "--date", date);
  const evaluation = await readEvaluation(session, path);
  const letter = letterOf(session, evaluation, path, date);
  if (openQuestions(evaluation).length === 0) {
    await world.stderr.write(letter);
    return exit.nothingFound;
  }
  if (out === undefined) {
    await world.stdout.write(letter);
    return exit.fine;
  }
  await writeFile(world, out, letter, force);
  await world.stdout.write(`${printable(words("wrote", { path: out }))}\n`);
  return exit.fine;
}

async function readEvaluation({ world }: Session, path: string): Promise<Evaluation> {
  const document = await readJsonFile(path, world.files);
  const kind = typeof document === "object" && document !== null && "kind" in document && document.kind;
  if (kind === "evaluation") return document as Evaluation;
  const text = {
    "zh-CN": "这不是评估结果（evaluate --format json 的输出）。",
    en: "This is no evaluation (what evaluate --format json writes).",
  };
  throw new InputError([{ code: "evaluation", file: path, pointer: "", text }]);
}

/** What is wrong with the argument of the call is wrong in the file. */
function letterOf({ locale }: Session, evaluation: Evaluation, file: string, date: string | undefined) {
  try {
    return formatInquiry(evaluation, date === undefined ? { locale } : { locale, date });
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    throw new InputError(error.problems.map((problem) => ({ ...problem, file })));
  }
}
