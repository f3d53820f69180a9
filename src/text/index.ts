import type { Text } from "../base/language";
import type { Arguments } from "./format";
import { ours } from "./messages";
import type { Words } from "./words";

export { type ConclusionWord, type CoverageLike, conclusionText, coverageText } from "./conclusions";
export { type DerivationKey, derivationText, derivationWord } from "./derivation";
export { type Argument, type Arguments, fill, type Template, templateOf } from "./format";
export { type HeadingKey, heading } from "./headings";
export { type InquiryKey, inquiryText } from "./inquiry";
export { isMessageKey, label, type MessageKey, ours, ourTexts, say } from "./messages";
export { formatDate, formatNumber, formatOrdinal } from "./numbers";
export { printable } from "./printable";
export { type ProvisionLike, provisionText } from "./provision";
export { type ReadingLike, readingText, valueText } from "./readings";
export { amountText, unitText } from "./units";
export { PreparedWords, type Texts, Words } from "./words";
export { type WorkingKey, workingText } from "./working-papers";

/**
 * What is wrong with a value, in both languages; an unknown code gives a general sentence naming it.
 * A defect that names a list has the words of that list where there are such.
 */
export function defectText(code: string, args: Arguments, words: Words = ours, named: Arguments = {}): Text {
  const ofList = `defect.${code}.${args.list}`;
  const said = { ...args, ...named };
  return words.has(ofList) ? words.label(ofList, said) : words.codeText("defect", code, said);
}
