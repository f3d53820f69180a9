import type { EvidenceFile } from "../../generated/evaluation";
import type { Arguments } from "../../text/format";
import type { RemarkCode } from "../remarks";
import { isFiller, plain, saysNone } from "../values/spelling";

/** Of a line of answers, what its evidence is read from. */
interface EvidenceLine {
  parts(name: string): readonly { readonly text: string; readonly exact: boolean }[];
  wrong(code: RemarkCode, name: string, args?: Arguments): void;
}

const most = 20;
const longestName = 255;

/** Files and digests of one line, in one order. Names are data: nobody opens a file by them. */
export function evidenceIn(line: EvidenceLine): EvidenceFile[] {
  const files = line.parts("file");
  const digests = line.parts("sha256");
  if (files.length > most) line.wrong("evidenceTooMany", "file", { files: files.length, most });
  if (digests.length > 0 && digests.length !== files.length)
    line.wrong("evidenceCount", "sha256", { files: files.length, digests: digests.length });
  if (!files.every(isName)) line.wrong("answerUnclear", "file");
  const read = digests.map(({ text }) => digestOf(text));
  if (read.includes(null)) line.wrong("digestUnclear", "sha256");
  return files.map(({ text }, k) => {
    const sha256 = read[k];
    return typeof sha256 === "string" ? { file: text, sha256 } : { file: text };
  });
}

function isName({ text, exact }: { readonly text: string; readonly exact: boolean }): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (text.length === 0 || text.length > longestName || /[\u0000-\u001f]/.test(text)) return false;
  return exact || !(isFiller(text) || saysNone(text));
}

/** `undefined`: it is said that there is none; `null`: it is no digest. With or without `sha256:` before it. */
function digestOf(text: string): string | null | undefined {
  if (saysNone(text)) return undefined;
  const digits = /^(?:sha-?256:)?\s*([0-9a-f]{64})$/.exec(plain(text).toLowerCase())?.[1];
  return digits === undefined ? null : `sha256:${digits}`;
}
