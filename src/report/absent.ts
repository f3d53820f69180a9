import type { Locale } from "../base/language";
import type { Evaluation } from "../generated/evaluation";
import { heading } from "../text/index";
import type { SideFiles } from "./side-files";

/** What could only be made where the records are at hand, and was not. */
export function absentParts(
  { findings }: Evaluation,
  { hasCells, hasDerivations }: Pick<SideFiles, "hasCells" | "hasDerivations">,
  locale: Locale,
): string[] {
  const unlisted = findings.some(({ items }) => items !== undefined && items.listed < items.total);
  return [
    ...(hasDerivations ? [] : [heading("absentDerivations", locale)]),
    ...(hasDerivations || !unlisted ? [] : [heading("absentEntries", locale)]),
    ...(hasCells ? [] : [heading("absentCells", locale)]),
  ];
}
