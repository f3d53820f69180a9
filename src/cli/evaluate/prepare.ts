import { answersOf } from "../../assessment/assess";
import { OptionError } from "../../base/errors";
import type { EvaluateOptions, Evaluator, EvaluatorOptions } from "../../index";
import { lineFormats, type Result } from "../../node/stream/formats";
import type { ReadSubmission } from "../../node/submissions";
import { withWorkbookAnswers } from "../../node/workbook-answers";
import { evaluatorOf, readAgainst } from "../evaluator";
import type { Session } from "../session";
import { AnswersFile } from "./answers";
import type { EvaluateOptions as CommandOptions } from "./options";

export interface Prepared {
  /** What the format asks for: an evaluation, or the assessment alone. */
  make(item: ReadSubmission, digest: string): Result;
  readonly evaluator: Evaluator;
  /** What it was made of. */
  readonly against: Pick<EvaluatorOptions, "profile" | "rulebooks">;
  /** The same for all submissions. */
  readonly forAll: Pick<EvaluateOptions, "on" | "evidence" | "series" | "limits">;
  readonly answers: AnswersFile | null;
}

/** Everything one run needs before its first submission: rulebooks, profile, persons' answers. */
export async function prepare(
  session: Session,
  options: Pick<CommandOptions, "profile" | "rulebook" | "attestations" | "evidence" | "series" | "format">,
  on: string,
  limits?: EvaluateOptions["limits"],
): Promise<Prepared> {
  const against = await readAgainst(session.world, options);
  const evaluator = await evaluatorOf(session, against);
  const { attestations: file, evidence, series } = options;
  const answers = file === undefined ? null : await AnswersFile.read(session, file, evaluator);
  if (answers !== null) check(evaluator, answers, on);
  const { make } = lineFormats[options.format === "assessment" ? "assessment" : "evaluation"](evaluator);
  const forAll = {
    on,
    ...(evidence === undefined ? {} : { evidence }),
    ...(series === true && { series }),
    ...(limits !== undefined && { limits }),
  };
  return {
    make({ document, doubledNames, imported }, digest) {
      const given = { ...forAll, digest, doubledNames };
      if (answers === null) return make(document, withWorkbookAnswers(given, imported, evaluator));
      const { attestations, waivers, samples, placed } = answers.about(document);
      const all = { ...given, attestations, waivers, samples };
      return placed(make(document, withWorkbookAnswers(all, imported, evaluator)));
    },
    evaluator,
    against,
    forAll,
    answers,
  };
}

/** An answer that fits no rule is a mistake in the file it was read from. */
function check(
  { prepared }: Evaluator,
  { path, attestations, waivers, samples }: AnswersFile,
  on: string,
): void {
  try {
    answersOf(prepared, { on, attestations, waivers, samples });
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    throw new OptionError(error.problems.map((problem) => ({ file: path, ...problem })));
  }
}
