import type { Text } from "../base/language";
import type { Arguments } from "../text/format";

export type { Arguments } from "../text/format";

/** Stands in place of the texts where a door has none: a code and its arguments, no sentence. */
export function defectText(code: string, args: Arguments): Text {
  const text = Object.keys(args).length === 0 ? code : `${code} ${JSON.stringify(args)}`;
  return { "zh-CN": text, en: text };
}
