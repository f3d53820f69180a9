import { InputError } from "../../base/errors";
import type { ComparedSide } from "../../comparison/compare/side";
import type { Evaluator } from "../../document/evaluator";
import type { Assessment, Attestation, Evaluation, Waiver } from "../../generated/evaluation";
import { digest } from "../../node/digest";
import type { ReadSubmission } from "../../node/submissions";
import { answersIn } from "../../node/workbook-answers";
import { doubledProblem } from "../../validation/doubled-names";
import type { Catalogues } from "../describe/catalogues";
import { describeOne } from "../describe/describe-one";
import { AnswersFile } from "../evaluate/answers";
import { oneSubmission } from "../one-submission";
import { folderOf } from "../reports/combination";
import type { Session } from "../session";
import { workbookRemark } from "../workbook/remarks";

/** How one of the two is read, and evaluated where it is not yet. */
export interface SideOptions {
  readonly path: string;
  readonly attestations: string | undefined;
  /** The submission behind a result that is read. */
  readonly submission?: string | undefined;
  readonly catalogues: Catalogues;
  /** Compiled when it is asked for. */
  evaluator(): Promise<Evaluator>;
  on(): Promise<string>;
}

/** A dossier or submission, evaluated; an assessment, put into words; or an evaluation as it is. */
export async function sideOf(session: Session, options: SideOptions): Promise<ComparedSide> {
  const read = await oneSubmission(session, options.path);
  const { document, file } = read;
  const kind = (document as { kind?: unknown } | null)?.kind;
  if (kind !== "evaluation" && kind !== "assessment") return evaluated(session, read, options);
  if (read.doubledNames.length > 0)
    throw new InputError(read.doubledNames.slice(0, 50).map((one) => ({ ...doubledProblem(one), file })));
  const beside = options.submission === undefined ? {} : await given(session, options.submission, options);
  if (kind === "evaluation") return { ...beside, evaluation: document as Evaluation };
  const evaluation = await describeOne(options.catalogues, read);
  const folder = file === "-" ? null : folderOf(file);
  const catalogue = await options.catalogues.document((document as Assessment).catalogue, folder);
  return { ...beside, evaluation, ...(catalogue !== null && { catalogue }) };
}

async function evaluated(
  session: Session,
  read: ReadSubmission,
  options: SideOptions,
): Promise<ComparedSide> {
  const evaluator = await options.evaluator();
  if (read.imported !== undefined) workbookRemark(session, evaluator)(read.file, read.imported);
  const answers = await answersOf(session, read, evaluator, options.attestations);
  const { document, doubledNames, bytes } = read;
  const evaluation = evaluator.evaluate(document, {
    ...{ on: await options.on(), doubledNames, digest: digest(bytes), limits: { items: 2000 } },
    ...answers,
  });
  return { evaluation, submission: document, evaluator, ...answers };
}

/** The submission behind a result, and what persons answered; what it was judged by is not at hand. */
async function given(session: Session, path: string, options: SideOptions): Promise<Partial<ComparedSide>> {
  const read = await oneSubmission(session, path);
  const evaluator = await options.evaluator();
  return { submission: read.document, ...(await answersOf(session, read, evaluator, options.attestations)) };
}

interface GivenAnswers {
  readonly attestations: readonly Attestation[];
  readonly waivers: readonly Waiver[];
}

async function answersOf(
  session: Session,
  { document, imported }: ReadSubmission,
  evaluator: Evaluator,
  file: string | undefined,
): Promise<GivenAnswers> {
  const own = imported === undefined ? { attestations: [], waivers: [] } : answersIn(imported, evaluator);
  if (file === undefined) return { attestations: own.attestations, waivers: own.waivers };
  const given = await AnswersFile.read(session, file, evaluator);
  const { attestations, waivers } = given.about(document);
  await given.report(session, 1);
  return {
    attestations: [...attestations, ...own.attestations],
    waivers: [...waivers, ...own.waivers],
  };
}
