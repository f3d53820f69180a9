import type { Arguments, Locale } from "../../base/language";
import { fill } from "../../text/format";

/** Names of the sheets of the working papers, and of columns that only they have. */
const zhCN = {
  overview: "概要",
  findings: "评估发现",
  entries: "条目",
  missing: "缺少的数据",
  defects: "数据问题",
  parameters: "参数",
  sources: "依据与来源",
  decisions: "解释口径",
  derivations: "推导",
  coverage: "覆盖",
  samples: "抽样",
  answers: "人工核查与豁免",
  number: "编号",
  item: "项目",
  content: "内容",
  title: "评估内容",
  weight: "效力",
  standing: "标注",
  found: "所见",
  cell: "单元格",
  count: "处数",
  bears: "影响结论",
  yes: "是",
  no: "否",
  reading: "取值",
  truth: "是否成立",
  document: "文件",
  totalsOf: "{weight}：{outcome}",
  conclusionOf: "结论：{rulebook}",
  digestOf: "校验码：{rulebook}",
  cut: "{text}……（余略）",
  address: "网址",
  kindAnswer: "人工核查",
  kindWaiver: "豁免",
  kind: "类别",
} as const;

export type SheetWord = keyof typeof zhCN;

const en: Readonly<Record<SheetWord, string>> = {
  overview: "Overview",
  findings: "Findings",
  entries: "Entries",
  missing: "Missing data",
  defects: "Defects",
  parameters: "Parameters",
  sources: "Sources",
  decisions: "Readings of sources",
  derivations: "Derivations",
  coverage: "Coverage",
  samples: "Samples",
  answers: "Answers and waivers",
  number: "No.",
  item: "Item",
  content: "Content",
  title: "What is asked",
  weight: "Weight",
  standing: "Remarks",
  found: "Found",
  cell: "Cell",
  count: "Places",
  bears: "Bears on the conclusion",
  yes: "yes",
  no: "no",
  reading: "Reading",
  truth: "Holds",
  document: "Document",
  totalsOf: "{weight}: {outcome}",
  conclusionOf: "Conclusion: {rulebook}",
  digestOf: "Digest: {rulebook}",
  cut: "{text} … (cut)",
  address: "Address",
  kindAnswer: "Check by a person",
  kindWaiver: "Waiver",
  kind: "Kind",
};

export const sheetWords: Readonly<Record<Locale, Readonly<Record<SheetWord, string>>>> = {
  "zh-CN": zhCN,
  en,
};

export function sheetWord(key: SheetWord, locale: Locale, args: Arguments = {}): string {
  return fill(sheetWords[locale][key], args, locale);
}
