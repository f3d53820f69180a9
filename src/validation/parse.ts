import { InputError } from "../base/errors";
import { type DoubledName, doubledNames } from "../base/json/doubled-names";
import { problemOf } from "../text/problem";
import { removeDoubled } from "./doubled-names";
import { explainSyntax } from "./syntax";

/** A submission from its text. */
export interface ParsedSubmission {
  /** Without the values that the text says twice. */
  readonly document: unknown;
  /** Names that stand more than once in one object; to be handed on, so that they are told of. */
  readonly doubledNames: readonly DoubledName[];
}

/** Longest JSON text of one submission, in UTF-16 units. */
export const longestText = 64 * 1024 * 1024;

const texts = {
  notText: {
    "zh-CN": "应传入 JSON 文本（字符串），得到的是 {given}。",
    en: "JSON text (a string) is needed, not {given}.",
  },
  tooLarge: {
    "zh-CN": "申报数据过大：{length}个字符，最多{limit}个。",
    en: "The submission is too long: {length} characters, {limit} at most.",
  },
} as const;

const byteOrderMark = "\ufeff";

/**
 * Parses the text of one submission, with or without a byte order mark. `JSON.parse` lets the last of two values of
 * one name win; here neither counts. Throws `InputError` with line and column.
 */
export function parseSubmission(json: string): ParsedSubmission {
  if (typeof json !== "string") throw refused("notText", { given: json === null ? "null" : typeof json });
  if (json.length > longestText) throw refused("tooLarge", { length: json.length, limit: longestText });
  const text = json.startsWith(byteOrderMark) ? json.slice(1) : json;
  const document = parsed(text);
  const doubled = doubledNames(text, document);
  removeDoubled(document, doubled);
  return { document, doubledNames: doubled };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError([explainSyntax(text)]);
  }
}

function refused(code: keyof typeof texts, args: Record<string, string | number>): InputError {
  return new InputError([problemOf(code, texts[code], args)]);
}
