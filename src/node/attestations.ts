import { InputError } from "../base/errors";
import type { Attestation, Sample, Waiver } from "../generated/evaluation";
import { attestationProblems, openAttestations } from "../validation/attestations";
import { readJsonFile } from "./document";
import { diskFiles, type Files } from "./files";

export interface AttestationsFile {
  readonly attestations: Attestation[];
  readonly waivers: Waiver[];
  readonly samples: Sample[];
}

/**
 * Reads a file of persons' answers, accepted findings and samples (schemas/output/attestations.schema.json); what it says for
 * all of them is filled in. Throws
 * InputError with file and pointer when it cannot be read or has another form.
 */
export async function readAttestations(path: string, files: Files = diskFiles): Promise<AttestationsFile> {
  const document = await readJsonFile(path, files);
  const problems = attestationProblems(document).map((problem) => ({ ...problem, file: path }));
  if (problems.length > 0) throw new InputError(problems);
  return openAttestations(document);
}
