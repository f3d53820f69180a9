import type { Locale } from "../../base/language";
import { PersonalNumbers } from "../../base/personal/personal-numbers";
import type { Imported } from "../../dossier/read/import";
import { placeOf } from "../../dossier/read/places";
import type { CellPlace, Remark } from "../../dossier/remarks";
import type { DefectGroup } from "../../generated/evaluation";
import { formatNumber, heading, say } from "../../text/index";
import type { Words } from "../words/index";

/** How much of a workbook was not understood. */
export function severities(remarks: readonly Remark[]): { errors: number; notices: number } {
  const errors = remarks.filter(({ severity }) => severity === "error").length;
  return { errors, notices: remarks.length - errors };
}

export interface RemarkRow {
  readonly severity: Remark["severity"];
  readonly place: string;
  readonly text: string;
}

/** The same said of several cells is said once, errors first; with what stands in the cell where it is one. */
export function remarkRows(remarks: readonly Remark[], locale: Locale, words: Words): RemarkRow[] {
  const personal = new PersonalNumbers();
  personal.noteAll(remarks.map(({ written, text }) => [written, text]));
  const files = new Set(remarks.map(({ file }) => file));
  const groups = new Map<string, Remark[]>();
  for (const one of remarks) {
    const key = `${one.severity} ${one.text[locale]}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const rows = [...groups.values()].map((all): RemarkRow => {
    const { severity, text, written } = all[0]!;
    const shown = all.length === 1 && written !== undefined && !text[locale].includes(written);
    const asWritten = shown ? words("validate.asWritten", { written: written.slice(0, longest) }) : "";
    return {
      severity,
      place: placesText(all, all.length, locale, files.size > 1),
      text: personal.masked(text[locale] + asWritten),
    };
  });
  const of = (severity: Remark["severity"]) => rows.filter((row) => row.severity === severity);
  return [...of("error"), ...of("notice")];
}

const longest = 60;
const shownPlaces = 5;

/** Where the values of a group of defects stand in the workbook. */
export function cellsText({ count, pointers }: DefectGroup, { positions }: Imported, locale: Locale): string {
  const places = pointers.flatMap((pointer) => placeOf(positions, pointer) ?? []);
  return places.length === 0 ? heading("wholeSubmission", locale) : placesText(places, count, locale, false);
}

function placesText(all: readonly CellPlace[], count: number, locale: Locale, withFile: boolean): string {
  const shown = [...new Set(all.map((place) => cellText(place, withFile)))]
    .slice(0, shownPlaces)
    .join(say("list.comma", locale));
  if (count === 1) return shown;
  const key = count > shownPlaces ? "defectPlacesSome" : "defectPlaces";
  return heading(key, locale, { count: formatNumber(count), places: shown });
}

function cellText({ file, sheet, cell }: CellPlace, withFile: boolean): string {
  const inSheet = cell === null ? sheet : `${sheet}!${cell}`;
  return withFile && file !== null ? `${file} ${inSheet}` : inSheet;
}
