/** What is said of the assessment itself, for its documents; it bears on no finding and is no part of a submission. */
export type Visit = Readonly<Partial<Record<VisitField, string>>>;

export type VisitField = (typeof visitFields)[number];

/** One thing to say of the assessment, as a line of the sheet 评估信息. */
export interface VisitLine {
  readonly field: VisitField;
  readonly label: string;
  readonly note: string;
  readonly type?: "date";
}

export const visitFields = [
  "reportNumber",
  "client",
  "assessor",
  "team",
  "days",
  "rectifyBy",
  "objectTo",
  "distribution",
  "siteRemarks",
] as const;

export const visitLines: readonly VisitLine[] = [
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
  {
    field: "objectTo",
    label: "异议受理单位",
    note: "站点对不符合项有异议时，向哪个单位提出；空着的，写委托单位。",
  },
  { field: "distribution", label: "分发单位", note: "报告发给哪些单位、各几份；空着的，在报告上手写。" },
  { field: "siteRemarks", label: "站点意见", note: "站点对评估发现和结论的意见；空着的，在报告上手写。" },
];

/** The hidden key of a line, beside which its answer stands. */
export function visitKey(field: VisitField): string {
  return `visit/${field}`;
}
