import type { Locale, Text } from "../base/language";
import type { CodeList } from "../generated/codes";
import { type Arguments, defectText, type Words } from "../text";
import { clipped } from "./clipped";
import { type CodeMatch, codesLike } from "./code-for";

const mostSuggestions = 3;

/** What is said of a code outside its list: which code was probably meant, where one can be told. */
export function explainUnlisted(
  list: CodeList,
  id: string,
  text: string,
  said?: Words,
): { args: Arguments; text: Text } {
  const likely = likelyCodes(list, text);
  const args = { value: clipped(text), list: id };
  const words = { ...args, title: list.title, meant: namesOf(list, likely) };
  const [first] = likely;
  if (first === undefined) return { args, text: defectText("unknownCode", words, said) };
  return {
    args: { ...args, meant: likely.map(({ code }) => code), by: first.by },
    text: defectText(isSure(likely) ? "unknownCode.meant" : "unknownCode.like", words, said),
  };
}

/** Which code was probably meant, where the schema itself refuses all others; `null` where none is like it. */
export function suggestion(list: CodeList, text: string): Text | null {
  const likely = likelyCodes(list, text);
  const words = { value: clipped(text), meant: namesOf(list, likely) };
  if (likely.length === 0) return null;
  return defectText(isSure(likely) ? "codeMeant" : "codeLike", words);
}

/** What is said of a literal in a condition: no value of the field can ever be it. */
export function unlistedLiteral(list: CodeList, text: string): Text {
  const likely = likelyCodes(list, text);
  const words = { value: clipped(text), title: list.title, meant: namesOf(list, likely) };
  return defectText(likely.length === 0 ? "unknownLiteral" : "unknownLiteral.like", words);
}

function likelyCodes(list: CodeList, text: string): CodeMatch[] {
  return codesLike(list, text).slice(0, mostSuggestions);
}

function isSure(likely: readonly CodeMatch[]): boolean {
  return likely.length === 1 && likely[0]!.by !== "likeness";
}

/** fullTime（全职）或 partTime（兼职） */
function namesOf({ codes }: CodeList, matches: readonly CodeMatch[]): Text {
  const named = (locale: Locale, [open, close, or]: readonly string[]) =>
    matches.map(({ code }) => `${code}${open}${codes[code]![locale]}${close}`).join(or);
  return { "zh-CN": named("zh-CN", ["（", "）", "或 "]), en: named("en", [" (", ")", " or "]) };
}
