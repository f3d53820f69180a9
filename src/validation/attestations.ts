import type { Problem } from "../base/errors";
import { versionProblem } from "../base/format-version";
import type { Text } from "../base/language";
import { readPointer } from "../base/pointer";
import { attestationsFile, type SchemaError } from "../generated/validators";
import { defectText } from "../text";
import { explainError } from "./explain-error";

/** What is wrong with a file of attestations and waivers; unlike a submission, it is taken whole or not at all. */
export function attestationProblems(document: unknown): Problem[] {
  if (attestationsFile(document)) return [];
  return (attestationsFile.errors ?? []).slice(0, 50).map((error) => problemOf(error, document));
}

function problemOf(error: SchemaError, document: unknown): Problem {
  const { instancePath: pointer, keyword, params } = error;
  if (pointer === "/formatVersion") return versionProblem(readPointer(document, pointer));
  if (keyword === "additionalProperties") {
    return { code: "unknownProperty", pointer, text: unknownProperty(String(params.additionalProperty)) };
  }
  const { code, args } = explainError(error, readPointer(document, pointer));
  return { code, pointer, text: defectText(code, args) };
}

function unknownProperty(name: string): Text {
  return { "zh-CN": `不认识的属性“${name}”。`, en: `Unknown property “${name}”.` };
}
