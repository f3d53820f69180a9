import type { Locale } from "../base/language";
import type { Evaluation, Finding, ItemFinding, Items } from "../generated/evaluation";
import { heading, say } from "../text/index";
import type { Names } from "./options";
import { countedText, labelled, measuredText, saysSomething, shortfallText, valuedText } from "./phrases";
import { entryText, missingText, placeText } from "./places";
import { isMaterial } from "./supply";

export type Missing = NonNullable<ItemFinding["missing"]>[number];

/** What was found about an entry, with its name where one is known; it says of which entry it speaks. */
export function itemText(
  evaluation: Evaluation,
  item: ItemFinding,
  names: Names | undefined,
  locale: Locale,
): string {
  const text = item.text[locale];
  const subject = item.id ?? placeText(evaluation, item.pointer, locale) ?? item.pointer;
  const name = entryText(evaluation, item, names, locale);
  if (!text.includes(subject)) return labelled(name, text, locale);
  return name === subject ? text : text.replace(subject, () => name);
}

/** What each entry has a reading of its own of, and how much an entry is short of, unless its sentence says so. */
export function itemReadings(f: Finding, item: ItemFinding, text: string, locale: Locale): string[] {
  if (item.outcome === "pass" || item.outcome === "notApplicable") return [];
  // The sentence of a rule's own says what was found; without one there is the name of the entry alone.
  if (item.outcome === "fail" && /[。.]$/.test(text)) return [];
  const own = f.measured.filter(({ reading }) => reading.state === "perItem").map(({ fact }) => fact);
  const readings = item.measured
    // How many terms or stages an entry has is how a rule finds what it speaks of, and no news to a reader.
    .filter(({ fact, reading, unit }) => own.includes(fact) && saysSomething(reading) && unit !== "entry")
    .filter((measured) => {
      const value = measuredText(measured, locale);
      return !text.includes(value) && value !== say("reading.open", locale);
    })
    .map((measured) => valuedText(measured, locale));
  const short = item.shortfall && shortfallText(item.shortfall, item.measured, locale);
  return short && !text.includes(short) ? [countedText("shortfall", short, locale), ...readings] : readings;
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

/** What an entry lacks, and what the sources leave open of it: "缺：是否佩戴标志", "未明：…". */
export function lackingText(
  evaluation: Evaluation,
  missing: readonly Missing[],
  pointer: string,
  locale: Locale,
): string[] {
  const own = labelled(placeText(evaluation, pointer, locale) ?? "", "", locale);
  const named = (key: "lacking" | "unsettled", list: readonly Missing[]) => {
    const names = list
      .map((one) => missingText(evaluation, one, locale))
      .map((name) => (name.startsWith(own) ? name.slice(own.length) : name));
    const all = [...new Set(names)].join(say("list.comma", locale));
    return all === "" ? [] : [heading(key, locale, { names: all })];
  };
  return [
    ...named("lacking", missing.filter(isMaterial)),
    ...named(
      "unsettled",
      missing.filter((one) => !isMaterial(one)),
    ),
  ];
}
