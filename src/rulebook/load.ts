import { canonicalDigest } from "../base/digest";
import { type Problem, RulebookError } from "../base/errors";
import type { ProfileDocument, RulebookDocument } from "./document";
import { checkStructure } from "./structure";

/** Checks one part of a rulebook against its schema; injected, so that only `validation` knows the validators. */
export type PartCheck = (
  part: "rulebook" | "clause" | "facts" | "parameters" | "messages" | "profile",
  value: unknown,
) => Problem[];

/**
 * Checks a whole rulebook document: bounds, then the schema of each part. What refers to what is
 * checked when it is compiled. Gives a frozen copy with its digest.
 */
export function checkRulebook(document: unknown, check: PartCheck): RulebookDocument {
  const structure = checkStructure(document, "rulebook");
  if (structure.length > 0) throw new RulebookError(structure);
  const problems =
    typeof document === "object" && document !== null
      ? partProblems(document as RulebookDocument, check)
      : [notAnObject()];
  if (problems.length > 0) throw new RulebookError(problems);
  const { digest: _, files, ...content } = document as RulebookDocument;
  const copy = structuredCopy(content) as RulebookDocument;
  return deepFreeze({
    ...copy,
    ...(files && { files: structuredCopy(files) as typeof files }),
    digest: canonicalDigest(content),
  });
}

export function checkProfile(document: unknown, check: PartCheck): ProfileDocument {
  const structure = checkStructure(document, "profile");
  const problems = structure.length > 0 ? structure : check("profile", document);
  if (problems.length > 0) throw new RulebookError(problems);
  const { digest: _, ...content } = document as ProfileDocument;
  return deepFreeze({ ...(structuredCopy(content) as ProfileDocument), digest: canonicalDigest(content) });
}

function notAnObject(): Problem {
  const text = { "zh-CN": "规则集应是一个对象", en: "a rulebook is an object" };
  return { code: "notAnObject", pointer: "", text };
}

function partProblems(document: RulebookDocument, check: PartCheck): Problem[] {
  const { clauses, facts, parameters, messages, files, digest: _, ...main } = document;
  const problems = check("rulebook", main).map((problem) => ({ ...problem, file: "rulebook.json" }));
  const at = (part: string, fallback: string) => files?.[part] ?? fallback;
  if (Array.isArray(clauses)) {
    clauses.forEach((clause, k) => {
      const file = at(`clauses/${k}`, `clauses/${k}`);
      problems.push(...check("clause", clause).map((problem) => ({ ...problem, file })));
    });
  } else
    problems.push({
      code: "type",
      file: "clauses",
      pointer: "/clauses",
      text: { "zh-CN": "缺少条款列表", en: "the list of clauses is missing" },
    });
  for (const [id, fact] of Object.entries(facts ?? {})) {
    const file = at(`facts/${id}`, "facts");
    const { sameAs: _origin, ...definition } = fact as { sameAs?: string };
    problems.push(
      ...check("facts", { facts: { [id]: definition } }).map((problem) => ({ ...problem, file })),
    );
  }
  const plain = Object.fromEntries(
    Object.entries(parameters ?? {}).map(([id, { sameAs: _origin, overridden: _mark, ...rest }]) => [
      id,
      rest,
    ]),
  );
  problems.push(
    ...check("parameters", { parameters: plain }).map((problem) => ({ ...problem, file: "parameters.json" })),
  );
  for (const locale of ["zh-CN", "en"] as const) {
    problems.push(
      ...check("messages", messages?.[locale] ?? null).map((problem) => ({
        ...problem,
        file: `messages/${locale}.json`,
      })),
    );
  }
  return problems;
}

/** Plain JSON data only, so that later changes by the caller change nothing here. */
function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, structuredCopy(inner)]));
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
