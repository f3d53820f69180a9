import { findingText } from "../../../report/numbers";
import { decisionsUsed } from "../../../report/used";
import type { Table } from "../table";
import { linesText, type SheetView } from "../view";

/** 解释口径: how sources are read where they leave something open. */
export function decisionsTable({ t, w, evaluation, locale }: SheetView): Table {
  return {
    sheet: "decisions",
    columns: [
      [t("decisionRecord"), 14],
      [w("content"), 80],
      [w("standing"), 26],
      [t("usedBy"), 50],
    ],
    rows: decisionsUsed(evaluation).map(({ decision, texts, open, findings }) => [
      decision,
      linesText(texts.map((text) => text[locale])),
      open && t("openDecision"),
      linesText(findings.map((f) => `${findingText(evaluation, f, locale)} ${f.title[locale]}`)),
    ]),
  };
}
