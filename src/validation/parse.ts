import { InputError } from "../base/errors";
import { type DoubledName, doubledNames } from "../base/json/doubled-names";
import { removeDoubled } from "./doubled-names";

/** A submission from its text. */
export interface ParsedSubmission {
  /** Without the values that the text says twice. */
  readonly document: unknown;
  /** Names that stand more than once in one object; to be handed on, so that they are told of. */
  readonly doubledNames: readonly DoubledName[];
}

/** Longest JSON text of one submission, in UTF-16 units. */
export const longestText = 64 * 1024 * 1024;

/**
 * Parses the text of one submission. `JSON.parse` lets the last of two values of one name win; here neither counts.
 * Throws `InputError` when the text is too long or no JSON.
 */
export function parseSubmission(json: string): ParsedSubmission {
  if (json.length > longestText) {
    const text = {
      "zh-CN": `申报数据过大：${json.length} 个字符，最多 ${longestText} 个。`,
      en: `the submission is too long: ${json.length} characters, ${longestText} at most`,
    };
    throw new InputError([{ code: "tooLarge", pointer: "", text }]);
  }
  const document = parsed(json);
  const doubled = doubledNames(json, document);
  removeDoubled(document, doubled);
  return { document, doubledNames: doubled };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 200) : "";
    const text = { "zh-CN": `不是有效的 JSON：${message}`, en: `not valid JSON: ${message}` };
    throw new InputError([{ code: "notJson", pointer: "", text }]);
  }
}
