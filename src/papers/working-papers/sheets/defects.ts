import { groupsOf } from "../../../report/defect-groups";
import { placeText } from "../../../report/places";
import { say } from "../../../text/index";
import type { Table } from "../table";
import { cellsText, linesText, type SheetView } from "../view";

/** 数据问题: what is wrong with the data, equal ones together. */
export function defectsTable(view: SheetView): Table {
  const { t, w, evaluation, locale } = view;
  return {
    sheet: "defects",
    columns: [
      [t("severity"), 10],
      [t("problem"), 60],
      [w("count"), 8],
      [t("place"), 44],
      [w("cell"), 30],
    ],
    rows: groupsOf(evaluation).map(({ severity, text, count, pointers }) => [
      say(`severity.${severity}`, locale),
      text[locale],
      count,
      linesText([
        ...pointers.map((at) => placeText(evaluation, at, locale) ?? t("wholeSubmission")),
        count > pointers.length && t("more", { count: count - pointers.length }),
      ]),
      cellsText(view, pointers),
    ]),
  };
}
