import { findingText } from "../../../report/numbers";
import { rulebookName } from "../../../report/selection";
import { parametersUsed } from "../../../report/used";
import { amountText, formatDate, say } from "../../../text/index";
import type { Table } from "../table";
import { linesText, type SheetView } from "../view";

/** 参数: every number of a standard that was used. */
export function parametersTable(view: SheetView): Table {
  const { t, w, evaluation, locale } = view;
  return {
    sheet: "parameters",
    columns: [
      [t("parameters"), 44],
      [t("rulebook"), 25],
      [t("value"), 14],
      [t("inForce"), 16],
      [t("basis"), 34],
      [t("interpretation"), 50],
      [w("standing"), 18],
      [t("usedBy"), 30],
    ],
    rows: parametersUsed(evaluation).map(({ rulebook, use, findings }) => [
      use.title[locale],
      rulebookName(evaluation, rulebook),
      amountText(use.value, use.unit, locale),
      formatDate(use.from, locale),
      say(`basis.${use.basis.kind}`, locale),
      use.interpretation?.[locale],
      use.overridden && t("overridden"),
      linesText(findings.map((f) => findingText(evaluation, f, locale))),
    ]),
  };
}
