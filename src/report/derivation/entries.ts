import type { DerivedEntries, DerivedEntry } from "../../generated/evaluation";
import { derivationText, heading, say } from "../../text/index";
import { codesOfField, counterOf, entryTitle, fieldTitle, type Naming } from "./naming";
import { derivedText } from "./readings";
import { type Statement, statement } from "./statement";

/** How many entries count, certainly or possibly, and which: 计入4人：S1、S2… */
export function entriesStatement(naming: Naming, list: string, entries: DerivedEntries): Statement {
  const { locale } = naming;
  const { certain, possible, open } = entries;
  const counter = counterOf(naming, list);
  const counts = countsText(naming, counter, { certain, possible, open });
  if (entries.list.length === 0) return statement(counts);
  const names = entries.list.map((entry) => nameOf(naming, list, entry)).join(say("list.comma", locale));
  const rest = certain + possible - entries.list.length;
  const all = rest > 0 ? derivationText("entriesMore", locale, { names, count: rest, counter }) : names;
  return statement(derivationText("entriesNamed", locale, { counts, names: all }));
}

/** 计入4人；可能计入1人；台账可能不完整 */
export function countsText(
  { locale }: Naming,
  counter: string,
  { certain, possible, open }: Pick<DerivedEntries, "certain" | "possible" | "open">,
): string {
  const parts = [
    certain > 0 && derivationText("entriesCertain", locale, { count: certain, counter }),
    possible > 0 && derivationText("entriesPossible", locale, { count: possible, counter }),
    certain + possible === 0 && derivationText("entriesNone", locale),
    open && derivationText("entriesOpen", locale),
  ];
  return parts.filter(Boolean).join(heading("semicolon", locale));
}

function nameOf(naming: Naming, list: string, { pointer, id, counts, values = {} }: DerivedEntry): string {
  const { locale } = naming;
  const own = entryTitle(naming, { pointer, id });
  const texts = Object.keys(values).map((field) => {
    const codes = codesOfField(naming, list, field);
    const value = derivedText(naming, values[field]!, { codes });
    return fieldTitle(naming, list, field) + heading("colon", locale) + value;
  });
  const name =
    texts.length === 0
      ? own
      : derivationText("withValues", locale, { name: own, values: texts.join(heading("semicolon", locale)) });
  return counts === "possibly" ? derivationText("possibly", locale, { name }) : name;
}
