import type { DerivedEntries, DerivedEntry } from "../../generated/evaluation";
import { derivationText, heading, say } from "../../text/index";
import { derivedText } from "./readings";
import { type Statement, statement } from "./statement";
import { codesOfField, counterOf, entryTitle, fieldTitle, type Terms } from "./terms";

/** How many entries count, certainly or possibly, and which: 计入4人：S1、S2… */
export function entriesStatement(terms: Terms, list: string, entries: DerivedEntries): Statement {
  const { locale } = terms;
  const { certain, possible, open } = entries;
  const counter = counterOf(terms, list);
  const counts = countsText(terms, counter, { certain, possible, open });
  if (entries.list.length === 0) return statement(counts);
  const names = entries.list.map((entry) => nameOf(terms, list, entry)).join(say("list.comma", locale));
  const rest = certain + possible - entries.list.length;
  const all = rest > 0 ? derivationText("entriesMore", locale, { names, count: rest, counter }) : names;
  return statement(derivationText("entriesNamed", locale, { counts, names: all }));
}

/** 计入4人；可能计入1人；台账可能不完整 */
export function countsText(
  { locale }: Terms,
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

function nameOf(terms: Terms, list: string, { pointer, id, counts, values = {} }: DerivedEntry): string {
  const { locale } = terms;
  const own = entryTitle(terms, { pointer, id });
  const texts = Object.keys(values).map((field) => {
    const codes = codesOfField(terms, list, field);
    const value = derivedText(terms, values[field]!, { codes });
    return fieldTitle(terms, list, field) + heading("colon", locale) + value;
  });
  const name =
    texts.length === 0
      ? own
      : derivationText("withValues", locale, { name: own, values: texts.join(heading("semicolon", locale)) });
  return counts === "possibly" ? derivationText("possibly", locale, { name }) : name;
}
