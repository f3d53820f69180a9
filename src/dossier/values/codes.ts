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
  const title = list.title;
  if (sure.length > 1)
    return unclear("codeOfSeveral", { written: text, list: title, titles: titlesOf(sure, list) });
  if (found.length > 0)
    return unclear("codeLike", { written: text, list: title, titles: titlesOf(found, list) });
  return unclear("codeUnknown", { written: text, list: title });
}

function titlesOf(found: readonly { code: string }[], list: CodeList): string[] {
  return found.map(({ code }) => list.codes[code]!["zh-CN"]);
}
