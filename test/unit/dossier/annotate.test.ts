import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { annotateWorkbook } from "../../../src/dossier/annotate/annotate";
import { kindLooks } from "../../../src/dossier/annotate/issue";
import { readWorkbook } from "../../../src/dossier/table/read";
import { sheetBytes, workbookBytes } from "../../fixtures/workbooks/package";
import {
  annotated,
  changes,
  colourOf,
  formatOf,
  issue,
  listOf,
  part,
  valuesOf,
  withoutMarks,
} from "./annotating";
import { notesOf, partsOf } from "./parts";
import { fixture } from "./table/reading";

const sheet1 = "xl/worksheets/sheet1.xml";
const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const firstSheet = (bytes: Uint8Array) => readWorkbook(bytes).sheets[0]!.name;

describe("a file comes back the same but for what is noted", () => {
  test.each(["libreoffice.xlsx", "libreoffice-from-ods.xlsx", "exceljs.xlsx"])("%s", (name) => {
    const before = fixture(name);
    const sheet = firstSheet(before);
    const after = annotated(before, issue(sheet, "B3"), issue(sheet, "AB40", "missing"), issue(sheet, null));
    const { added, changed } = changes(before, after);
    const own = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"];
    const touched = changed.filter((one) => !one.startsWith("xl/worksheets/")).sort();
    expect(touched).toEqual(own);
    expect(changed.filter((one) => /^xl\/worksheets\/sheet\d+\.xml$/.test(one))).toEqual([sheet1]);
    expect(added.filter((one) => !/comments|vmlDrawing|sheet\d+\.xml(\.rels)?$/.test(one))).toEqual([]);
    expect(withoutMarks(part(after, sheet1))).toBe(withoutMarks(part(before, sheet1)));
    expect(valuesOf(after)).toEqual(valuesOf(before));
    expect(colourOf(after, sheet1, "B3")).toBe(kindLooks.data.fill);
    expect(colourOf(after, sheet1, "AB40")).toBe(kindLooks.missing.fill);
  });

  test("the same issues give the same bytes", () => {
    const make = () => annotated(fixture("exceljs.xlsx"), issue(firstSheet(fixture("exceljs.xlsx")), "B3"));
    expect(Buffer.compare(make(), make())).toBe(0);
  });

  test("macros, drawings, links and rules of colours stay", () => {
    const links =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/" TargetMode="External"/><Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>';
    const after =
      '<conditionalFormatting sqref="A1"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting>' +
      '<hyperlinks><hyperlink ref="A1" r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></hyperlinks>' +
      '<drawing r:id="rId7" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/><tableParts count="0"/>';
    const before = sheetBytes(`<row r="1">${inline("A1", "甲")}</row>`, {
      after,
      workbook:
        '<definedNames><definedName name="甲" localSheetId="0">人员!$A$1</definedName></definedNames>',
      parts: {
        "xl/vbaProject.bin": new Uint8Array([1, 2, 3]),
        "xl/drawings/drawing1.xml": "<wsDr/>",
        "xl/worksheets/_rels/sheet1.xml.rels": links,
      },
    });
    const now = annotated(before, issue("人员", "A1"));
    expect(part(now, sheet1)).toMatch(/<drawing [^>]*\/><legacyDrawing [^>]*r:id="rId(3|2)"\/><tableParts/);
    expect(withoutMarks(part(now, sheet1))).toBe(withoutMarks(part(before, sheet1)));
    expect(changes(before, now).changed).not.toContain("xl/vbaProject.bin");
    expect(part(now, "xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      links.slice(0, -"</Relationships>".length),
    );
    expect(part(now, "xl/workbook.xml")).toContain('localSheetId="0">人员!$A$1<');
  });
});

describe("cells", () => {
  const before = sheetBytes(
    `<row r="1"><c r="A1" s="1"><v>45000</v></c><c><v>2</v></c></row><row r="3" s="1" customFormat="1"/><row><c><v>4</v></c></row>`,
    { styles: [0, 14], before: '<cols><col min="4" max="4" style="1"/></cols>' },
  );

  test("keep their format but for the fill, also where a place is not written", () => {
    const after = annotated(before, issue("人员", "A1"), issue("人员", "B1", "notice"), issue("人员", "A4"));
    expect(formatOf(after, sheet1, "A1")).toMatch(/numFmtId="14".*applyNumberFormat="1"/);
    expect(colourOf(after, sheet1, "A1")).toBe(kindLooks.data.fill);
    expect(part(after, sheet1)).toMatch(/<row><c s="\d+"><v>4<\/v><\/c><\/row>/);
    expect(valuesOf(after)).toEqual(valuesOf(before));
  });

  test("are made where there are none, with the format of the row or column", () => {
    const after = annotated(
      before,
      ...["D1", "B3", "C2", "A9", "D9"].map((cell) => issue("人员", cell, "missing")),
    );
    const xml = part(after, sheet1);
    expect(xml).toMatch(
      /<c><v>2<\/v><\/c><c r="D1" s="(\d+)"\/><\/row><row r="2"><c r="C2" s="\d+"\/><\/row><row r="3"/,
    );
    expect(formatOf(after, sheet1, "D1")).toMatch(/numFmtId="14"/);
    expect(formatOf(after, sheet1, "B3")).toMatch(/numFmtId="14"/);
    expect(formatOf(after, sheet1, "C2")).toMatch(/numFmtId="0"/);
    expect(xml).toMatch(/<row r="9"><c r="A9"[^>]*\/><c r="D9"[^>]*\/><\/row><\/sheetData>/);
    expect(valuesOf(after)).toEqual(valuesOf(before));
  });

  test("come between others, in their order", () => {
    const bytes = sheetBytes('<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row>');
    const xml = part(annotated(bytes, issue("人员", "C1"), issue("人员", "B1")), sheet1);
    expect([...xml.matchAll(/<c r="(\w+)"/g)].map((match) => match[1])).toEqual(["A1", "B1", "C1", "D1"]);
  });

  test("of a sheet without rows, in the strict form, with prefixes, without formats", () => {
    const empty = workbookBytes({
      strict: true,
      sheets: [
        { name: "甲", rows: "" },
        { name: "乙", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
      ],
    });
    const after = annotated(empty, issue("甲", "B2", "missing"));
    expect(colourOf(after, sheet1, "B2")).toBe(kindLooks.missing.fill);
    const main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    expect(part(after, "xl/comments1.xml")).toContain(`<comments xmlns="${main}"`);
    expect(part(after, "xl/worksheets/_rels/sheet1.xml.rels")).not.toContain(
      "schemas.openxmlformats.org/officeDocument",
    );
    expect(valuesOf(after)).toEqual({ 甲: {}, 乙: { A1: "number 1" } });

    const open = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const xml = `<x:worksheet xmlns:x="${open}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const prefixed = sheetBytes("", { xml, parts: { "xl/styles.xml": null } });
    const marked = annotated(prefixed, issue("人员", "A1"), issue("人员", "B2"));
    expect(part(marked, sheet1)).toMatch(
      /<x:row r="2"><x:c r="B2" s="\d+"\/><\/x:row><\/x:sheetData><x:legacyDrawing /,
    );
    expect(colourOf(marked, sheet1, "A1")).toBe(kindLooks.data.fill);
    expect(valuesOf(marked)).toEqual({ 人员: { A1: "number 1" } });
  });

  test("have the worst colour of several issues; of merged ones the first is marked", () => {
    const bytes = sheetBytes(`<row r="1">${inline("A1", "甲")}</row>`, {
      after: '<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells>',
    });
    const after = annotated(
      bytes,
      issue("人员", "A1", "notice", "有隐藏的行。"),
      issue("人员", "B2", "nonconforming", "少一人。"),
    );
    expect(colourOf(after, sheet1, "A1")).toBe(kindLooks.nonconforming.fill);
    expect(notesOf(partsOf(after), 1)).toEqual(
      new Map([["A1", "1. 不符合：少一人。\n2. 提示：有隐藏的行。"]]),
    );
  });

  test("in UTF-16 stay in it", () => {
    const text = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${inline("A1", "甲")}</row></sheetData></worksheet>`;
    const wide = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    const bytes = sheetBytes("", { parts: { [sheet1]: wide } });
    const after = annotated(bytes, issue("人员", "A1"));
    expect(valuesOf(after)).toEqual({ 人员: { A1: "text 甲" } });
    const marked = Buffer.from(unzipSync(after)[sheet1]!).toString("utf16le");
    expect(marked.startsWith("\ufeff<worksheet")).toBe(true);
    expect(marked).toMatch(/<c r="A1" t="inlineStr" s="\d+">/);
  });

  test("are found among comments, character data and signs of all kinds", () => {
    const rows = `<!-- <row r="1"><c r="A1"/> --><row r='1' x="a>b"><?c r="A1"?><c r='A1' s='0' t="inlineStr"><is><t><![CDATA[<c r="B1">]]></t></is></c><c r="C1"\n/></row>`;
    const bytes = sheetBytes(rows.replace("\\n", "\n"));
    const after = annotated(bytes, issue("人员", "A1"), issue("人员", "B1"), issue("人员", "C1"));
    expect(valuesOf(after)).toEqual({ 人员: { A1: 'text <c r="B1">' } });
    const cells =
      /<\?c r="A1"\?><c r='A1' s="(\d+)" t="inlineStr">.*<\/c><c r="B1" s="\1"\/><c r="C1" s="\1"\/><\/row>/;
    expect(part(after, sheet1)).toMatch(cells);
  });
});

describe("the list of issues", () => {
  const bytes = workbookBytes({
    sheets: [
      { name: "人员", rows: `<row r="1">${inline("A1", "甲")}</row>` },
      { name: "O'Neil", rows: "" },
    ],
  });

  test("goes through the sheets, with links to the cells", () => {
    const after = annotateWorkbook(bytes, [
      { kind: "nonconforming", place: null, text: "少一人。", rule: { title: "人数", clause: "6.2" } },
      issue("O'Neil", "B2", "missing", "缺少：姓名"),
      { ...issue("人员", "A1", "unread", "“甲”不是日期。"), written: "甲" },
      issue("人员", null, "notice", "有隐藏的行。"),
      issue("没有这张表", "A1"),
    ]);
    expect(listOf(after)).toEqual([
      ["序号", "类型", "表", "单元格", "现填", "问题", "规则", "条款"],
      ["1", "提示", "人员", "", "", "有隐藏的行。", "", ""],
      ["2", "没有读懂", "人员", "A1", "甲", "“甲”不是日期。", "", ""],
      ["3", "缺少数据", "O'Neil", "B2", "", "缺少：姓名", "", ""],
      ["4", "数据问题", "", "", "", "有误。", "", ""],
      ["5", "不符合", "", "", "", "少一人。", "人数", "6.2"],
    ]);
    expect(part(after, "xl/worksheets/sheet3.xml")).toMatch(
      /<hyperlink ref="C2" location="'人员'!A1"\/><hyperlink ref="D3" location="'人员'!A1"\/><hyperlink ref="D4" location="'O''Neil'!B2"\/><\/hyperlinks>/,
    );
    expect(notesOf(partsOf(after), 1)).toEqual(new Map([["A1", "2. 没有读懂：所填内容不是日期。"]]));
  });

  test("is there when nothing was found, and takes another name where there is one", () => {
    const once = annotateWorkbook(bytes, []);
    expect(listOf(once)).toHaveLength(1);
    const twice = annotateWorkbook(once, [issue("人员", "A1")]);
    expect(listOf(twice, "问题清单 (2)")).toHaveLength(2);
  });

  test("holds no formula, no number of a person and no character that XML has not", () => {
    const written = ["=1+1", "+1", "-1", "@A1", "\t1", 'a\u0000\u0007b\ud800<&">'];
    const issues = written.map((one) => ({ ...issue("人员", "A1"), written: one }));
    const person = {
      ...issue("人员", "A1", "data", "11010519491231002X 重复。"),
      written: "11010519491231002X",
    };
    const after = annotateWorkbook(bytes, [...issues, person]);
    const rows = listOf(after).slice(1);
    expect(rows.map((row) => row[4])).toEqual([
      "=1+1",
      "+1",
      "-1",
      "@A1",
      "\t1",
      'ab<&">',
      "[identity number 1]",
    ]);
    expect(part(after, "xl/worksheets/sheet3.xml")).not.toMatch(/<f[ >]/);
    // As text, so that it stays one when the cell is edited.
    expect(formatOf(after, "xl/worksheets/sheet3.xml", "E2")).toContain('numFmtId="49"');
    const all = Object.values(partsOf(after)).join("");
    expect(all).not.toContain("11010519491231002X");
  });

  test("notes are cut where there are too many", () => {
    const many = Array.from({ length: 40 }, (_, k) => issue("人员", "A1", "data", `${k}${"长".repeat(300)}`));
    const note = notesOf(partsOf(annotateWorkbook(bytes, many)), 1).get("A1")!;
    expect(note.length).toBeLessThan(700);
    expect(note).toMatch(/另有\d+条，见“问题清单”。$/);
  });
});
