import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../../src/dossier/table/read";
import { sheetBytes, workbookBytes } from "../../../fixtures/workbooks/package";
import { cellsOf, firstCells, noticesOf, refusalOf } from "./reading";

const inline = (at: string, inside: string) => `<c r="${at}" t="inlineStr"><is>${inside}</is></c>`;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

describe("texts", () => {
  const strings =
    '<si><t>王</t><rPh sb="0" eb="1"><t>ワン</t></rPh><phoneticPr fontId="1"/></si>' +
    '<si><r><t>社</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 工</t></r></si><si><t>甲_x000D_乙_x4E2D_</t></si><si/>';

  test("stand in the cell or once for all, in runs, without the readings of characters", () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>${inline(
      "D1",
      '<r><t>赵</t></r><rPh sb="0" eb="1"><t>zhao</t></rPh><r><t>三</t></r>',
    )}${inline("E1", "<t> 两端 </t>")}${inline("F1", "<t>第一行&#10;第二行&amp;<![CDATA[<a>]]></t>")}</row>`;
    expect(firstCells(sheetBytes(rows, { strings }))).toEqual({
      A1: "text 王",
      B1: "text 社 工",
      C1: "text 甲\r乙中",
      D1: "text 赵三",
      E1: "text  两端 ",
      F1: "text 第一行\n第二行&<a>",
    });
  });

  test("that are empty are no cells, and one that is not there is an error, not an empty cell", () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>3</v></c>${inline("B1", "<t></t>")}<c r="C1" t="s"><v>9</v></c><c r="D1" s="0"/></row>`;
    expect(firstCells(sheetBytes(rows, { strings }))).toEqual({ C1: "error #REF!" });
  });
});

describe("numbers", () => {
  const number = (raw: string) => firstCells(sheetBytes(`<row r="1"><c r="A1"><v>${raw}</v></c></row>`)).A1;

  test.each([
    ["7.25", "7.25"],
    ["7.0999999999999996", "7.1"],
    ["0.14999999999999999", "0.15"],
    ["-3", "-3"],
    ["1E-3", "0.001"],
    ["1.5E-7", "0.00000015"],
    ["2.5E4", "25000"],
    ["320586199001011234", "320586199001011234"],
    ["3.20586199001011E+17", "3.20586199001011E+17"],
  ])("%s has the text %s", (raw, text) => {
    expect(number(raw)).toBe(`number ${text}`);
  });

  test.each(["", "x", "1,5", "0x10", "Infinity"])("“%s” is none", (raw) => {
    expect(number(raw)).toBe(raw === "" ? undefined : `error ${raw}`);
  });
});

describe("formulas", () => {
  test("give the value that was last computed, and one without is told", () => {
    const rows =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"甲"</f><v>甲</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
      '<c r="D1"><f>SUM(A1)</f></c><c r="E1"><f>SUM(A1)</f><v/></c><c r="F1" t="str"><f>""</f><v></v></c><c r="G1" t="b"><f>TRUE()</f><v>1</v></c></row>';
    expect(firstCells(sheetBytes(rows))).toEqual({
      A1: "number 2 =",
      B1: "text 甲 =",
      C1: "error #DIV/0! =",
      D1: "uncalculated  =",
      E1: "uncalculated  =",
      F1: "text  =",
      G1: "boolean TRUE =",
    });
  });
});

describe("dates", () => {
  const formats = {
    164: 'yyyy"年"m"月"d"日"',
    165: '0"日"',
    166: 'yyyy"年"m"月"',
    167: "[h]:mm",
    168: "yyyy/m/d h:mm",
  };
  const styles = [0, 14, 31, 164, 165, 166, 167, 168];

  test("are numbers with the format of a date", () => {
    const cells = styles.map((_, k) => `<c s="${k}"><v>45029.25</v></c>`).join("");
    expect(firstCells(sheetBytes(`<row>${cells}</row>`, { formats, styles }))).toEqual({
      A1: "number 45029.25",
      B1: "date 2023-04-13 06:00",
      C1: "date 2023-04-13 06:00",
      D1: "date 2023-04-13 06:00",
      E1: "number 45029.25",
      F1: "date 2023-04",
      G1: "time 1080702:00",
      H1: "date 2023-04-13 06:00",
    });
  });

  test("count from 1904 where the workbook says so", () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>43567</v></c></row>';
    const book = readWorkbook(sheetBytes(rows, { styles, date1904: true }));
    expect(book.date1904).toBe(true);
    expect(cellsOf(book.sheets[0])).toEqual({ A1: "date 2023-04-13" });
  });

  test("may be texts of their own kind", () => {
    const rows =
      '<row r="1"><c r="A1" t="d"><v>2023-04-13</v></c><c r="B1" t="d"><v>2023-04-13T09:30:00Z</v></c><c r="C1" t="d"><v>4月</v></c><c r="D1" t="d"><v>2023-02-30</v></c></row>';
    expect(firstCells(sheetBytes(rows))).toEqual({
      A1: "date 2023-04-13",
      B1: "date 2023-04-13 09:30",
      C1: "text 4月",
      D1: "text 2023-02-30",
    });
  });
});

describe("places", () => {
  test("are told by cells and rows, or follow one another; what the sheet says of its size does not count", () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    const bytes = sheetBytes(rows, { before: '<dimension ref="A1"/>' });
    expect(firstCells(bytes)).toEqual({
      A1: "number 1",
      B1: "number 2",
      C5: "number 3",
      D5: "number 4",
      A6: "number 5",
    });
  });

  test("out of order are put in order, and one that has two values is refused", () => {
    const cell = (at: string) => `<c r="${at}"><v>1</v></c>`;
    const rows = `<row r="9">${cell("B9")}${cell("A9")}</row><row r="2">${cell("A2")}</row><row r="9">${cell("C9")}</row>`;
    expect(Object.keys(firstCells(sheetBytes(rows)))).toEqual(["A2", "A9", "B9", "C9"]);
    expect(refusalOf(sheetBytes(`<row r="1">${cell("A1")}${cell("A1")}</row>`))).toBe("workbookDamaged");
  });

  test.each(["A0", "XFE1", "A1048577", "1A", "A", "A1B", ""])("%s is none", (at) => {
    expect(refusalOf(sheetBytes(`<row r="1"><c r="${at}"><v>1</v></c></row>`))).toBe("workbookDamaged");
  });

  test("what is hidden is read and told, what is merged is told", () => {
    const one = '<c r="A1"><v>1</v></c>';
    const book = readWorkbook(
      workbookBytes({
        sheets: [
          {
            name: "人员",
            before:
              '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="true"/><col min="7" max="7"/></cols>',
            rows: `<row r="1">${one}</row><row r="3" hidden="1"><c r="A3"><v>2</v></c></row><row r="4" hidden="1"/><row r="6" hidden="1"/>`,
            after: '<mergeCells count="2"><mergeCell ref="A1:C2"/><mergeCell ref="D9:D7"/></mergeCells>',
          },
          { name: "参数", state: "hidden", rows: `<row r="1">${one}</row>` },
          { name: "更深", state: "veryHidden" },
        ],
      }),
    );
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["人员", "visible"],
      ["参数", "hidden"],
      ["更深", "veryHidden"],
    ]);
    const [sheet, hidden] = book.sheets;
    expect(cellsOf(sheet)).toEqual({ A1: "number 1", A3: "number 2" });
    expect(cellsOf(hidden)).toEqual({ A1: "number 1" });
    expect(sheet?.hiddenRows).toEqual([
      { from: 3, to: 4 },
      { from: 6, to: 6 },
    ]);
    expect(sheet?.hiddenColumns).toEqual([
      { from: 2, to: 3 },
      { from: 5, to: 16384 },
    ]);
    expect(sheet?.merged).toEqual([
      { rows: { from: 1, to: 2 }, columns: { from: 1, to: 3 } },
      { rows: { from: 7, to: 9 }, columns: { from: 4, to: 4 } },
    ]);
  });
});

describe("forms of the file", () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';

  test("the strict one, and one with prefixes, read the same", () => {
    expect(firstCells(sheetBytes(rows, { strict: true }))).toEqual({ A1: "number 1" });
    const xml = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(firstCells(sheetBytes("", { xml }))).toEqual({ A1: "number 1" });
  });

  test("tabs have the order of the workbook, wherever their parts are", () => {
    const open = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const links = [
      ["rIdS1", "worksheet", "/xl/worksheets/sheet2.xml"],
      ["rIdS2", "worksheet", "../xl/Worksheets/Sheet1.xml"],
    ].map(([id, type, target]) => `<Relationship Id="${id}" Type="${open}/${type}" Target="${target}"/>`);
    const bytes = workbookBytes({
      sheets: [
        { name: "甲", rows: "" },
        { name: "乙", rows },
      ],
      parts: { "xl/_rels/workbook.xml.rels": `<Relationships>${links.join("")}</Relationships>` },
    });
    const { sheets } = readWorkbook(bytes);
    expect(sheets.map((sheet) => [sheet.name, cellsOf(sheet)])).toEqual([
      ["甲", { A1: "number 1" }],
      ["乙", {}],
    ]);
  });

  test("parts in UTF-16 are read, parts that are neither that nor UTF-8 are not", () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
    const utf16 = Uint8Array.from(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, "utf16le")]));
    expect(firstCells(sheetBytes("", { parts: { "xl/worksheets/sheet1.xml": utf16 } }))).toEqual({
      A1: "number 1",
    });
    const latin = Uint8Array.from([...Buffer.from(`<worksheet><sheetData>${rows}`), 0xff]);
    expect(refusalOf(sheetBytes("", { parts: { "xl/worksheets/sheet1.xml": latin } }))).toBe(
      "workbookDamaged",
    );
  });

  test("tabs that are no worksheets are named, and one that lacks its part is not taken for empty", () => {
    const sheets = [{ name: "台账", rows }, { name: "图表" }];
    const open = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const links =
      `<Relationship Id="rIdS1" Type="${open}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rIdS2" Type="${open}/chartsheet" Target="chartsheets/sheet1.xml"/>`;
    const parts = { "xl/_rels/workbook.xml.rels": `<Relationships>${links}</Relationships>` };
    const book = readWorkbook(workbookBytes({ sheets, parts }));
    expect(book.sheets.map(({ name }) => name)).toEqual(["台账"]);
    expect(book.notices.map(({ text }) => text["zh-CN"])).toEqual([
      "图表、宏等不是工作表的页没有读取：图表。",
    ]);
    expect(refusalOf(sheetBytes(rows, { parts: { "xl/worksheets/sheet1.xml": null } }))).toBe(
      "workbookDamaged",
    );
  });

  test("what could act is left where it is, and told", () => {
    const parts = {
      "xl/vbaProject.bin": "x",
      "xl/externalLinks/externalLink1.xml": "<not read",
      "xl/connections.xml": "<not read",
      "xl/embeddings/oleObject1.bin": "x",
    };
    const dde = `<row r="1"><c r="A1"><f>cmd|' /C calc'!A0</f><v>0</v></c></row>`;
    const bytes = sheetBytes(dde, { parts });
    expect(noticesOf(bytes)).toEqual(["macrosIgnored", "linksIgnored", "embeddedIgnored"]);
    expect(JSON.stringify(readWorkbook(bytes))).not.toContain("calc");
    expect(noticesOf(sheetBytes(dde))).toEqual([]);
  });
});
