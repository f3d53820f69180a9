import type { Problem } from "../../base/errors";
import { InputError } from "../../base/errors";
import type { Attestation, EvidenceFile } from "../../generated/evaluation";
import { digest } from "../../node/digest";
import { bytesOfFile } from "../../node/document";
import { baseName } from "../base-name";
import { remark } from "../problems";
import type { Session } from "../session";

/**
 * Evidence files as parts of an archive, each under its digest, so that no name of a file decides where it stands.
 * Throws `InputError` where a file is none that an answer names, or is not the one an answer means.
 */
export async function evidenceParts(
  session: Session,
  paths: readonly string[],
  attestations: readonly Attestation[],
): Promise<Record<string, Uint8Array>> {
  const named = attestations.flatMap(({ evidence = [] }) => evidence);
  const parts: Record<string, Uint8Array> = {};
  const problems: Problem[] = [];
  const unchecked: string[] = [];
  const kept = new Set<EvidenceFile>();
  for (const path of paths) {
    const bytes = await bytesOfFile(path, session.world.files);
    const sha256 = digest(bytes);
    const own = namedBy(named, baseName(path), sha256);
    if (own.length === 0) {
      problems.push(problemOf(named, path));
      continue;
    }
    for (const one of own) kept.add(one);
    if (own.every((one) => one.sha256 === undefined)) unchecked.push(baseName(path));
    parts[`evidence/${sha256.replace("sha256:", "")}${endingOf(path)}`] = bytes;
  }
  if (problems.length > 0) throw new InputError(problems);
  const { words } = session;
  if (unchecked.length > 0)
    await remark(session, words("archive.evidenceUnchecked", { files: listed(session, unchecked) }));
  const absent = [...new Set(named.filter((one) => !kept.has(one)).map(({ file }) => file))];
  if (absent.length > 0)
    await remark(session, words("archive.evidenceAbsent", { files: listed(session, absent) }));
  return parts;
}

/** By the digest, whatever the file is called now; by the name alone where no digest was recorded. */
function namedBy(named: readonly EvidenceFile[], name: string, sha256: string): EvidenceFile[] {
  return named.filter((one) => one.sha256 === sha256 || (one.sha256 === undefined && one.file === name));
}

function problemOf(named: readonly EvidenceFile[], path: string): Problem {
  const differs = named.some(({ file }) => file === baseName(path));
  const text = differs
    ? {
        "zh-CN": "与人工核查记录的SHA-256不同：文件改动过，或者不是当时的那一个；没有写出存档。",
        en: "Its SHA-256 is not the one the answers have: it was changed, or is another file. No archive was written.",
      }
    : {
        "zh-CN": "人工核查没有一条以它为证据；没有写出存档。",
        en: "No answer names it as evidence. No archive was written.",
      };
  return { code: differs ? "evidenceDiffers" : "evidenceNotNamed", pointer: "", file: path, text };
}

/** What a program opens it by; no more of its name. */
function endingOf(path: string): string {
  return /\.[a-z0-9]{1,8}$/.exec(path.toLowerCase())?.[0] ?? "";
}

const shown = 10;

function listed({ words }: Session, files: readonly string[]): string {
  const first = files.slice(0, shown).join(words("archive.evidenceComma"));
  return files.length > shown ? words("archive.evidenceMore", { first, count: files.length }) : first;
}
