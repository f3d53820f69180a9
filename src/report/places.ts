import { hasOwn } from "../base/es2018";
import type { Locale } from "../base/language";
import type { Evaluation, Missing } from "../generated/evaluation";
import { entryName, type Names } from "./options";

/** Things missing whose label says all; of others the place says of which entry they are. */
const withoutPlace: readonly Missing["kind"][] = [
  "list",
  "partialList",
  "interpretation",
  "periodNotOver",
  "personsAnswer",
  "hostFact",
];

/** What a pointer means: "工作人员 S4：是否佩戴标志"; `null` of the whole submission. */
export function placeText(
  { places }: Pick<Evaluation, "places">,
  pointer: string,
  locale: Locale,
): string | null {
  return hasOwn(places, pointer) ? places[pointer]![locale] : null;
}

/** What is missing, said of its entry. */
export function missingText(
  evaluation: Evaluation,
  { pointer, kind, label }: Missing,
  locale: Locale,
): string {
  const place = withoutPlace.includes(kind) ? null : placeText(evaluation, pointer, locale);
  return place ?? label[locale];
}

/** An entry by its name or id, else by its place. */
export function entryText(
  evaluation: Evaluation,
  { pointer, id }: { readonly pointer: string; readonly id: string | null },
  names: Names | undefined,
  locale: Locale,
): string {
  return entryName(pointer, id, names, locale) ?? placeText(evaluation, pointer, locale) ?? pointer;
}
