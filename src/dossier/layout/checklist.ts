import { sheetTitles } from "../form/sheets";
import { answerColumns } from "./answer-columns";
import { Choices } from "./choices";
import { type FormLine, formSheet } from "./form-sheet";
import type { RuleLine } from "./options";
import { type CellPlan, type SheetPlan, text, type WorkbookPlan } from "./plan";
import { type TableColumn, tableSheet } from "./table-sheet";
import { written } from "./written";

/** What stands in a line of the checklist; of a rule that goes through a list, a line for each entry. */
export interface CheckRow {
  readonly rule: string;
  readonly number: string;
  readonly title: string;
  readonly technique: string;
  readonly place: string;
  readonly question: string;
  readonly item?: string;
  readonly missing: string;
}

export interface ChecklistPlan {
  readonly site: { readonly id: string; readonly name: string | null };
  readonly period: { readonly from: string; readonly to: string };
  readonly rules: readonly RuleLine[];
  readonly rows: readonly CheckRow[];
}

/** The sheet of answers with what is to be looked at in it, and whose it is. */
export function planChecklist({ site, period, rules, rows }: ChecklistPlan): WorkbookPlan {
  const choices = new Choices();
  const sheet = tableSheet(
    sheetTitles.answers["zh-CN"],
    columnsOf(rules, choices),
    rows.map(
      (row): Record<string, CellPlan> => ({
        "attestations/number": text(row.number),
        "attestations/title": text(row.title),
        "attestations/technique": text(row.technique),
        "attestations/clause": text(row.place),
        "attestations/question": text(row.question),
        "attestations/missing": text(row.missing),
        ...(row.item !== undefined && {
          "attestations/item": written({ type: "text", isId: true }, row.item)!,
        }),
        "attestations/rule": text(row.rule),
      }),
    ),
    "person",
  );
  const sheets = [sheet, whose(site, period), choices.plan()];
  return { title: `现场核查单 ${site.name ?? site.id}`, sheets, names: choices.names };
}

/** Those of the dossier, and between them what helps to find the way on the visit. */
function columnsOf(rules: readonly RuleLine[], choices: Choices): TableColumn[] {
  const columns = answerColumns(rules, choices).map(
    (column): TableColumn =>
      column.key === "attestations/number" ? { ...column, format: "text", width: 18 } : column,
  );
  const reading = (key: string, title: string, width: number): TableColumn => ({
    key: `attestations/${key}`,
    title,
    width,
    fixed: true,
  });
  const at = columns.findIndex(({ key }) => key === "attestations/question");
  return [
    ...columns.slice(0, at),
    reading("technique", "建议方式", 13),
    reading("clause", "核查内容", 20),
    columns[at]!,
    reading("missing", "缺少的数据", 30),
    ...columns.slice(at + 1),
  ];
}

function whose(site: ChecklistPlan["site"], period: ChecklistPlan["period"]): SheetPlan {
  const line = (key: string, label: string, answer: CellPlan | null): FormLine => ({
    key,
    label,
    note: "请勿修改：核查结果只用于这个站点、这个周期。",
    answer: answer!,
  });
  const lines = [
    line("/site/id", "站点编号", written({ type: "text", isId: true }, site.id)),
    line("/period/from", "开始日期", written({ type: "date" }, period.from)),
    line("/period/to", "结束日期", written({ type: "date" }, period.to)),
  ];
  return formSheet(sheetTitles.site["zh-CN"], lines, "read");
}
