import type { Problem } from "../base/errors";
import type { Text } from "../base/language";
import { type Arguments, fill } from "../text/format";

/** Why bytes could not be read as a document; the only wording this door has. */
const texts = {
  notFound: { "zh-CN": "找不到文件或文件夹。", en: "No such file or folder." },
  notReadable: { "zh-CN": "无法读取（{cause}）。", en: "It cannot be read ({cause})." },
  emptyFolder: {
    "zh-CN": "文件夹中没有 .json、.ndjson 或 .jsonl 文件（不查看下级文件夹）。",
    en: "The folder holds no .json, .ndjson or .jsonl file (folders inside it are not looked into).",
  },
  empty: { "zh-CN": "没有内容。", en: "There is nothing in it." },
  tooLarge: {
    "zh-CN": "单份数据超过 {limit} MiB，未读取。",
    en: "One document is larger than {limit} MiB and was not read.",
  },
  lineTooLong: {
    "zh-CN": "第 {line} 行超过 {limit} MiB，已跳过该行。",
    en: "Line {line} is longer than {limit} MiB and was skipped.",
  },
  utf16: {
    "zh-CN": "文件是 UTF-16 编码；请另存为 UTF-8 编码后重试。",
    en: "The file is encoded as UTF-16; save it as UTF-8 and try again.",
  },
  gb18030: {
    "zh-CN": "第 {line} 行不是 UTF-8 编码，看来是 GB18030（GBK）；请另存为 UTF-8 编码后重试。",
    en: "Line {line} is not UTF-8 but looks like GB18030 (GBK); save the file as UTF-8 and try again.",
  },
  notUtf8: {
    "zh-CN": "第 {line} 行不是有效的 UTF-8 编码；请另存为 UTF-8 编码后重试。",
    en: "Line {line} is not valid UTF-8; save the file as UTF-8 and try again.",
  },
  jsonEnd: {
    "zh-CN": "不是完整的 JSON：到第 {line} 行第 {column} 列中断，应有{expected}。",
    en: "The JSON breaks off at line {line}, column {column}; expected {expected}.",
  },
  jsonToken: {
    "zh-CN": "不是合法的 JSON：第 {line} 行第 {column} 列出现“{found}”，应为{expected}。",
    en: "The JSON is malformed at line {line}, column {column}: found “{found}”, expected {expected}.",
  },
  jsonFullWidth: {
    "zh-CN": "不是合法的 JSON：第 {line} 行第 {column} 列是中文标点“{found}”，应改用半角的{expected}。",
    en: "The JSON is malformed at line {line}, column {column}: “{found}” is full-width punctuation; write {expected}.",
  },
  jsonString: {
    "zh-CN": "不是合法的 JSON：第 {line} 行第 {column} 列的文本没有结束引号，或含有不允许的字符。",
    en: "The JSON is malformed: the text at line {line}, column {column} has no closing quote or holds a character that is not allowed.",
  },
} satisfies Record<string, Text>;

export type ReadingCode = keyof typeof texts;

export function readingProblem(
  code: ReadingCode,
  args: Arguments = {},
  place: { file?: string; pointer?: string } = {},
): Problem {
  const text: Text = texts[code];
  return {
    code,
    ...(place.file === undefined ? {} : { file: place.file }),
    pointer: place.pointer ?? "",
    text: { "zh-CN": fill(text["zh-CN"], args, "zh-CN"), en: fill(text.en, args, "en") },
  };
}
