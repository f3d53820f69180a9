import { formatDate, say } from "../../../text/index";
import type { Table } from "../table";
import { linesText, type SheetView } from "../view";

/** 依据与来源: every rulebook and where its content comes from. */
export function sourcesTable({ t, w, evaluation, locale }: SheetView): Table {
  return {
    sheet: "sources",
    columns: [
      [t("rulebook"), 22],
      [t("requirement"), 34],
      [t("issuer"), 22],
      [t("binding"), 10],
      [t("bound"), 40],
      [t("textSeen"), 40],
      [t("source"), 44],
      [t("publisher"), 25],
      [t("date"), 14],
      [t("seen"), 34],
      [w("address"), 30],
      [t("seenAt"), 34],
    ],
    rows: evaluation.rulebooks.flatMap((info) =>
      Object.values(info.sources).map((source) => [
        info.number,
        info.title[locale],
        info.issuer[locale],
        say(`binding.${info.binding}`, locale),
        linesText([info.bindingWhy[locale], info.bound?.[locale]]),
        info.textSeen[locale],
        source.title[locale],
        source.publisher[locale],
        source.date && formatDate(source.date, locale),
        source.seen[locale],
        source.url,
        linesText((source.seenAt ?? []).map(({ place, url }) => linesText([place[locale], url]))),
      ]),
    ),
  };
}
