import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../../src/dossier/table/read";
import { cellsOf, firstCells, fixture, refusalOf } from "./reading";

/** What the ledger in test/fixtures/workbooks holds, whoever wrote it; whether a value was computed, programs differ in. */
const cells = {
  A1: "text 2026年度人员台账",
  A2: "text 姓名",
  B2: "text 入职日期",
  C2: "text 工时",
  D2: "text 在岗",
  E2: "text 合计",
  F2: "text 备注",
  A3: "text 王一",
  B3: "date 2023-04-13",
  C3: "number 7.25",
  D3: "boolean TRUE",
  E3: "number 14.5",
  F3: "text 第一行\n第二行",
  A4: "text 李二",
  B4: "date 2023-04-14",
  C4: "time 3:30",
  D4: "boolean FALSE",
  E4: "error #DIV/0!",
  A7: "text 赵三",
  B7: "date 2023-05",
  C7: "number 7.1",
};

describe("the ledger as written by", () => {
  test.each([
    ["libreoffice.xlsx", "xlsx"],
    ["libreoffice-from-ods.xlsx", "xlsx"],
    ["libreoffice.xls", "xls"],
    ["exceljs.xlsx", "xlsx"],
  ])("%s", (name, kind) => {
    const { source, sheets } = readWorkbook(fixture(name));
    expect(source).toEqual({ kind });
    const [sheet, hidden] = sheets;
    const read = Object.entries(cellsOf(sheet)).map(([at, said]) => [at, said.replace(/ =$/, "")]);
    const expected = name === "exceljs.xlsx" ? { ...cells, E4: "uncalculated " } : cells;
    expect(Object.fromEntries(read)).toEqual(expected);
    expect(sheet?.hiddenRows).toEqual([{ from: 4, to: 4 }]);
    expect(sheet?.hiddenColumns).toEqual([{ from: 6, to: 6 }]);
    expect(sheet?.merged).toEqual([{ rows: { from: 1, to: 1 }, columns: { from: 1, to: 6 } }]);
    expect([hidden?.name, hidden?.visibility, cellsOf(hidden)]).toEqual([
      "参数",
      "hidden",
      { A1: "text 隐藏" },
    ]);
  });

  test("SheetJS, whose small workbooks lie in the small sectors of the file", () => {
    expect(firstCells(fixture("sheetjs.xls"))).toEqual({
      A1: "text 姓名",
      B1: "text 工时",
      A2: "text 王一",
      B2: "number 7.25",
      A3: "boolean TRUE",
      B3: "date 2023-04-13",
    });
  });

  test("LibreOffice in its own form: to be saved in another", () => {
    expect(refusalOf(fixture("libreoffice.ods"))).toBe("saveAsXlsx");
  });
});
