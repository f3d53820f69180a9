import type { Locale } from "../base/language";
import type { Evaluation } from "../generated/evaluation";
import { workingText } from "../text/index";
import type { SideFiles } from "./side-files";

/** What could only be made where the records are at hand, and was not. */
export function absentParts(
  { findings }: Evaluation,
  { hasCells, hasDerivations }: Pick<SideFiles, "hasCells" | "hasDerivations">,
  locale: Locale,
): string[] {
  const unlisted = findings.some(({ items }) => items !== undefined && items.listed < items.total);
  return [
    ...(hasDerivations ? [] : [workingText("absentDerivations", locale)]),
    ...(hasDerivations || !unlisted ? [] : [workingText("absentEntries", locale)]),
    ...(hasCells ? [] : [workingText("absentCells", locale)]),
  ];
}
