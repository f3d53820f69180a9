import { PersonalNumbers } from "../../base/personal/personal-numbers";
import { ruleLines } from "../../desk/rule-lines";
import type { Evaluator } from "../../document/evaluator";
import { planDossier } from "../../dossier/layout/dossier";
import { type AnswersOfSite, redactedAnswers } from "../../dossier/redact/answers";
import { Marks } from "../../dossier/redact/marks";
import { redactedSubmission } from "../../dossier/redact/submission";
import { archiveOf } from "../../dossier/write/archive";
import { writeWorkbook } from "../../dossier/write/workbook";
import type { Evaluation } from "../../generated/evaluation";
import { model } from "../../generated/model";
import { digest } from "../../node/digest";
import { bytesOfFile } from "../../node/document";
import type { ReadSubmission } from "../../node/submissions";
import { answersIn } from "../../node/workbook-answers";
import { requirementsOf } from "../../requirements/requirements";
import { printable } from "../../text/printable";
import { catalogueFile, catalogueText } from "../catalogue/file";
import { AnswersFile } from "../evaluate/answers";
import { dayOf } from "../evaluate/day";
import { evaluatorFor, type RulebookOptions } from "../evaluator";
import { type ExitCode, exit } from "../exit";
import { oneSubmission } from "../one-submission";
import { remark } from "../problems";
import type { Session } from "../session";
import { UsageError } from "../usage";
import { workbookRemark } from "../workbook/remarks";
import { writeFile } from "../write-file";
import { evidenceParts } from "./evidence";

export interface ArchiveCommandOptions extends RulebookOptions {
  readonly out: string;
  readonly on?: string;
  readonly attestations?: string;
  readonly evidence?: readonly string[];
  readonly redact?: boolean;
  readonly force?: boolean;
}

/** What is kept of an audit in one file: what was handed in, what persons answered, what follows, and the digests of all of it. */
export async function writeArchive(
  session: Session,
  path: string,
  options: ArchiveCommandOptions,
): Promise<ExitCode> {
  const { world, words } = session;
  const { out, evidence = [], redact = false, force = false } = options;
  if (!/\.zip$/i.test(out)) throw new UsageError("usage.archiveOut", { out });
  if (redact && evidence.length > 0) throw new UsageError("usage.evidenceRedacted");
  const on = await dayOf(session, options.on);
  const evaluator = await evaluatorFor(session, options);
  const read = await oneSubmission(session, path);
  if (read.imported !== undefined) workbookRemark(session, evaluator)(path, read.imported);
  const kept = { ...read, answers: await answersOf(session, read, evaluator, options.attestations) };
  const whole = resultOf(kept, evaluator, on);
  const parts = redact
    ? await redactedParts(session, kept, evaluator, whole)
    : partsOf(
        kept,
        whole,
        evaluator,
        read.imported === undefined ? null : await bytesOfFile(path, world.files),
      );
  const files = await evidenceParts(session, evidence, kept.answers.attestations);
  await writeFile(world, out, archiveOf(withDigests({ ...parts, ...files })), force);
  await world.stdout.write(`${printable(words("wrote", { path: out }))}\n`);
  return exit.fine;
}

interface Kept extends Pick<ReadSubmission, "document" | "doubledNames" | "bytes"> {
  readonly answers: AnswersOfSite;
}

type Parts = Record<string, string | Uint8Array>;

async function answersOf(
  session: Session,
  { document, imported }: ReadSubmission,
  evaluator: Evaluator,
  file: string | undefined,
): Promise<AnswersOfSite> {
  const own = ownAnswers(imported, evaluator);
  if (file === undefined) return own;
  const given = (await AnswersFile.read(session, file, evaluator)).about(document);
  return {
    attestations: [...given.attestations, ...own.attestations],
    waivers: [...given.waivers, ...own.waivers],
    samples: [...given.samples, ...own.samples],
  };
}

function ownAnswers(imported: ReadSubmission["imported"], evaluator: Evaluator): AnswersOfSite {
  if (imported === undefined) return { attestations: [], waivers: [], samples: [] };
  const { attestations, waivers, samples } = answersIn(imported, evaluator);
  return { attestations, waivers, samples };
}

function resultOf(
  { document, doubledNames, bytes, answers }: Kept,
  evaluator: Evaluator,
  on: string,
): Evaluation {
  return evaluator.evaluate(document, { on, doubledNames, digest: digest(bytes), ...answers });
}

function partsOf(
  kept: Kept,
  evaluation: Evaluation,
  evaluator: Evaluator,
  dossier: Uint8Array | null,
): Parts {
  const { document, doubledNames, bytes, answers } = kept;
  const catalogue = evaluator.catalogue();
  const { on, site, period } = evaluation;
  const assessment = evaluator.assess(document, { on, doubledNames, digest: digest(bytes), ...answers });
  const given = { formatVersion: evaluation.formatVersion, site: site.id, period, ...answers };
  return {
    "assessment.json": json(assessment),
    "attestations.json": json(given),
    [catalogueFile(catalogue.name)!]: catalogueText(catalogue),
    ...(dossier !== null && { "dossier.xlsx": dossier }),
    "evaluation.json": json(evaluation),
    "submission.json": bytes,
  };
}

/** All of it made from data without texts and names, so that none can be left in any part. */
async function redactedParts(
  session: Session,
  kept: Kept,
  evaluator: Evaluator,
  whole: Evaluation,
): Promise<Parts> {
  const marks = new Marks();
  const texts = {
    document: redactedSubmission(kept.document, model, marks),
    answers: redactedAnswers(kept.answers, marks),
  };
  // An identity number may stand where an id should.
  const personal = new PersonalNumbers();
  personal.noteAll(texts);
  const { document, answers } = personal.maskedAll(texts);
  const bytes = new TextEncoder().encode(json(document));
  const redacted: Kept = { document, doubledNames: [], bytes, answers };
  const evaluation = resultOf(redacted, evaluator, whole.on);
  const outcomes = new Map(whole.findings.map(({ id, outcome }) => [id, outcome]));
  const moved = evaluation.findings.filter(({ id, outcome }) => outcomes.get(id) !== outcome).length;
  if (moved > 0) await remark(session, session.words("archive.moved", { count: moved }));
  const { tier } = whole.site;
  const { plan } = planDossier({
    model,
    requirements: requirementsOf(evaluator.prepared, tier),
    rules: ruleLines(evaluator, tier),
    submission: document,
    ...answers,
  });
  return partsOf(redacted, evaluation, evaluator, writeWorkbook(plan));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** As `sha256sum -c` reads them. */
function withDigests(parts: Parts): Parts {
  const lines = Object.entries(parts).map(([name, part]) => {
    const bytes = typeof part === "string" ? new TextEncoder().encode(part) : part;
    return `${digest(bytes).replace("sha256:", "")}  ${name}\n`;
  });
  return { ...parts, SHA256SUMS: lines.join("") };
}
