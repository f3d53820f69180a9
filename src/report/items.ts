import type { Locale } from "../base/language";
import type { ItemFinding, Items } from "../generated/evaluation";
import { say } from "../text/index";
import { entryName, type Names } from "./options";
import { labelled } from "./phrases";

export type Missing = NonNullable<ItemFinding["missing"]>[number];

/** What was found about an entry, with its name where one is known; it says of which entry it speaks. */
export function itemText(item: ItemFinding, names: Names | undefined, locale: Locale): string {
  const text = item.text[locale];
  const subject = item.id ?? item.pointer;
  const name = entryName(item.pointer, item.id, names, locale) ?? item.pointer;
  if (!text.includes(subject)) return labelled(name, text, locale);
  return name === subject ? text : text.replace(subject, () => name);
}

/** What an entry lacks beyond what every undecided entry lacks; that stands with the finding, once. */
export function ownMissing(items: Items): (item: ItemFinding) => readonly Missing[] {
  const open = items.list.filter((item) => item.missing !== undefined);
  const times = new Map<string, number>();
  for (const item of open)
    for (const key of new Set(item.missing?.map(keyOf))) times.set(key, (times.get(key) ?? 0) + 1);
  const shared = (one: Missing) => open.length > 1 && times.get(keyOf(one)) === open.length;
  return (item) => item.missing?.filter((one) => !shared(one)) ?? [];
}

function keyOf({ pointer, kind, label }: Missing): string {
  return JSON.stringify([kind, pointer, label["zh-CN"]]);
}

/** "所缺数据：甲、乙", without what is the same for the reader; empty when there is nothing to say. */
export function missingNames(missing: readonly Missing[], locale: Locale): string {
  return [...new Set(missing.map(({ label }) => label[locale]))].join(say("list.comma", locale));
}
