import type { Ledger } from "../form/sheets";
import { sheetTitles } from "../form/sheets";
import { dateCheck } from "./column-checks";
import { type Coverage, complete, partial } from "./coverage";
import { blank, type CellPlan, type Check, type SheetPlan, text } from "./plan";
import { sheetName } from "./sheet-name";
import { none } from "./written";

/** 台账, 状态, 起, 止 and the hidden id of the list. */
export function completenessSheet(
  ledgers: readonly Ledger[],
  coverage: ReadonlyMap<string, Coverage>,
): SheetPlan {
  return {
    name: sheetName(sheetTitles.completeness["zh-CN"]),
    columns: [
      { width: 30, format: "text" },
      { width: 14, format: "text", check: statusCheck },
      { width: 14, format: "day", check: dateCheck },
      { width: 14, format: "day", check: dateCheck },
      { width: 20, format: "text", hidden: true },
    ],
    rows: [
      { cells: headings.map(({ title, note }) => ({ ...text(title, "heading"), note })) },
      ...ledgers.map(({ list, title }) => {
        const { status, from, to } = coverage.get(list.id) ?? {};
        const answers = [status === undefined ? blank : text(status), day(from), day(to)];
        return {
          cells: [
            text(title["zh-CN"], "fixed"),
            ...answers.map((cell) => ({ ...cell, look: "body" as const })),
            text(list.id),
          ],
        };
      }),
    ],
    frozenRows: 1,
    tab: "fill",
  };
}

const headings = [
  { title: "台账", note: "含义：哪一个表。" },
  {
    title: "状态",
    note: `含义：这个表填得全不全。\n写法：${complete}＝本周期内应有的都已填；${partial}＝还有没填的；${none}＝已知一条也没有；空着＝没有人确认过，按“${partial}”处理。\n示例：${complete}`,
  },
  { title: "起", note: "含义：只填了周期内一段日子的，从哪一天起是全的。\n写法：日期。\n示例：2026-01-01" },
  { title: "止", note: "含义：只填了周期内一段日子的，到哪一天为止是全的。\n写法：日期。\n示例：2026-06-30" },
  { title: "", note: undefined },
] as { title: string; note: string }[];

const statusCheck: Check = {
  rule: { kind: "choice", values: [complete, partial, none] },
  prompt: `应有的都已填，选“${complete}”；还有没填的，选“${partial}”；已知一条也没有，选“${none}”；没有确认过就空着。`,
  doubt: `这里应写“${complete}”“${partial}”或“${none}”。仍要这样填写吗？`,
};

function day(number: number | undefined): CellPlan {
  return number === undefined ? blank : { value: { kind: "day", day: number } };
}
