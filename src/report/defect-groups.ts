import type { Locale } from "../base/language";
import type { Defect, DefectGroup, Evaluation } from "../generated/evaluation";
import { formatNumber, heading, say } from "../text/index";
import { placeText } from "./places";

/** Kinds of defects, errors before notices. */
export function groupsOf({ defectGroups }: Pick<Evaluation, "defectGroups">): DefectGroup[] {
  const of = (severity: Defect["severity"]) => defectGroups.filter((group) => group.severity === severity);
  return [...of("error"), ...of("notice")];
}

/** The one place of a defect, or how many places there are and the first of them. */
export function placesText(
  evaluation: Pick<Evaluation, "places">,
  { count, pointers }: DefectGroup,
  locale: Locale,
  shown: (place: string, pointer: string) => string = (place) => place,
): string {
  const places = pointers
    .map((at) => shown(placeText(evaluation, at, locale) ?? heading("wholeSubmission", locale), at))
    .join(say("list.comma", locale));
  if (count === 1) return places;
  const key = count > pointers.length ? "defectPlacesSome" : "defectPlaces";
  return heading(key, locale, { count: formatNumber(count), places });
}

/** The same as JSON Pointers, for whoever mends the data. */
export function pointersText({ count, pointers }: DefectGroup, locale: Locale): string {
  const places = pointers.map((pointer) => (pointer === "" ? "/" : pointer)).join(say("list.comma", locale));
  if (count === 1) return places;
  const key = count > pointers.length ? "defectPlacesSome" : "defectPlaces";
  return heading(key, locale, { count: formatNumber(count), places });
}

/** The words of JSON for what a sentence names in Chinese or English: for data that came in as JSON. */
export function codesText({ code, args }: Pick<Defect, "code" | "args">, locale: Locale): string {
  const { expected } = args as { expected?: string };
  const codes =
    code === "type" && typeof expected === "string"
      ? [
          ...(expected.includes("boolean") ? ["true", "false"] : []),
          ...(expected.includes("null") ? ["null"] : []),
        ]
      : [];
  if (codes.length === 0) return "";
  return heading("inJson", locale, { codes: codes.join(say("list.comma", locale)) });
}

/** Defects that none of the groups shown speaks of. */
export function notShown(totals: Evaluation["defectTotals"], shown: readonly DefectGroup[]): number {
  return totals.errors + totals.notices - shown.reduce((sum, { count }) => sum + count, 0);
}
