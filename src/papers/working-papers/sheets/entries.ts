import type { DerivedItem, Finding, ItemFinding } from "../../../generated/evaluation";
import { entryTitle } from "../../../report/derivation/naming";
import { itemReadings, itemText, lackingText } from "../../../report/items";
import { nameOfPlace } from "../../../report/named-places";
import { entryNumber, findingText } from "../../../report/numbers";
import { attestationText, outcomeWord, periodsText } from "../../../report/phrases";
import { entryText } from "../../../report/places";
import type { Cell, Table } from "../table";
import { linesText, type SheetView } from "../view";

/** 条目: every entry that a rule was held against one by one; those that passed where derivations list them. */
export function entriesTable(view: SheetView): Table {
  const { t, w, evaluation } = view;
  return {
    sheet: "entries",
    columns: [
      [w("number"), 20],
      [t("rulebook"), 25],
      [w("title"), 28],
      [t("items"), 22],
      [w("cell"), 16],
      [t("outcome"), 13],
      [t("found"), 50],
      [t("measured"), 34],
      [t("missing"), 34],
      [t("attestation"), 34],
    ],
    rows: evaluation.findings.flatMap((f) => [
      ...(f.items?.list ?? []).map((item) => row(view, f, item)),
      ...others(view, f).map((item) => derivedRow(view, f, item)),
    ]),
  };
}

function row(view: SheetView, f: Finding, item: ItemFinding): Cell[] {
  const { evaluation, locale, names } = view;
  const text = itemText(evaluation, item, names, locale);
  return [
    ...head(view, f, item.id),
    entryText(evaluation, item, names, locale),
    view.cellOf(item.pointer),
    outcomeWord(item.outcome, f.weight, locale),
    linesText([text, ...periodsText(item.periods, locale)]),
    linesText(itemReadings(f, item, "", locale)),
    linesText(lackingText(evaluation, item.missing ?? [], item.pointer, locale)),
    item.attestation && attestationText(item.attestation, item.outcome, locale),
  ];
}

/** Entries that the evaluation does not list. */
function others({ derivationsOf }: SheetView, f: Finding): DerivedItem[] {
  const known = new Set(f.items?.list.map(({ pointer }) => pointer));
  const entries = derivationsOf(f).flatMap(({ items }) => items?.entries ?? []);
  return f.outcome === "notApplicable" ? [] : entries.filter(({ pointer }) => !known.has(pointer));
}

function derivedRow(view: SheetView, f: Finding, item: DerivedItem): Cell[] {
  const { locale, names, catalogue, derivationsOf } = view;
  const [derivation] = derivationsOf(f);
  const naming = { locale, names, catalogue: catalogue!, derivation: derivation!, cellOf: () => null };
  const name = nameOfPlace(view, item.pointer) ?? entryTitle(naming, item);
  return [
    ...head(view, f, item.id),
    name,
    view.cellOf(item.pointer),
    outcomeWord(item.outcome, f.weight, locale),
  ];
}

function head({ evaluation, locale }: SheetView, f: Finding, id: string | null): Cell[] {
  const number = findingText(evaluation, f, locale);
  return [entryNumber(evaluation, f, id, locale) ?? number, number, f.title[locale]];
}
