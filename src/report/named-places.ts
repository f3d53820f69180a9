import { hasOwn } from "../base/es2018";
import type { Locale } from "../base/language";
import { fromPointer } from "../base/pointer";
import type { Evaluation } from "../generated/evaluation";
import { entryName, type Names } from "./options";
import { placeText } from "./places";
import type { SideFiles } from "./side-files";

/** What tells what a pointer means. */
export interface PlacesKnown extends Pick<SideFiles, "idOf" | "catalogue"> {
  readonly evaluation: Evaluation;
  readonly locale: Locale;
  readonly names: Names | undefined;
}

/** What a pointer means: as the evaluation says it, else as an entry that a derivation lists; `null` where neither does. */
export function nameOfPlace(known: PlacesKnown, at: string): string | null {
  return placeText(known.evaluation, at, known.locale) ?? idAt(known, at);
}

/** As places are named: 工作人员 S1. */
function idAt({ idOf, names, locale, catalogue }: PlacesKnown, at: string): string | null {
  const name = entryName(at, idOf(at), names, locale);
  const list = fromPointer(at)
    .filter((token) => !/^\d+$/.test(token))
    .join("/");
  const known = catalogue !== undefined && hasOwn(catalogue.lists, list);
  return name === null || !known ? name : `${catalogue.lists[list]!.label[locale]} ${name}`;
}
