import { InputError } from "../base/errors";

/** Longest JSON text of one submission, in UTF-16 units. */
export const longestText = 64 * 1024 * 1024;

/** Parses the text of one submission. Throws `InputError` when it is too long or no JSON. */
export function parseSubmission(json: string): unknown {
  if (json.length > longestText) {
    const text = {
      "zh-CN": `申报数据过大：${json.length} 个字符，最多 ${longestText} 个。`,
      en: `the submission is too long: ${json.length} characters, ${longestText} at most`,
    };
    throw new InputError([{ code: "tooLarge", pointer: "", text }]);
  }
  try {
    return JSON.parse(json);
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 200) : "";
    const text = { "zh-CN": `不是有效的 JSON：${message}`, en: `not valid JSON: ${message}` };
    throw new InputError([{ code: "notJson", pointer: "", text }]);
  }
}
