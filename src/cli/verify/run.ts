import { InputError } from "../../base/errors";
import type { Evaluation } from "../../generated/evaluation";
import { bytesOfFile } from "../../node/document";
import { carriedBy, codeOf, type MovedFinding, type Verification, verifyDocument } from "../../papers";
import { sealIn } from "../../papers/properties";
import { numberOf } from "../../papers/seal";
import { outcomeWord } from "../../report/phrases";
import { rulebookName } from "../../report/selection";
import { heading } from "../../text/index";
import { printable } from "../../text/printable";
import { evaluatedWith } from "../evaluate/evaluated";
import { evaluatorFor, type RulebookOptions } from "../evaluator";
import { type ExitCode, exit } from "../exit";
import { oneSubmission } from "../one-submission";
import { noDocument } from "../report/correction";
import type { Session } from "../session";
import { workbookRemark } from "../workbook/remarks";

export interface VerifyOptions extends RulebookOptions {
  readonly attestations?: string;
}

const codes = { belongs: exit.fine, differs: exit.doesNotConform, cannotTell: exit.undetermined } as const;

/** Whether a document and the records at hand belong together; says what differs. */
export async function verifyFile(
  session: Session,
  document: string,
  path: string,
  options: VerifyOptions,
): Promise<ExitCode> {
  const { world } = session;
  const carried = carriedBy(await bytesOfFile(document, world.files));
  const seal = carried === null ? null : sealIn(carried.properties);
  if (carried === null || seal === null) throw new InputError([noDocument(document)]);
  const evaluator = await evaluatorFor(session, options);
  const read = await oneSubmission(session, path);
  if (read.imported !== undefined) workbookRemark(session, evaluator)(path, read.imported);
  const { attestations } = options;
  const { evaluation, origins } = await evaluatedWith(session, read, evaluator, {
    on: seal.on,
    attestations,
  });
  const found = verifyDocument(carried, evaluation, origins)!;
  await world.stdout.write(
    linesOf(session, found, evaluation)
      .map((line) => `${printable(line)}\n`)
      .join(""),
  );
  return codes[found.result];
}

const movedShown = 20;

function linesOf(session: Session, found: Verification, evaluation: Evaluation): string[] {
  const { words } = session;
  const { seal, result, differences, moved, otherVersion } = found;
  const number = seal.number ?? words("verify.unnumbered");
  return [
    words(`verify.${result}`),
    words("verify.document", {
      kind: words(`verify.kind.${seal.kind}`),
      number,
      date: seal.date,
      on: seal.on,
      code: codeOf(seal),
    }),
    ...(seal.corrects === undefined ? [] : [words("verify.corrects", { number: seal.corrects })]),
    ...(otherVersion === null
      ? []
      : [words("verify.version", { was: otherVersion, now: evaluation.tool.version })]),
    ...(seal.submission === null ? [words("verify.evaluationAlone")] : []),
    ...differences.map((one) => words(`verify.differs.${one}`)),
    ...moved.slice(0, movedShown).map((one) => movedLine(session, one, evaluation)),
    ...(moved.length > movedShown ? [words("verify.more", { count: moved.length - movedShown })] : []),
  ];
}

function movedLine(
  { words, locale }: Session,
  { rulebook, number, was, now }: MovedFinding,
  e: Evaluation,
): string {
  const f = e.findings.find((one) => one.rulebook === rulebook && numberOf(e, one) === number);
  const weight = f?.weight ?? "decides";
  const said = (outcome: MovedFinding["was"]) =>
    outcome === null ? words("verify.noRule") : outcomeWord(outcome, weight, locale);
  const name = heading("checklistNumber", locale, { rulebook: rulebookName(e, rulebook), number });
  return words("verify.moved", { name, title: f?.title[locale] ?? "", was: said(was), now: said(now) });
}
