import { flatMap } from "../base/es2018";
import type { Locale } from "../base/language";
import type { Evaluation, MissingKind, Supply } from "../generated/evaluation";
import { heading, say } from "../text/index";
import { missingText, placeText } from "./places";

/** Missing things of one name and kind, wherever in the data they are: one line for whoever supplies them. */
export interface SupplyGroup {
  readonly label: Supply["label"];
  readonly kind: MissingKind;
  readonly pointers: string[];
  readonly rules: string[];
  decides: boolean;
}

/** What no site can supply: how a source is read, time, and what only a person can tell. */
const outsideTheSite: readonly MissingKind[] = ["interpretation", "periodNotOver", "personsAnswer"];

export interface Supplies {
  /** 待补材料: data to hand in or to correct, what bears on the conclusion first. */
  readonly material: SupplyGroup[];
  /** Open for reasons no material removes. */
  readonly open: SupplyGroup[];
}

export function suppliesOf(evaluation: Evaluation): Supplies {
  const groups = new Map<string, SupplyGroup>();
  for (const { pointer, label, kind, rules, decides } of evaluation.toSupply) {
    const key = JSON.stringify([kind, label["zh-CN"]]);
    const group = groups.get(key) ?? { label, kind, pointers: [], rules: [], decides: false };
    if (pointer !== "") group.pointers.push(pointer);
    group.rules.push(...rules.filter((rule) => !group.rules.includes(rule)));
    group.decides ||= decides;
    groups.set(key, group);
  }
  const all = [...groups.values()];
  const sorted = [...all.filter((group) => group.decides), ...all.filter((group) => !group.decides)];
  return {
    material: sorted.filter(isMaterial),
    open: sorted.filter((group) => !isMaterial(group)),
  };
}

export function isMaterial({ kind }: { readonly kind: MissingKind }): boolean {
  return !outsideTheSite.includes(kind);
}

/** What is to be supplied: of a single entry, said of that entry. */
export function supplyText(evaluation: Evaluation, group: SupplyGroup, locale: Locale): string {
  const [pointer] = group.pointers;
  if (pointer === undefined || group.pointers.length > 1) return group.label[locale];
  return missingText(evaluation, { ...group, pointer }, locale);
}

/** Which entries lack it, where several do: "工作人员 S4". */
export function supplyEntries(
  evaluation: Evaluation,
  group: SupplyGroup,
  locale: Locale,
  shown: (entry: string, pointer: string) => string = (entry) => entry,
): string[] {
  if (group.pointers.length < 2) return [];
  const colon = heading("colon", locale);
  const label = group.label[locale];
  const field = label.slice(label.indexOf(colon));
  return flatMap(group.pointers, (pointer) => {
    const place = placeText(evaluation, pointer, locale);
    return place?.endsWith(field) ? [shown(place.slice(0, -field.length), pointer)] : [];
  });
}

/** The kind in words, with how many places it concerns. */
export function kindText(group: SupplyGroup, locale: Locale): string {
  const word = say(`missingKind.${group.kind}`, locale);
  const count = group.pointers.length;
  return count > 1 ? heading("places", locale, { kind: word, count }) : word;
}
