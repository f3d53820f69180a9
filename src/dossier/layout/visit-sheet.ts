import { sheetTitles } from "../form/sheets";
import { dateCheck } from "./column-checks";
import { formSheet } from "./form-sheet";
import type { DossierOptions, VisitField } from "./options";
import { blank, type Check, type SheetPlan } from "./plan";
import { written } from "./written";

interface VisitLine {
  readonly field: VisitField;
  readonly label: string;
  readonly note: string;
  readonly type?: "date";
}

/** What the report prints of the assessment itself; it bears on no finding. */
const lines: readonly VisitLine[] = [
  { field: "reportNumber", label: "报告编号", note: "印在报告上的编号。示例：示例评〔2026〕1号" },
  { field: "client", label: "委托单位", note: "委托评估的单位全称。示例：某某区民政局" },
  { field: "assessor", label: "评估单位", note: "承担评估的单位全称。示例：某某评估中心" },
  { field: "team", label: "评估组", note: "评估组成员，几个人用“、”隔开；组长写在最前面。" },
  {
    field: "days",
    label: "现场日期",
    note: "到现场的日期；几天的，写起止日期。示例：2026-11-03至2026-11-04",
  },
  {
    field: "rectifyBy",
    label: "整改期限",
    note: "不符合项应在哪一天以前整改完成。示例：2026-12-31",
    type: "date",
  },
];

export function visitSheet(visit: DossierOptions["visit"] = {}): SheetPlan {
  return formSheet(
    sheetTitles.visit["zh-CN"],
    lines.map(({ field, label, note, type }) => {
      const value = visit[field];
      const check: Check =
        type === "date" ? dateCheck : { rule: { kind: "any" }, prompt: note.slice(0, 200) };
      const answer = value === undefined ? blank : (written({ type: type ?? "text" }, value) ?? blank);
      const format = type === "date" ? ("day" as const) : ("text" as const);
      return { key: `visit/${field}`, label, note, answer: { format, ...answer, check } };
    }),
    "person",
  );
}
