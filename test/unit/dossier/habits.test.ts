import { describe, expect, test } from "vitest";
import { importWorkbooks } from "../../../src/dossier/read/import";
import type { Sheet } from "../../../src/dossier/table/model";
import { sheetOf, type Written, workbookOf } from "./sheets";

type Rows = readonly (readonly Written[])[];

function read(sheets: Readonly<Record<string, Rows>>) {
  const given = { "/period/from": "2026-01-01", "/period/to": "2026-12-31" };
  const { submission, remarks, names } = importWorkbooks([{ file: "f.xlsx", workbook: workbookOf(sheets) }], {
    given,
  });
  const told = remarks.map(({ code, cell }) => (cell === null ? code : `${code} ${cell}`));
  return { submission, told, names: names.map(({ name }) => name) };
}

const log = ["姓名", "日期", "工时", "服务内容"];

describe("rows that are no entries", () => {
  test.each<[string, Rows, string]>([
    ["a sum without a word", [[null, null, 7]], "totalRow A3"],
    ["strokes all along", [["/", "—", "-", "/"]], "remarkRow A3"],
    ["a sentence", [[null, null, null, "本月未开展服务"]], "remarkRow A3"],
    ["something in a column that is not read", [[null, null, null, null, "以签到表为准"]], "remarkRow A3"],
  ])("%s", (_, rows, remark) => {
    const { submission, told } = read({
      服务日志: [[...log, "备注"], ["于蓝", "2026-03-05", 6, "外展"], ...rows],
    });
    expect(submission.serviceLog).toHaveLength(1);
    expect(told).toContain(remark);
  });

  test("a sentence across the columns, whatever stands in the others", () => {
    const sheet: Sheet = {
      ...sheetOf("投诉记录", [["投诉编号", "投诉日期", "投诉方式"], ["2026年无投诉"]]),
      merged: [{ rows: { from: 2, to: 2 }, columns: { from: 1, to: 3 } }],
    };
    const workbook = { ...workbookOf({}), sheets: [sheet] };
    const { submission, remarks } = importWorkbooks([{ file: null, workbook }]);
    expect(submission).not.toHaveProperty("complaints");
    expect(remarks.map(({ code }) => code)).toEqual(["remarkRow"]);
  });

  test("a name alone is one", () => {
    const { submission } = read({ 花名册: [["姓名", "用工性质", "职务"], ["于蓝"]] });
    expect(submission.workers).toHaveLength(1);
  });
});

describe("sheets that are no table of one row an entry", () => {
  test.each<[string, Rows]>([
    [
      "a form",
      [
        ["个案编号", "G-7", "开案日期", "2026-03-02"],
        ["负责社工", "严冬", "结案日期", "无"],
      ],
    ],
    [
      "a form of two columns",
      [
        ["个案编号", "G-7"],
        ["负责社工", "严冬"],
        ["开案日期", "2026-03-02"],
      ],
    ],
    [
      "two tables, one below the other",
      [
        ["个案编号", "开案日期"],
        ["G-1", "2026-03-02"],
        ["开案日期", "个案编号"],
        ["2026-04-02", "G-2"],
      ],
    ],
    [
      "a table of another list below",
      [
        ["个案编号", "开案日期"],
        ["G-1", "2026-03-02"],
        ["投诉日期", "投诉方式", "投诉内容"],
      ],
    ],
    [
      "two blocks side by side",
      [
        ["个案编号", "开案日期", "个案编号", "开案日期"],
        ["G-1", "2026-03-02", "G-2", "2026-04-02"],
      ],
    ],
  ])("%s", (_, rows) => {
    const { submission, told } = read({ 个案台账: rows });
    expect(submission).not.toHaveProperty("casework");
    expect(told).toEqual(["sheetNotRows"]);
  });

  test("words of the rows that are headings elsewhere do not make one", () => {
    const rows = ["督导", "个案服务", "小组", "督导"].map((word) => ["于蓝", "2026-03-05", 2, word]);
    expect(read({ 服务日志: [log, ...rows] }).submission.serviceLog).toHaveLength(4);
  });
});

describe("names", () => {
  const visits = (...people: Written[]) =>
    read({
      探访台账: [
        ["探访编号", "探访社工", "探访日期"],
        ...people.map((one, k) => [`T${k}`, one, "2026-03-05"]),
      ],
    });

  test("of two characters set apart are the same", () => {
    expect(visits("于蓝", "于　蓝").names).toEqual(["于蓝"]);
  });

  test.each(["同上", "〃", "全体社工", "待定", "/", "于蓝等"])("%s is nobody's", (text) => {
    const { submission, names, told } = visits(text);
    expect(names).toEqual([]);
    expect(submission.visits).toEqual([{ id: "T0", date: "2026-03-05" }]);
    expect(told).toHaveLength(1);
  });
});

test("a title says which of several ledgers it is", () => {
  const rows = [
    ["姓名", "日期", "时长"],
    ["于蓝", "2026-03-05", 6],
  ];
  expect(
    read({ "3月": [["白沙社区社工室3月培训登记表（签到）"], ...rows] }).submission.training,
  ).toHaveLength(1);
  expect(read({ "3月": rows }).told).toEqual(["sheetOfSeveral"]);
});

test("rows of a nested list find their entry by the id as the station calls it", () => {
  const { submission } = read({
    小组台账: [
      ["小组编号", "组员数"],
      ["X1", 8],
    ],
    小组活动记录: [
      ["小组编号", "节次", "活动时间"],
      ["X1", "1", "2026-03-05"],
    ],
  });
  expect(submission.groupwork).toEqual([
    { id: "X1", memberCount: 8, sessions: [{ id: "1", date: "2026-03-05" }] },
  ]);
});

describe("a form about the site", () => {
  const form: Rows = [
    ["站点名称", "白鹭社工站", "站点编号", "BL-1"],
    ["备案日期", "2022年5月16日", "开始日期", "2020-01-01"],
    ["站长", "于蓝"],
  ];

  test("has several items in a row; whose first day it is, it does not say", () => {
    const { submission, told } = read({ 基本情况表: form });
    expect(submission.site).toEqual({ name: "白鹭社工站", id: "BL-1", filing: { date: "2022-05-16" } });
    expect(submission.period).toEqual({ from: "2026-01-01", to: "2026-12-31" });
    expect(told).toEqual(["labelUnmatched C2", "labelUnmatched A3"]);
  });

  test("is none by its labels alone", () => {
    expect(read({ 其他: form }).submission).not.toHaveProperty("site");
  });
});
