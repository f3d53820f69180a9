import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../../src";
import { answersOfRows } from "../../../src/dossier/read/answers";
import { importWorkbooks } from "../../../src/dossier/read/import";
import { type Written, workbookOf } from "./sheets";

const { rules } = createEvaluator();
const of = { site: "liuhe", period: { from: "2026-01-01", to: "2026-12-31" } };
const headings = ["规则", "条目", "核查结果", "核查人", "日期", "方法", "说明", "有效期至", "规则编号"];
const rule = rules.find(({ assessedBy }) => assessedBy === "person")!;
const other = rules.find((one) => one.id !== rule.id)!;

function read(...rows: Written[][]) {
  const { answerRows } = importWorkbooks([
    { file: null, workbook: workbookOf({ 人工核查: [headings, ...rows] }) },
  ]);
  const { attestations, remarks } = answersOfRows(answerRows, rules, of);
  return { attestations, told: remarks.map(({ code, cell }) => `${code} ${cell}`) };
}

const title = rule.title["zh-CN"];
const day = { day: "2026-11-03" };

describe("answers in a workbook", () => {
  it("are of its own site and period, in words", () => {
    const { attestations, told } = read([
      title,
      "",
      "符合",
      "评估员01",
      day,
      "查阅资料",
      "抽看5份",
      "无",
      rule.id,
    ]);
    expect(told).toEqual([]);
    expect(attestations).toEqual([
      {
        ...of,
        rule: rule.id,
        outcome: "pass",
        by: "评估员01",
        on: "2026-11-03",
        method: "documentReview",
        note: "抽看5份",
        expires: null,
      },
    ]);
  });

  it("take 不适用 for an outcome, and find the rule by its title", () => {
    const { attestations } = read([title, "", "不适用", "评估员01", "2026年11月3日", "访谈", "", "", ""]);
    expect(attestations).toMatchObject([{ rule: rule.id, outcome: "notApplicable", method: "interview" }]);
  });

  it("are none on lines nobody filled in", () => {
    expect(read([title, "", "", "", "", "", "", "", rule.id])).toEqual({ attestations: [], told: [] });
  });

  it.each<[string, Written[], string[]]>([
    ["without an outcome", [title, "", "", "评估员01", day, "访谈", "", "", rule.id], ["answerMissing A2"]],
    [
      "with a word for none",
      [title, "", "基本符合", "甲01", day, "访谈", "", "", rule.id],
      ["answerUnclear C2"],
    ],
    [
      "with half a day",
      [title, "", "符合", "甲01", "2026年11月", "访谈", "", "", rule.id],
      ["answerUnclear E2"],
    ],
    ["with no one's name", [title, "", "符合", "", day, "访谈", "", "", rule.id], ["answerMissing A2"]],
    // A line copied for another rule, whose hidden id was copied with it.
    [
      "of two rules",
      [other.title["zh-CN"], "", "符合", "甲01", day, "访谈", "", "", rule.id],
      ["ruleContradicted A2"],
    ],
    ["of no rule", ["消防设施齐全", "", "符合", "甲01", day, "访谈", "", "", ""], ["ruleUnknown A2"]],
  ])("answer nothing %s", (_, row, expected) => {
    expect(read(row)).toEqual({ attestations: [], told: expected });
  });
});

describe("waivers in a workbook", () => {
  it("say until when", () => {
    const sheet = [["规则", "理由", "批准人", "批准日期", "有效期至", "规则编号"]];
    const rows = (expires: Written) => [
      ...sheet,
      [title, "搬迁中", "组长", day, expires, rule.id] as Written[],
    ];
    const waived = (expires: Written) => {
      const workbook = workbookOf({ 豁免: rows(expires) });
      return answersOfRows(importWorkbooks([{ file: null, workbook }]).answerRows, rules, of);
    };
    expect(waived("无").waivers).toMatchObject([{ rule: rule.id, expires: null }]);
    expect(waived({ day: "2027-03-31" }).waivers).toMatchObject([{ expires: "2027-03-31" }]);
    expect(waived("")).toMatchObject({ waivers: [], remarks: [{ code: "answerMissing" }] });
  });
});
