import type { Problem } from "../base/errors";
import { toPointer } from "../base/pointer";
import { readingProblem } from "./problem";
import { scan } from "./scanner";

const fullWidth: Readonly<Record<string, string>> = {
  "，": ",",
  "、": ",",
  "：": ":",
  "“": '"',
  "”": '"',
  "＂": '"',
  "｛": "{",
  "｝": "}",
  "［": "[",
  "］": "]",
};

/**
 * Where and why a text is not JSON, in words of ours: the engine's own messages are English, change from
 * version to version and often name no place. Null for a text that is JSON after all.
 */
export function explainSyntax(text: string, firstLine = 1): Problem | null {
  const fault = scan(text);
  if (fault === null) return null;
  const { line, column } = placeOf(text, fault.at);
  const found = String.fromCodePoint(text.codePointAt(fault.at) ?? 32);
  const half = Object.hasOwn(fullWidth, found) ? fullWidth[found] : undefined;
  const args = { line: String(firstLine + line), column: String(column), found, expected: fault.expected };
  const pointer = toPointer(fault.path);
  if (fault.at >= text.length) return readingProblem("jsonEnd", args, { pointer });
  if (fault.kind === "string") return readingProblem("jsonString", args, { pointer });
  if (half !== undefined) return readingProblem("jsonFullWidth", { ...args, expected: half }, { pointer });
  return readingProblem("jsonToken", args, { pointer });
}

/** Lines before an offset, and its column counted from 1. */
function placeOf(text: string, at: number): { line: number; column: number } {
  let line = 0;
  let start = 0;
  for (let next = text.indexOf("\n"); next >= 0 && next < at; next = text.indexOf("\n", start)) {
    line++;
    start = next + 1;
  }
  return { line, column: [...text.slice(start, at)].length + 1 };
}
