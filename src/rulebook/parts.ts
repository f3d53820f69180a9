import type { Problem } from "../base/errors";
import { flatMap } from "../base/es2018";
import { escapeToken } from "../base/pointer";

/** Checks one part of a rulebook against its schema; injected, so that only `validation` knows the validators. */
export type PartCheck = (
  part: "rulebook" | "clause" | "facts" | "parameters" | "charts" | "messages" | "profile",
  value: unknown,
) => Problem[];

type Fields = Record<string, unknown>;

export function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What the schemas say of each part; each problem with the file the part stood in. */
export function partProblems(document: Fields, check: PartCheck): Problem[] {
  const { clauses, facts, parameters, charts = {}, messages, files, digest: _, ...main } = document;
  const problems = within("rulebook.json", check("rulebook", main));
  const at = (part: string, fallback: string) => {
    const file = isRecord(files) ? files[part] : undefined;
    return typeof file === "string" ? file : fallback;
  };
  if (files !== undefined && !isNames(files))
    problems.push(notA("rulebook", "/files", "文件名对照表", "a map of file names"));
  if (!Array.isArray(clauses)) problems.push(notA("clauses", "/clauses", "列表", "a list"));
  else {
    clauses.forEach((clause, k) => {
      problems.push(...within(at(`clauses/${k}`, `clauses/${k}`), check("clause", clause)));
    });
  }
  if (!isRecord(facts)) problems.push(notA("facts", "/facts", "对象", "an object"));
  else {
    for (const [id, fact] of Object.entries(facts)) {
      const file = at(`facts/${id}`, "facts");
      problems.push(...named(check, "facts", id, fact, file));
    }
  }
  problems.push(...allNamed(check, "parameters", parameters), ...allNamed(check, "charts", charts));
  for (const locale of ["zh-CN", "en"]) {
    const texts = isRecord(messages) ? messages[locale] : null;
    problems.push(...within(`messages/${locale}.json`, check("messages", texts)));
  }
  return problems;
}

function isNames(files: unknown): boolean {
  return isRecord(files) && Object.values(files).every((file) => typeof file === "string");
}

function within(file: string, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, file }));
}

/** The definitions that have one file for themselves. */
function allNamed(check: PartCheck, part: "parameters" | "charts", definitions: unknown): Problem[] {
  const file = `${part}.json`;
  if (!isRecord(definitions)) return [notA(file, `/${part}`, "对象", "an object")];
  return flatMap(Object.entries(definitions), ([id, one]) => named(check, part, id, one, file));
}

/** One definition under its id; where it came from and who changed it is not the author's to write. */
function named(
  check: PartCheck,
  part: "facts" | "parameters" | "charts",
  id: string,
  definition: unknown,
  file: string,
): Problem[] {
  if (!isRecord(definition)) return [notA(file, `/${part}/${escapeToken(id)}`, "对象", "an object")];
  const { sameAs: _origin, overridden: _mark, ...own } = definition;
  return within(file, check(part, { [part]: { [id]: own } }));
}

function notA(file: string, pointer: string, zh: string, en: string): Problem {
  return { code: "type", file, pointer, text: { "zh-CN": `此处应是${zh}`, en: `${en} is needed here` } };
}
