import { describe, expect, it } from "vitest";
import { importWorkbooks } from "../../../src/dossier/read/import";
import { type Written, workbookOf } from "./sheets";

const about: Written[][] = [
  ["开始日期", "2026-01-01"],
  ["结束日期", "2026-12-31"],
];
const workers: Written[][] = [
  ["编号", "用工形式"],
  ["W1", "全职"],
];
const stated = (word: string): Written[][] => [
  ["台账", "状态"],
  ["工作人员", word],
];
const source = (file: string, sheets: Parameters<typeof workbookOf>[0]) => ({
  file,
  workbook: workbookOf(sheets),
});
const completeness = (...sources: ReturnType<typeof source>[]) =>
  (importWorkbooks(sources).submission.completeness ?? {}) as Record<string, unknown>;

describe("completeness", () => {
  it("is what all workbooks say that speak of a list; where they differ, the list is partial", () => {
    const first = source("a.xlsx", { 站点与周期: about, 工作人员: workers, 完整性: stated("完整") });
    expect(completeness(first).workers).toBeUndefined();
    const second = (word: string) => source("b.xlsx", { 完整性: stated(word) });
    expect(completeness(first, second("完整")).workers).toBeUndefined();
    expect(completeness(first, second("部分")).workers).toBe("partial");
    expect(completeness(second("部分"), first).workers).toBe("partial");
  });

  it("does not hold where rows of other years were left out", () => {
    const log: Written[][] = [
      ["日期", "工时"],
      ["2026-01-05", 3],
      ["2027-01-06", 3],
    ];
    const said: Written[][] = [
      ["台账", "状态"],
      ["服务工时台账", "完整"],
    ];
    const all = { 站点与周期: about, 工时台账: log, 完整性: said };
    expect(completeness(source("a.xlsx", all)).serviceLog).toBe("partial");
    expect(completeness(source("a.xlsx", { ...all, 工时台账: log.slice(0, 2) })).serviceLog).toBeUndefined();
  });

  it("knows a ledger that somebody called by the name of a page for people", () => {
    const rows: Written[][] = [
      ["编号", "用工形式", "首次登记日期"],
      ["W1", "全职", "2024-03-01"],
    ];
    const { submission } = importWorkbooks([source("a.xlsx", { 站点与周期: about, 说明: rows })]);
    expect(submission.workers).toHaveLength(1);
  });
});
