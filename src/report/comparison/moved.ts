import type { Locale } from "../../base/language";
import type { ChangedEntries, ChangedEntry, FindingChange, NumberChange } from "../../generated/evaluation";
import { comparisonText } from "../../text/comparison";
import { amountText, say } from "../../text/index";

/** The numbers and entries that moved a finding, in one line. */
export function movedBy({ numbers = [], entries, was }: FindingChange, locale: Locale): string {
  const parts = [
    ...(was === undefined ? [] : [comparisonText("renamed", locale, { was })]),
    ...numbers.map((one) => numberText(one, locale)),
    ...(entries === undefined ? [] : entriesTexts(entries, locale)),
  ];
  return parts.join(comparisonText("join", locale));
}

function numberText({ title, unit, before, after }: NumberChange, locale: Locale): string {
  const values = (all: readonly number[]) =>
    all.map((value) => amountText(value, unit, locale)).join(comparisonText("comma", locale));
  return comparisonText("numbered", locale, {
    title: title[locale],
    before: values(before),
    after: values(after),
  });
}

function entriesTexts({ total, complete, list }: ChangedEntries, locale: Locale): string[] {
  const judged = list.filter(({ what }) => what === "judged");
  const others = (["added", "removed", "edited"] as const).flatMap((what) =>
    ofList(
      list.filter((one) => one.what === what),
      what,
      locale,
    ),
  );
  const rest = total - list.length;
  return [
    ...judgedTexts(judged, locale),
    ...others,
    ...(rest > 0 ? [comparisonText("moreEntries", locale, { count: rest })] : []),
    ...(complete ? [] : [comparisonText("notAll", locale)]),
  ];
}

/** Entries of one list whose outcome moved in the same way, together. */
function judgedTexts(entries: readonly ChangedEntry[], locale: Locale): string[] {
  const groups = new Map<string, ChangedEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.list, entry.before, entry.after]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const word = (outcome: ChangedEntry["before"]) =>
    outcome === null ? comparisonText("notSeen", locale) : say(`outcome.${outcome}`, locale);
  return [...groups.values()].map((own) => {
    const { label, before, after } = own[0]!;
    const id = own.map((one) => one.id).join(comparisonText("comma", locale));
    const args = { list: label[locale], id, before: word(before), after: word(after) };
    return comparisonText("judged", locale, args);
  });
}

/** Entries of one list with which the same happened, together. */
function ofList(
  entries: readonly ChangedEntry[],
  what: "added" | "removed" | "edited",
  locale: Locale,
): string[] {
  const lists = [...new Set(entries.map(({ list }) => list))];
  return lists.map((list) => {
    const own = entries.filter((one) => one.list === list);
    const ids = own.map(({ id }) => id).join(comparisonText("comma", locale));
    const label = own[0]!.label[locale];
    return comparisonText("entriesOf", locale, {
      what: comparisonText(`entry.${what}`, locale),
      list: label,
      ids,
    });
  });
}
