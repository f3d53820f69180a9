import { sampleTexts } from "../../../report/samples";
import type { Table } from "../table";
import type { SheetView } from "../view";

/** 抽样: how entries were drawn, and what was found among them. */
export function samplesTable({ t, w, evaluation, locale }: SheetView): Table {
  return {
    sheet: "samples",
    columns: [
      [t("samples"), 60],
      [w("found"), 88],
    ],
    rows: sampleTexts(evaluation, locale).flatMap(({ head, lines }) => lines.map((line) => [head, line])),
  };
}
