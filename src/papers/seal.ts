import { canonicalJson } from "../base/canonical";
import { canonicalDigest, digestOf } from "../base/digest";
import type { Evaluation, Finding, Outcome } from "../generated/evaluation";
import { rulebookOf, select } from "../report/selection";

export type PaperKind = "report" | "notice" | "workingPapers";

/**
 * What a document carries as data, so that it can be held against the records later. Digests are of canonical JSON:
 * they do not depend on how a file was laid out. `null`: not at hand when the document was made.
 */
export interface Seal {
  readonly kind: PaperKind;
  /** Number of the report; of a notice that of the report it belongs to. */
  readonly number: string | null;
  /** Date of the document. */
  readonly date: string;
  /** Day of evaluation. */
  readonly on: string;
  readonly site: string;
  readonly version: string;
  /** What was evaluated against: profile and rulebooks with their digests. */
  readonly rules: string;
  readonly catalogue: string | null;
  readonly submission: string | null;
  readonly answers: string | null;
  readonly assessment: string | null;
  readonly conclusion: Evaluation["conclusion"]["overall"];
  /** By rulebook: outcome by number of the rule. */
  readonly findings: Readonly<Record<string, Readonly<Record<number, Outcome>>>>;
  /** Of a notice: numbers of its items, by rulebook. */
  readonly items?: Readonly<Record<string, readonly number[]>>;
  /** The report this one takes the place of. */
  readonly corrects?: string;
}

/** The digests of what an evaluation was made of; made where the records are at hand. */
export interface Origins {
  readonly catalogue: string;
  readonly submission: string;
  readonly answers: string;
  readonly assessment: string;
}

/** What is sealed of an evaluation, whichever document it becomes. */
export function sealOf(
  evaluation: Evaluation,
  kind: PaperKind,
  given: { readonly date: string; readonly number: string | null; readonly corrects?: string | undefined },
  origins: Origins | null,
): Seal {
  return {
    kind,
    number: given.number,
    date: given.date,
    on: evaluation.on,
    site: evaluation.site.id,
    version: evaluation.tool.version,
    rules: rulesDigest(evaluation),
    catalogue: origins?.catalogue ?? null,
    submission: origins?.submission ?? null,
    answers: origins?.answers ?? null,
    assessment: origins?.assessment ?? null,
    conclusion: evaluation.conclusion.overall,
    findings: outcomesByNumber(evaluation),
    ...(given.corrects !== undefined && { corrects: given.corrects }),
  };
}

/** Of profile and rulebooks as they were applied. */
export function rulesDigest({ profile, rulebooks }: Evaluation): string {
  return canonicalDigest([profile.id, profile.digest, rulebooks.map(({ id, digest }) => [id, digest])]);
}

function outcomesByNumber(evaluation: Evaluation): Record<string, Record<number, Outcome>> {
  const found: Record<string, Record<number, Outcome>> = {};
  for (const f of evaluation.findings) {
    const number = numberOf(evaluation, f);
    if (number === null) continue;
    found[f.rulebook] = { ...found[f.rulebook], [number]: f.outcome };
  }
  return found;
}

/** The permanent number of the rule; `null` in an evaluation of before there were numbers. */
export function numberOf(evaluation: Evaluation, { rulebook, rule }: Pick<Finding, "rulebook" | "rule">) {
  return rulebookOf(evaluation, rulebook)?.rules[rule]?.number ?? null;
}

/** Numbers of what a notice asks to rectify, by rulebook: what does not conform and decides, waived or not. */
export function noticeNumbers(evaluation: Evaluation): Record<string, number[]> {
  const found: Record<string, number[]> = {};
  for (const f of select(evaluation, "decides", "fail")) {
    const number = numberOf(evaluation, f);
    if (number !== null) found[f.rulebook] = [...(found[f.rulebook] ?? []), number].sort((a, b) => a - b);
  }
  return found;
}

/** What the verification code is made from: all that the outcomes came from and are, and nothing of the paper. */
export function codeOf(seal: Seal): string {
  const { rules, catalogue, submission, answers, assessment, on, conclusion, findings } = seal;
  const digest = digestOf(
    canonicalJson({ rules, catalogue, submission, answers, assessment, on, conclusion, findings }),
  );
  return grouped(base32(digest.slice("sha256:".length)));
}

/** RFC 4648: no 0, 1, 8, which are mistaken for letters on paper. */
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/** Sixteen characters of five bits: 80 bits. */
const characters = 16;

function base32(hex: string): string {
  let text = "";
  let value = 0;
  let bits = 0;
  for (const digit of hex) {
    value = (value << 4) | Number.parseInt(digit, 16);
    bits += 4;
    if (bits >= 5) {
      bits -= 5;
      text += alphabet[(value >> bits) & 31];
      value &= (1 << bits) - 1;
    }
    if (text.length === characters) break;
  }
  return text;
}

function grouped(text: string): string {
  return (text.match(/.{4}/g) ?? []).join("-");
}
