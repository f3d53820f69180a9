import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { text, type WorkbookPlan } from "../../../src/dossier/layout/plan";
import { writeWorkbook } from "../../../src/dossier/write/workbook";
import { attribute, checksOf, notesOf, partsOf, sheetsOf } from "./parts";
import { completeStation, dossierOf, emptySite } from "./station";

const template = writeWorkbook(dossierOf("station", emptySite("station")).plan);
const filled = writeWorkbook(dossierOf("station", completeStation).plan);

function alone(...texts: readonly string[]): WorkbookPlan {
  const rows = texts.map((one) => ({ cells: [text(one)] }));
  const sheet = { name: "甲'乙", columns: [{ width: 10, format: "text" as const }], rows, frozenRows: 1 };
  return { title: "T", sheets: [sheet], names: [] };
}

describe("the archive", () => {
  test.each([
    ["template", template],
    ["dossier", filled],
  ])("of a %s names just the parts it has", (_, bytes) => {
    const parts = partsOf(bytes);
    const named = [...parts["[Content_Types].xml"]!.matchAll(/PartName="\/([^"]+)"/g)].map(
      (match) => match[1]!,
    );
    const others = Object.keys(parts).filter((name) => !/\.(rels|vml)$|^\[/.test(name));
    expect([...named].sort()).toEqual(others.sort());
    const wrong = Object.entries(parts).flatMap(([name, xml]) =>
      name.endsWith(".rels") ? targetsOf(name, xml).filter((target) => !(target in parts)) : [],
    );
    expect(wrong).toEqual([]);
  });

  test("is the same whenever and wherever it is written", () => {
    expect(writeWorkbook(dossierOf("station", completeStation).plan)).toEqual(filled);
    const digest = (zone: string) =>
      execFileSync(process.execPath, ["--import", "tsx", "test/unit/dossier/digest.ts"], {
        env: { ...process.env, TZ: zone },
        encoding: "utf8",
      });
    expect(digest("Asia/Shanghai")).toBe(digest("America/New_York"));
  });
});

function targetsOf(name: string, xml: string): string[] {
  const folder = name.replace(/_rels\/[^/]*$/, "");
  return [...xml.matchAll(/Target="([^"]+)"/g)].map((match) =>
    new URL(match[1]!, `file:///${folder}`).pathname.slice(1),
  );
}

describe("a sheet", () => {
  const parts = partsOf(template);
  const sheets = sheetsOf(parts);
  const workers = sheets.find(({ name }) => name === "工作人员")!;

  test("has its keys in a hidden row, and its headings in sight and on every page", () => {
    expect(workers.xml).toMatch(/<row r="2" hidden="1">/);
    expect(workers.cells.get("B2")!.text).toBe("workers/employment");
    expect(workers.cells.get("B1")!.text).toBe("用工形式");
    expect(workers.xml).toMatch(
      /<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"\/>/,
    );
    const book = parts["xl/workbook.xml"]!;
    expect(book).toContain("'工作人员'!$A:$A,'工作人员'!$1:$1</definedName>");
    expect(workers.xml).toMatch(
      /<pageSetup paperSize="9" orientation="landscape" fitToWidth="\d" fitToHeight="0"\/>/,
    );
  });

  test("offers titles from a range of the sheet nobody sees", () => {
    const employment = checksOf(workers.xml).find(({ sqref }) => sqref.startsWith("B3:B"))!;
    expect(employment).toMatchObject({ type: "list", style: "warning", formulas: ["codes_employment"] });
    const range = /<definedName name="codes_employment" hidden="1">'选项'!\$(\w+)\$3:\$\w+\$(\d+)</.exec(
      parts["xl/workbook.xml"]!,
    )!;
    const choices = sheets.find(({ name }) => name === "选项")!;
    expect(choices.state).toBe("veryHidden");
    const offered = Array.from(
      { length: Number(range[2]) - 2 },
      (_, i) => choices.cells.get(`${range[1]}${i + 3}`)?.text,
    );
    expect(offered).toEqual(["全职", "兼职", "借调或派驻", "志愿者", "无"]);
  });

  test("asks about what is no date, and takes 无 and a month", () => {
    const check = checksOf(workers.xml).find(({ type }) => type === "custom")!;
    expect(check.sqref).toMatch(/^E3:E\d+$/);
    expect(check.formulas).toEqual(['OR(E3="无",AND(ISNUMBER(E3),N(E3)>=1),AND(LEN(E3)=7,MID(E3,5,1)="-"))']);
  });

  test("has notes where its headings are, and boxes that hold them", () => {
    const number = sheets.indexOf(workers) + 1;
    const notes = notesOf(parts, number);
    expect(notes.get("F1")).toContain("仍在职写“无”");
    expect(notes.size).toBe([...workers.cells.keys()].filter((cell) => /^[A-Z]+1$/.test(cell)).length);
    const boxes = parts[`xl/drawings/vmlDrawing${number}.vml`]!.match(/<v:shape /g)!;
    expect(boxes).toHaveLength(notes.size);
  });

  test("keeps empty cells of ids as text, of dates as days", () => {
    const formats = [...parts["xl/styles.xml"]!.split("<cellXfs")[1]!.matchAll(/<xf numFmtId="(\d+)"/g)];
    const columns = [...workers.xml.matchAll(/<col ([^>]*)\/>/g)].map((match) =>
      Number(attribute(match[1]!, "style")),
    );
    expect(formats[columns[0]!]![1]).toBe("49");
    expect(formats[columns[4]!]![1]).toBe("164");
  });
});

describe("text", () => {
  test.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "=cmd|' /C calc'!A0",
  ])("%j is never a formula", (one) => {
    const parts = partsOf(writeWorkbook(alone("标题", one)));
    const [sheet] = sheetsOf(parts);
    expect(sheet!.cells.get("A2")).toMatchObject({ type: "s", text: one });
    expect(sheet!.xml).not.toContain("<f");
    const format = [...parts["xl/styles.xml"]!.split("<cellXfs")[1]!.matchAll(/<xf numFmtId="(\d+)"/g)];
    expect(format[sheet!.cells.get("A2")!.style]![1]).toBe("49");
  });

  test("that XML does not allow is written as it can be read", () => {
    const strings = (one: string) =>
      /<si><t[^>]*>([\s\S]*)<\/t><\/si>/.exec(
        partsOf(writeWorkbook(alone(one)))["xl/sharedStrings.xml"]!,
      )![1];
    expect(strings("a\u0001b\r\n")).toBe("a_x0001_b_x000D_\n");
    expect(strings("_x000D_")).toBe("_x005F_x000D_");
    expect(strings("\uD800 <&>")).toBe("_xD800_ &lt;&amp;&gt;");
    expect(strings("😀")).toBe("😀");
  });

  test("of names is quoted in ranges", () => {
    expect(partsOf(writeWorkbook(alone("x")))["xl/workbook.xml"]).toContain("'甲''乙'!$1:$1");
  });
});
