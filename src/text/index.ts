import type { Text } from "../base/language";
import type { Arguments } from "./format";
import { codeText, isMessageKey, label } from "./messages";

export { type ConclusionWord, type CoverageLike, conclusionText, coverageText } from "./conclusions";
export { type Argument, type Arguments, fill } from "./format";
export { type HeadingKey, heading } from "./headings";
export { isMessageKey, label, type MessageKey, say } from "./messages";
export { formatDate, formatNumber } from "./numbers";
export { printable } from "./printable";
export { type ProvisionLike, provisionText } from "./provision";
export { type ReadingLike, readingText, valueText } from "./readings";
export { amountText, unitText } from "./units";

/**
 * What is wrong with a value, in both languages; an unknown code gives a general sentence naming it.
 * A defect that names a list has the words of that list where there are such.
 */
export function defectText(code: string, args: Arguments): Text {
  const ofList = `defect.${code}.${args.list}`;
  if (isMessageKey(ofList)) return label(ofList, args);
  return codeText("defect", code, args);
}

/** Why a rule does not apply, cannot be decided, or failed to run. */
export function reasonText(code: string, args: Arguments): Text {
  return codeText("reason", code, args);
}

/** What a reader of outcomes has to know about the rules behind them. */
export function noticeText(code: string, args: Arguments): Text {
  return codeText("notice", code, args);
}
