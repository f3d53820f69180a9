import type { ClauseInfo, ClauseRollUp, Weight } from "../../../generated/evaluation";
import { outcomeWord } from "../../../report/phrases";
import { say } from "../../../text/index";
import type { Cell, Table } from "../table";
import { linesText, type SheetView } from "../view";

/** 覆盖: every clause, also those nobody can check, with the reason. */
export function coverageTable(view: SheetView): Table {
  const { t, w, evaluation, locale } = view;
  return {
    sheet: "coverage",
    columns: [
      [t("rulebook"), 25],
      [t("clause"), 12],
      [w("title"), 34],
      [t("state"), 18],
      [t("why"), 60],
      [say("weight.decides", locale), 14],
      [say("weight.informs", locale), 14],
    ],
    rows: evaluation.rulebooks.flatMap((info) => [
      ...info.clauses.map((clause) => row(view, info.number, clause, rolledUp(view, info.id, clause))),
      ...info.gaps.map((gap): Cell[] => [info.number, null, gap.title[locale], t("gaps"), gap.why[locale]]),
    ]),
  };
}

/** Clauses without a number are told apart by their title. */
function rolledUp({ evaluation }: SheetView, rulebook: string, clause: ClauseInfo): ClauseRollUp | undefined {
  const same = evaluation.clauses.filter((one) => one.rulebook === rulebook && one.clause === clause.clause);
  return same.find(({ title }) => title["zh-CN"] === clause.title["zh-CN"]) ?? same[0];
}

function row(
  { t, locale }: SheetView,
  rulebook: string,
  clause: ClauseInfo,
  rolled: ClauseRollUp | undefined,
): Cell[] {
  const outcome = (weight: Weight) => {
    const found = rolled?.[weight];
    return found ? outcomeWord(found, weight, locale) : null;
  };
  const alias = clause.alias && t("alias", { alias: clause.alias[locale] });
  return [
    rulebook,
    clause.clause ?? t("clauseNone"),
    linesText([clause.title[locale], alias, clause.overridden && t("overridden")]),
    say(`coverage.${clause.coverage}`, locale),
    clause.why[locale],
    outcome("decides"),
    outcome("informs"),
  ];
}
