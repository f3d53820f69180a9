import { codes } from "../../generated/codes";
import { codesLike } from "../../validation/code-for";
import { InvalidArgumentError } from "../commander";
import type { Words } from "../words/index";

const list = codes.siteTier!;

/** Codes of tiers with their titles, as help names them: 社工站（station）. */
export function tierNames(words: Words, locale: "zh-CN" | "en"): string {
  const [open, close] = locale === "en" ? [" (", ")"] : ["（", "）"];
  return Object.keys(list.codes)
    .map((code) => `${list.codes[code]![locale]}${open}${code}${close}`)
    .join(words("usage.or"));
}

/** A tier by its code, title or another name. */
export function aTier(words: Words, locale: "zh-CN" | "en") {
  return (value: string): string => {
    const [first, second] = codesLike(list, value);
    if (first !== undefined && first.by !== "likeness" && second === undefined) return first.code;
    const meant = first && words("usage.meant", { value, meant: list.codes[first.code]![locale] });
    const choices = tierNames(words, locale);
    throw new InvalidArgumentError(
      words("usage.choice", { option: "--tier", value, choices }) + (meant ?? ""),
    );
  };
}
