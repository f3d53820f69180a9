import { flatMap, hasOwn } from "../../base/es2018";
import type { Locale } from "../../base/language";
import { fromPointer } from "../../base/pointer";
import type { Catalogue, Derivation } from "../../generated/evaluation";
import { derivationText, say } from "../../text/index";
import { entryName, type Names } from "../options";

/** What the things of a derivation are called. */
export interface Naming {
  readonly locale: Locale;
  readonly derivation: Derivation;
  readonly catalogue: Catalogue;
  readonly names: Names | undefined;
  /** Cell of a workbook that a pointer means; `null` where it is not known. */
  readonly cellOf: (pointer: string) => string | null;
}

/** Names of lists, fields and codes come from the catalogue; a code it does not have stays as it is. */
export function listTitle({ catalogue, locale }: Naming, list: string): string {
  return hasOwn(catalogue.lists, list) ? catalogue.lists[list]!.label[locale] : list;
}

export function counterOf({ catalogue, locale }: Naming, list: string | undefined): string {
  if (locale === "en" || list === undefined || !hasOwn(catalogue.lists, list)) return "";
  return catalogue.lists[list]!.counter;
}

/** A field of an entry of a list, or with a leading slash of the document or of one entry. */
export function fieldTitle(naming: Naming, list: string | undefined, field: string): string {
  const { catalogue, locale } = naming;
  if (hasOwn(catalogue.document, field)) return catalogue.document[field]![locale];
  const names = fromPointer(field.charAt(0) === "/" ? field : `/${field}`).filter((one) => !isPlace(one));
  if (field.charAt(0) !== "/" && list !== undefined) return titleIn(naming, list, names.join("/"));
  for (let end = names.length - 1; end > 0; end--) {
    const owner = names.slice(0, end).join("/");
    if (hasOwn(catalogue.lists, owner)) return titleIn(naming, owner, names.slice(end).join("/"));
  }
  return names.join(".");
}

function titleIn({ catalogue, locale }: Naming, list: string, field: string): string {
  const fields = hasOwn(catalogue.lists, list) ? catalogue.lists[list]!.fields : {};
  return hasOwn(fields, field) ? fields[field]![locale] : field;
}

/** Id of the code list a field of a list takes its values from. */
export function codesOfField({ catalogue }: Naming, list: string, field: string): string | undefined {
  const codes = hasOwn(catalogue.lists, list) ? (catalogue.lists[list]!.codes ?? {}) : {};
  return hasOwn(codes, field) ? codes[field] : undefined;
}

/** A code by its title; several are joined by commas. */
export function codeTitle({ catalogue, locale }: Naming, codes: string | undefined, value: string): string {
  const known = codes !== undefined && hasOwn(catalogue.codes, codes) ? catalogue.codes[codes]!.codes : {};
  return value
    .split(", ")
    .map((code) => (hasOwn(known, code) ? known[code]![locale] : code))
    .join(say("list.comma", locale));
}

export function tierTitle(naming: Naming, tier: string): string {
  return codeTitle(naming, naming.catalogue.tiers, tier);
}

export function factTitle({ derivation, locale }: Naming, id: string): string {
  return derivation.facts.find(({ fact }) => fact === id)?.title[locale] ?? id;
}

export function parameterTitle({ derivation, locale }: Naming, id: string): string {
  return derivation.parameters.find(({ parameter }) => parameter === id)?.title[locale] ?? id;
}

/** An entry by its name or id, else by its place; with its cell where that is known. */
export function entryTitle(naming: Naming, { pointer, id }: { pointer: string; id: string | null }): string {
  const { locale, names } = naming;
  const name = entryName(pointer, id, names, locale) ?? placesIn(naming, pointer);
  const place = naming.cellOf(pointer);
  return place === null ? name : derivationText("at", locale, { name, place });
}

/** 第3条 of a list, or of what is in an entry of another. */
function placesIn(naming: Naming, pointer: string): string {
  const tokens = fromPointer(pointer);
  return flatMap(tokens, (token, k) => {
    if (!isPlace(token)) return [];
    const list = tokens.slice(0, k).filter((one) => !isPlace(one));
    const counter = counterOf(naming, list.join("/"));
    return [derivationText("entryAt", naming.locale, { place: Number(token) + 1, counter })];
  }).join(naming.locale === "en" ? ", " : "");
}

function isPlace(token: string): boolean {
  return /^\d+$/.test(token);
}
