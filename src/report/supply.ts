import type { Locale } from "../base/language";
import type { Evaluation, MissingKind, Supply } from "../generated/evaluation";
import { heading, say } from "../text/index";

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

/** "第 2 条" for /casework/1/stages/intake/date, "第 1 条之第 4 条" for an entry within an entry. */
export function entryPlace(pointer: string, locale: Locale): string {
  const places = pointer.split("/").filter((part) => /^\d+$/.test(part));
  return places
    .map((part) => heading("entryPlace", locale, { place: Number(part) + 1 }))
    .join(heading("within", locale));
}

/** The kind in words, with how many places it concerns. */
export function kindText(group: SupplyGroup, locale: Locale): string {
  const word = say(`missingKind.${group.kind}`, locale);
  const count = group.pointers.length;
  return count > 1 ? heading("places", locale, { kind: word, count }) : word;
}
