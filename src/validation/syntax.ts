import type { Problem } from "../base/errors";
import { hasOwn } from "../base/es2018";
import { toPointer } from "../base/pointer";
import { problemOf } from "../text/problem";
import { type Fault, scan } from "./scanner";

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

const texts = {
  empty: { "zh-CN": "没有内容。", en: "There is nothing in it." },
  jsonEnd: {
    "zh-CN": "不是完整的 JSON：到第{line}行第{column}列中断，应有{expected}。",
    en: "The JSON breaks off at line {line}, column {column}; expected {expected}.",
  },
  jsonToken: {
    "zh-CN": "不是合法的 JSON：第{line}行第{column}列出现“{found}”，应为{expected}。",
    en: "The JSON is malformed at line {line}, column {column}: found “{found}”, expected {expected}.",
  },
  jsonFullWidth: {
    "zh-CN": "不是合法的 JSON：第{line}行第{column}列是中文标点“{found}”，应改用半角的{expected}。",
    en: "The JSON is malformed at line {line}, column {column}: “{found}” is full-width punctuation; write {expected}.",
  },
  jsonString: {
    "zh-CN": "不是合法的 JSON：第{line}行第{column}列的文本没有结束引号，或含有不允许的字符。",
    en: "The JSON is malformed: the text at line {line}, column {column} has no closing quote or holds a character that is not allowed.",
  },
  jsonTooMuch: {
    "zh-CN": "无法解析：内容过多或嵌套过深。",
    en: "It cannot be parsed: there is too much of it, or it is nested too deep.",
  },
} as const;

/**
 * Where and why a text that `JSON.parse` refused is not JSON, in words of ours: the engine's own messages are
 * English, change from version to version and often name no place. The same for files and for text.
 */
export function explainSyntax(text: string, firstLine = 1): Problem {
  if (text.trim() === "") return problemOf("empty", texts.empty);
  const fault = scan(text);
  if (fault === null) return problemOf("jsonTooMuch", texts.jsonTooMuch);
  const code = codeOf(text, fault);
  const { line, column } = placeOf(text, fault.at);
  const found = shown(text.codePointAt(fault.at) ?? 32);
  const expected = code === "jsonFullWidth" ? fullWidth[found] : fault.expected;
  const args = { line: String(firstLine + line), column: String(column), found, expected };
  return problemOf(code, texts[code], args, { pointer: toPointer(fault.path) });
}

function codeOf(text: string, { at, kind }: Fault): keyof typeof texts {
  if (at >= text.length) return "jsonEnd";
  if (kind === "string") return "jsonString";
  return hasOwn(fullWidth, text.charAt(at)) ? "jsonFullWidth" : "jsonToken";
}

/** A character that can be seen, or its number. */
function shown(code: number): string {
  const character = String.fromCodePoint(code);
  if (!/[\p{C}\p{Z}]/u.test(character) || code === 32) return character;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
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
