import type { Locale } from "../base/language";
import type { Defect, DefectGroup, Evaluation } from "../generated/evaluation";
import { formatNumber, heading, say } from "../text/index";

/** Kinds of defects, errors before notices. */
export function groupsOf({ defectGroups }: Pick<Evaluation, "defectGroups">): DefectGroup[] {
  const of = (severity: Defect["severity"]) => defectGroups.filter((group) => group.severity === severity);
  return [...of("error"), ...of("notice")];
}

/** The one place of a defect, or how many places there are and the first of them. */
export function placesText({ count, pointers }: DefectGroup, locale: Locale): string {
  const places = pointers.map((pointer) => (pointer === "" ? "/" : pointer)).join(say("list.comma", locale));
  if (count === 1) return places;
  const key = count > pointers.length ? "defectPlacesSome" : "defectPlaces";
  return heading(key, locale, { count: formatNumber(count), places });
}

/** Defects that none of the groups shown speaks of. */
export function notShown(totals: Evaluation["defectTotals"], shown: readonly DefectGroup[]): number {
  return totals.errors + totals.notices - shown.reduce((sum, { count }) => sum + count, 0);
}
