import { canonicalDigest } from "../base/digest";
import { type Problem, RulebookError } from "../base/errors";
import { checkDeclared } from "./codes";
import { consistencyProblems } from "./consistency";
import type { ProfileDocument, RulebookDocument } from "./document";
import { isRecord, type PartCheck, partProblems } from "./parts";
import { readStructure } from "./structure";

export type { PartCheck } from "./parts";

/**
 * Checks a whole rulebook document: bounds, then the schema of each part. What refers to what is
 * checked when it is compiled. Gives a frozen copy with its digest.
 */
export function checkRulebook(document: unknown, check: PartCheck): RulebookDocument {
  const { copy, problems } = readStructure(document, "rulebook");
  refuse(problems);
  if (!isRecord(copy)) throw new RulebookError([notAnObject("rulebook")]);
  refuse(partProblems(copy, check));
  refuse(consistencyProblems(copy as unknown as RulebookDocument));
  const { digest: _, files, ...content } = copy;
  const digest = canonicalDigest(content);
  const rulebook = { ...content, ...(files !== undefined && { files }), digest };
  Object.defineProperty(rulebook, checked, { value: rulebook });
  return deepFreeze(rulebook) as unknown as RulebookDocument;
}

/** Marks a document that was checked: with itself, so that no copy passes for it. */
const checked = Symbol("checked");

/** Whether a document has been through `checkRulebook`: such a one is frozen and stays as it was. */
export function isChecked(rulebook: unknown): boolean {
  return typeof rulebook === "object" && rulebook !== null && Reflect.get(rulebook, checked) === rulebook;
}

export function checkProfile(document: unknown, check: PartCheck): ProfileDocument {
  const { copy, problems } = readStructure(document, "profile");
  refuse(problems);
  if (!isRecord(copy)) throw new RulebookError([notAnObject("profile")]);
  const { digest: _, ...content } = copy;
  refuse(check("profile", content).map((problem) => ({ ...problem, file: "profile" })));
  const profile = { ...content, digest: canonicalDigest(content) } as unknown as ProfileDocument;
  const mistakes: Problem[] = [];
  checkDeclared(profile.codes, (code, pointer, text) => {
    mistakes.push({ code, file: "profile", pointer, text });
  });
  refuse(mistakes);
  return deepFreeze(profile);
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new RulebookError(problems);
}

function notAnObject(file: string): Problem {
  const text = { "zh-CN": "应是一个 JSON 对象", en: "a JSON object is needed here" };
  return { code: "notAnObject", file, pointer: "", text };
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
