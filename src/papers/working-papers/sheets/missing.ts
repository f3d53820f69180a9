import { findingText } from "../../../report/numbers";
import { missingText } from "../../../report/places";
import { say } from "../../../text/index";
import type { Table } from "../table";
import { linesText, type SheetView } from "../view";

/** 缺少的数据: what would settle findings, a line for each place. */
export function missingTable(view: SheetView): Table {
  const { t, w, evaluation, locale } = view;
  const byId = new Map(evaluation.findings.map((f) => [f.id, f]));
  const named = (rules: readonly string[]) =>
    linesText(rules.map((id) => byId.get(id)).map((f) => f && findingText(evaluation, f, locale)));
  return {
    sheet: "missing",
    columns: [
      [t("item"), 44],
      [t("kind"), 18],
      [w("cell"), 18],
      [w("bears"), 14],
      [t("neededBy"), 30],
      [t("decisionRecord"), 12],
    ],
    rows: evaluation.toSupply.map((supply) => [
      missingText(evaluation, supply, locale),
      say(`missingKind.${supply.kind}`, locale),
      view.cellOf(supply.pointer),
      w(supply.decides ? "yes" : "no"),
      named(supply.rules),
      supply.decision,
    ]),
  };
}
