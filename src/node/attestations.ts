import { InputError } from "../base/errors";
import { anObject, aText, listOf } from "../base/option-checks";
import { checkArgument } from "../base/options";
import { createEvaluator } from "../document/bundled-evaluator";
import type { NamedRule } from "../dossier/read/answers";
import type { Remark } from "../dossier/remarks";
import type { Attestation, Sample, Waiver } from "../generated/evaluation";
import { attestationProblems, openAttestations } from "../validation/attestations";
import { bytesOfFile, readJsonFile } from "./document";
import { diskFiles, type Files, someFiles } from "./files";
import { answersOfWorkbook } from "./workbook-answers";

export interface AttestationsFile {
  readonly attestations: Attestation[];
  readonly waivers: Waiver[];
  readonly samples: Sample[];
  /** Of a workbook: lines that were filled in and answer nothing. */
  readonly remarks?: readonly Remark[];
}

/**
 * Reads a file of persons' answers, accepted findings and samples (schemas/output/attestations.schema.json); what it says for
 * all of them is filled in. Or a workbook: a checklist that was filled in, or a dossier; its lines are held against
 * `rules`, those of the bundled rulebooks unless others are given. Throws
 * InputError with file and pointer when it cannot be read or has another form.
 */
export async function readAttestations(
  path: string,
  files: Files = diskFiles,
  rules?: readonly NamedRule[],
): Promise<AttestationsFile> {
  checkArgument(path, "/path", aText);
  checkArgument(files, "/files", someFiles);
  checkArgument(rules ?? [], "/rules", listOf(anObject));
  if (/\.(xlsx|xlsm|xls)$/i.test(path)) return await readWorkbookOf(path, files, rules);
  const document = await readJsonFile(path, files);
  const problems = attestationProblems(document).map((problem) => ({ ...problem, file: path }));
  if (problems.length > 0) throw new InputError(problems);
  return openAttestations(document);
}

async function readWorkbookOf(
  path: string,
  files: Files,
  rules: readonly NamedRule[] = createEvaluator().rules,
): Promise<AttestationsFile> {
  const bytes = await bytesOfFile(path, files);
  try {
    // Loaded when a workbook comes, as for submissions.
    const { readAnswerBook } = await import("./workbooks");
    const imported = readAnswerBook(bytes, path);
    return answersOfWorkbook(imported, rules);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.problems.map((problem) => ({ ...problem, file: path })));
  }
}
