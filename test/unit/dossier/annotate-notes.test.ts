import { describe, expect, test } from "vitest";
import { annotateWorkbook } from "../../../src/dossier/annotate/annotate";
import { readWorkbook } from "../../../src/dossier/table/read";
import { sheetBytes } from "../../fixtures/workbooks/package";
import { changes, colourOf, issue, listOf, part, valuesOf } from "./annotating";
import { notesOf, partsOf } from "./parts";
import { fixture } from "./table/reading";

const base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>';

const vml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1030" type="#_x0000_t202"><v:textbox><div><br></div></v:textbox></v:shape></xml>\n';

function withNotes(comments: string, drawing: string | null = vml): Uint8Array {
  const links = [
    `<Relationship Id="rId9" Type="${base}/comments" Target="../notes/one.xml"/>`,
    drawing === null ? "" : `<Relationship Id="rId4" Type="${base}/vmlDrawing" Target="../drawings/a.vml"/>`,
  ];
  const parts: Record<string, string> = {
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}</Relationships>`,
    "xl/notes/one.xml": comments,
  };
  if (drawing !== null) parts["xl/drawings/a.vml"] = drawing;
  const after = drawing === null ? "" : `<legacyDrawing xmlns:r="${base}" r:id="rId4"/>`;
  return sheetBytes(rows, { after, parts });
}

const comment = (inside: string) =>
  `<comments xmlns="${main}"><authors><author>审核人</author></authors><commentList><comment ref="A1" authorId="0" shapeId="0">${inside}</comment></commentList></comments>`;

describe("notes that are there", () => {
  test("stay, and ours follow them, with an author of their own", () => {
    const old = comment("<text><r><t>原有批注</t></r></text>");
    const before = withNotes(old);
    const after = annotateWorkbook(before, [issue("人员", "B1", "data", "有误。")]);
    expect(part(after, "xl/notes/one.xml")).toBe(
      old
        .replace("</authors>", "<author/></authors>")
        .replace(
          "</commentList>",
          '<comment ref="B1" authorId="1"><text><r><rPr><sz val="10"/><color indexed="81"/><rFont val="宋体"/><charset val="134"/></rPr><t>1. 数据问题：有误。</t></r></text></comment></commentList>',
        ),
    );
    const drawing = part(after, "xl/drawings/a.vml");
    expect(drawing.startsWith(vml.slice(0, -"</xml>\n".length))).toBe(true);
    expect([...drawing.matchAll(/<v:shape id="_x0000_s(\d+)"/g)].map((one) => one[1])).toEqual([
      "1030",
      "1031",
    ]);
    expect(changes(before, after).added).toEqual(["xl/worksheets/sheet2.xml"]);
    expect(part(after, "xl/worksheets/_rels/sheet1.xml.rels")).toBe(
      part(before, "xl/worksheets/_rels/sheet1.xml.rels"),
    );
  });

  test.each([
    ["in runs", "<text><r><t>原有</t></r></text>", "<text><r><t>原有</t></r>OURS</text>"],
    ["without runs", "<text><t>原有</t></text>", "<text><r><t>原有</t></r>OURS</text>"],
    [
      "with readings",
      '<text><t>原</t><phoneticPr fontId="1"/></text>',
      '<text><r><t>原</t></r>OURS<phoneticPr fontId="1"/></text>',
    ],
    ["empty", "<text/>", "<text>OURS</text>"],
  ])("at the same cell go on with ours: %s", (_, inside, expected) => {
    const before = withNotes(comment(inside));
    const after = annotateWorkbook(before, [issue("人员", "A1", "data", "有误。")]);
    const now = part(after, "xl/notes/one.xml").replace(
      /<r><rPr>.*?<\/rPr><t[^>]*>\n?1\. 数据问题：有误。<\/t><\/r>/s,
      "OURS",
    );
    expect(now).toBe(comment(expected));
    expect(changes(before, after).changed).not.toContain("xl/drawings/a.vml");
  });

  test("without boxes get none; ours have theirs in a part of their own", () => {
    const after = annotateWorkbook(withNotes(comment("<text/>"), null), [issue("人员", "B1")]);
    const drawing = part(after, "xl/drawings/vmlDrawing1.vml");
    expect(drawing.match(/<x:Row>0<\/x:Row><x:Column>1<\/x:Column>/g)).toHaveLength(1);
    expect(drawing.match(/<v:shape /g)).toHaveLength(1);
  });

  test("of a part that is no XML are refused, not mended", () => {
    expect(() => annotateWorkbook(withNotes("<comments><text></comments>"), [issue("人员", "B1")])).toThrow();
  });

  test("a drawing that calls its namespaces otherwise gets ours with their own names", () => {
    const other = '<xml xmlns:a="urn:schemas-microsoft-com:vml"><a:shape id="_x0000_s1025"/></xml>';
    const after = annotateWorkbook(withNotes(comment("<text/>"), other), [issue("人员", "B1")]);
    expect(part(after, "xl/drawings/a.vml")).toMatch(
      /<v:shapetype xmlns:v="[^>]*>[\s\S]*<v:shape xmlns:v="[^>]*id="_x0000_s1026"/,
    );
  });
});

describe("files of other kinds come back as .xlsx", () => {
  test.each([
    ["libreoffice.xls", ""],
    ["sheetjs.xls", ""],
    ["libreoffice-gb18030.csv", "台账[1]"],
  ])("%s", (file, name) => {
    const before = fixture(file);
    const old = readWorkbook(before);
    const sheet = old.sheets[0]!.name || name;
    const after = annotateWorkbook(before, [{ ...issue(sheet, "B2"), written: "=1" }], { name });
    const now = readWorkbook(after);
    expect(now.source.kind).toBe("xlsx");
    expect(now.sheets.map(({ merged }) => merged)).toEqual([...old.sheets.map(({ merged }) => merged), []]);
    expect(now.sheets.map(({ visibility }) => visibility)).toEqual([
      ...old.sheets.map(({ visibility }) => visibility),
      "visible",
    ]);
    expect(now.sheets[0]!.hiddenRows).toEqual(old.sheets[0]!.hiddenRows);
    const texts = (book: typeof old) =>
      book.sheets
        .slice(0, old.sheets.length)
        .map(({ rows: all }) =>
          all.map(({ number, cells }) => [
            number,
            cells.filter(({ text }) => text !== "").map(({ column, text }) => [column, text]),
          ]),
        );
    expect(texts(now)).toEqual(texts(old));
    expect(colourOf(after, "xl/worksheets/sheet1.xml", "B2")).toBeDefined();
    expect(listOf(after)[1]!.slice(2, 5)).toEqual([now.sheets[0]!.name, "B2", "=1"]);
    expect(notesOf(partsOf(after), 1).get("B2")).toBe("1. 数据问题：有误。");
    expect(Object.values(valuesOf(after)).length).toBe(old.sheets.length);
  });
});
