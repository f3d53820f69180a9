import type { CodeList } from "../../generated/codes";
import { codesLike } from "../../validation/code-for";
import { known, type Reading, unclear } from "./reading";
import { plain } from "./spelling";

/**
 * The code of a title, another name or the code itself; `confirmed` are those that somebody confirmed for this way of
 * writing. What is only alike is named and not taken.
 */
export function readCode(written: string, list: CodeList, confirmed: ReadonlyMap<string, string>): Reading {
  const text = plain(written);
  const settled = confirmed.get(text);
  if (settled !== undefined) return known(settled);
  const found = codesLike(list, text);
  const sure = found.filter(({ by }) => by !== "likeness");
  const best = sure.filter(({ by }) => by === sure[0]?.by);
  if (best.length === 1) return known(best[0]!.code);
  const { title } = list;
  const may = sure.length > 0 ? best : found;
  const titles = may.map(({ code }) => list.codes[code]!["zh-CN"]);
  const choices = may.length > 0 ? may.map(({ code }) => code) : Object.keys(list.codes);
  const why = sure.length > 0 ? "codeOfSeveral" : may.length > 0 ? "codeLike" : "codeUnknown";
  return unclear(why, { written: text, list: title, titles }, choices);
}
