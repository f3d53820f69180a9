import { hasOwn } from "../../base/es2018";
import type { Evaluation, Outcome } from "../../generated/evaluation";
import { carriedCode, same, sealIn } from "../properties";
import { codeOf, noticeNumbers, type Origins, type Seal, sealOf } from "../seal";
import { type Carried, withoutSpace } from "./carried";

/** What of a document and the records at hand is not the same. */
export type Difference =
  | "code"
  | "conclusionText"
  | "records"
  | "answers"
  | "rules"
  | "assessment"
  | "conclusion"
  | "findings"
  | "items";

/** The outcome of one rule in the document and by the records; `null`: no such rule there. */
export interface MovedFinding {
  readonly rulebook: string;
  readonly number: number;
  readonly was: Outcome | null;
  readonly now: Outcome | null;
}

export interface Verification {
  readonly seal: Seal;
  /** belongs: all that was carried is what the records give; differs; cannotTell: it was made where records were not at hand, or by another version that may differ for that reason alone. */
  readonly result: "belongs" | "differs" | "cannotTell";
  readonly differences: readonly Difference[];
  readonly moved: readonly MovedFinding[];
  /** The version that made the document, where it is another. */
  readonly otherVersion: string | null;
}

/**
 * Holds a document against what the records at hand give for its day of evaluation. `null`: it carries nothing of ours.
 * Bytes are not compared: programs change them on saving.
 */
export function verifyDocument(
  carried: Carried,
  evaluation: Evaluation,
  origins: Origins,
): Verification | null {
  const seal = sealIn(carried.properties);
  if (seal === null) return null;
  const now = sealOf(evaluation, seal.kind, { date: seal.date, number: seal.number }, origins);
  const moved = movedBetween(seal, now);
  const differs: [Difference, boolean][] = [
    ["code", !isWhole(carried, seal)],
    ["conclusionText", !saysConclusion(carried, evaluation)],
    ["records", differ(seal.submission, origins.submission)],
    ["answers", differ(seal.answers, origins.answers)],
    ["rules", seal.rules !== now.rules || differ(seal.catalogue, origins.catalogue)],
    ["assessment", differ(seal.assessment, origins.assessment)],
    ["conclusion", seal.conclusion !== now.conclusion],
    ["findings", moved.length > 0],
    ["items", seal.items !== undefined && !same(seal.items, noticeNumbers(evaluation))],
  ];
  const differences = differs.filter(([, is]) => is).map(([name]) => name);
  const otherVersion = seal.version === now.version ? null : seal.version;
  return { seal, result: resultOf(seal, differences, otherVersion), differences, moved, otherVersion };
}

/** What another version of the software alone may change. */
const ofVersion: readonly Difference[] = [
  "rules",
  "assessment",
  "conclusion",
  "conclusionText",
  "findings",
  "items",
];

function resultOf(
  seal: Seal,
  differences: readonly Difference[],
  otherVersion: string | null,
): Verification["result"] {
  const certain = differences.filter((one) => otherVersion === null || !ofVersion.includes(one));
  if (certain.length > 0) return "differs";
  if (differences.length > 0) return "cannotTell";
  return seal.submission === null || seal.answers === null ? "cannotTell" : "belongs";
}

function differ(carried: string | null, now: string): boolean {
  return carried !== null && carried !== now;
}

/** The code is that of the data, and is printed. */
function isWhole(carried: Carried, seal: Seal): boolean {
  const code = codeOf(seal);
  return carriedCode(carried.properties) === code && carried.text.includes(code);
}

function saysConclusion({ text }: Carried, { conclusion }: Evaluation): boolean {
  return Object.values(conclusion.text).some((sentence) => text.includes(withoutSpace(sentence)));
}

function movedBetween(a: Seal, b: Seal): MovedFinding[] {
  const moved: MovedFinding[] = [];
  for (const rulebook of new Set([...Object.keys(a.findings), ...Object.keys(b.findings)])) {
    const was = hasOwn(a.findings, rulebook) ? a.findings[rulebook]! : {};
    const now = hasOwn(b.findings, rulebook) ? b.findings[rulebook]! : {};
    for (const number of new Set([...Object.keys(was), ...Object.keys(now)].map(Number))) {
      const before = hasOwn(was, number) ? was[number]! : null;
      const after = hasOwn(now, number) ? now[number]! : null;
      if (before !== after) moved.push({ rulebook, number, was: before, now: after });
    }
  }
  return moved;
}
