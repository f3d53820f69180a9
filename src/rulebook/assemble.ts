import { type Problem, RulebookError } from "../base/errors";
import { aFunction, anything, having, valuesOf } from "../base/option-checks";
import { checkArgument } from "../base/options";
import { byCodeUnit } from "../base/order";
import { chartsOf, checkWrappers, factsOf, parametersOf, type RulebookFiles } from "./definitions";
import type { JsonObject, RulebookDocument } from "./document";
import { checkLedger } from "./numbers";
import { isRecord } from "./parts";
import { type OtherRulebooks, resolveAll } from "./same-as";
import { readStructure } from "./structure";

export type { RulebookFiles } from "./definitions";
export type { OtherRulebooks } from "./same-as";

/**
 * Joins the files of a rulebook folder into one document and resolves every `sameAs`, so that the
 * document stands alone. A definition taken from elsewhere keeps `sameAs` as the note of its origin.
 */
export function assembleRulebook(given: RulebookFiles, others: OtherRulebooks): RulebookDocument {
  checkArgument(given, "/files", valuesOf(anything));
  checkArgument(others, "/others", having<OtherRulebooks>({ get: aFunction }, "get"));
  const problems: Problem[] = [];
  const origin: Record<string, string> = {};
  const files = readFiles(given, problems);
  const paths = Object.keys(files).sort(byCodeUnit);
  checkWrappers(files, problems);
  const main = withoutSchema(files["rulebook.json"]);
  if (main === undefined) problems.push(missing("rulebook.json"));
  const clauses = paths.filter((path) => /^clauses\/[^/]+\.json$/.test(path));
  clauses.forEach((path, k) => {
    origin[`clauses/${k}`] = path;
  });
  checkLedger(files, clauses, problems);
  const document = {
    ...main,
    clauses: clauses.map((path) => withoutSchema(files[path])),
    facts: resolveAll(factsOf(files, origin, problems), "facts", others, origin, problems),
    parameters: resolveAll(parametersOf(files, origin), "parameters", others, origin, problems),
    ...(files["charts.json"] && {
      charts: resolveAll(chartsOf(files, origin), "charts", others, origin, problems),
    }),
    messages: { "zh-CN": messagesOf(files, "zh-CN"), en: messagesOf(files, "en") },
    files: origin,
  };
  if (problems.length > 0) throw new RulebookError(problems);
  return document as unknown as RulebookDocument;
}

/** The files as plain data, each an object; what is wrong with them stops the assembly at once. */
function readFiles(given: RulebookFiles, problems: Problem[]): Record<string, JsonObject> {
  const files: Record<string, JsonObject> = {};
  for (const path of Object.keys(given).sort(byCodeUnit)) {
    const read = readStructure(given[path], path);
    problems.push(...read.problems);
    if (isRecord(read.copy)) files[path] = read.copy as JsonObject;
    else if (read.problems.length === 0) problems.push(notAnObject(path));
  }
  if (problems.length > 0) throw new RulebookError(problems);
  return files;
}

function notAnObject(file: string): Problem {
  const text = { "zh-CN": "文件内容应是一个 JSON 对象", en: "the file holds a JSON object" };
  return { code: "notAnObject", file, pointer: "", text };
}

function withoutSchema(file: JsonObject | undefined): JsonObject | undefined {
  if (file === undefined) return undefined;
  const { $schema: _, ...rest } = file;
  return rest;
}

function missing(file: string): Problem {
  const text = { "zh-CN": `依据文件缺少文件 ${file}`, en: `the rulebook has no ${file}` };
  return { code: "missingFile", file, pointer: "", text };
}

function messagesOf(files: Readonly<Record<string, JsonObject>>, locale: string): JsonObject {
  return withoutSchema(files[`messages/${locale}.json`]) ?? {};
}
