import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../../src/dossier/table/read";
import { createEvaluator, OptionError, type WorkingPapersOptions } from "../../../src/index";
import { digest } from "../../../src/node/digest";
import { type SheetWord, sheetWord, sheetWords } from "../../../src/papers/working-papers/words";
import { workingPapersPlan, workingPapersWorkbook } from "../../../src/papers/working-papers/workbook";
import { faultsIn } from "../text/plain-words";

const locales = ["zh-CN", "en"] as const;
const on = "2026-12-31";
const evaluator = createEvaluator();
const catalogue = evaluator.catalogue();
const submission = JSON.parse(readFileSync("test/fixtures/sites/station-worst.json", "utf8"));
const evaluation = evaluator.evaluate(submission, { on });
const derivations = evaluator.explainFindings(submission, { on, limits: { entries: 20 } });
const whole = { derivations, catalogue, date: "2027-01-15" };

/** The texts of a sheet, row by row. */
function rowsOf(name: string, options: WorkingPapersOptions = whole, of = evaluation): string[][] {
  const sheet = workingPapersPlan(of, options).sheets.find((one) => one.name === name)!;
  return sheet.rows.map(({ cells }) =>
    cells.map(({ value }) =>
      value.kind === "text" ? value.text : value.kind === "number" ? String(value.number) : "",
    ),
  );
}

const names = [
  "概要",
  "评估发现",
  "条目",
  "缺少的数据",
  "数据问题",
  "参数",
  "依据与来源",
  "解释口径",
  "推导",
  "覆盖",
  "抽样",
  "人工核查与豁免",
];

describe("the workbook of working papers", () => {
  it("has a sheet for each part, every one a table with headings in sight, filters and print set-up", () => {
    const plan = workingPapersPlan(evaluation, whole);
    expect(plan.sheets.map(({ name }) => name)).toEqual(names);
    for (const { rows, columns, frozenRows, filter, landscape, name } of plan.sheets) {
      expect([frozenRows, filter, landscape], name).toEqual([1, true, true]);
      expect(rows[0]!.cells.length, name).toBe(columns.length);
      for (const { cells } of rows) expect(cells.length, name).toBeLessThanOrEqual(columns.length);
    }
  });

  it("is written with filters over the whole table, no formula, and every text as text", () => {
    const parts = unzipSync(workingPapersWorkbook(evaluation, whole));
    const sheets = Object.keys(parts).filter((name) => name.startsWith("xl/worksheets/"));
    expect(sheets).toHaveLength(names.length);
    const rows = rowsOf("评估发现").length;
    const findings = strFromU8(parts["xl/worksheets/sheet2.xml"]!);
    expect(findings).toContain(`<autoFilter ref="A1:W${rows}"/>`);
    expect(strFromU8(parts["xl/workbook.xml"]!)).toContain(`'评估发现'!$A$1:$W$${rows}`);
    for (const name of sheets) expect(strFromU8(parts[name]!)).not.toMatch(/<f[ >]/);
  });

  it("makes no formula of what looks like one", () => {
    const attacked = structuredClone(evaluation);
    attacked.site.name = '=HYPERLINK("http://x.example","a")';
    attacked.findings[0]!.text = { "zh-CN": "+1+1", en: "@SUM(A1)" };
    const bytes = workingPapersWorkbook(attacked, whole);
    const parts = unzipSync(bytes);
    for (const name of Object.keys(parts)) expect(strFromU8(parts[name]!)).not.toMatch(/<f[ >]/);
    const read = readWorkbook(bytes);
    const overview = read.sheets.find(({ name }) => name === "概要")!;
    expect(JSON.stringify(overview)).toContain("=HYPERLINK");
    const plan = workingPapersPlan(attacked, whole);
    for (const { columns } of plan.sheets) for (const { format } of columns) expect(format).toBe("text");
  });

  it("has a line for every finding, with its permanent number", () => {
    const rows = rowsOf("评估发现");
    expect(rows).toHaveLength(evaluation.findings.length + 1);
    const [, ...lines] = rows;
    for (const [k, finding] of evaluation.findings.entries()) {
      expect(lines[k]![3]).toBe(finding.title["zh-CN"]);
      expect(lines[k]![0]).toMatch(/规则\d+$/);
      expect(lines[k]!.at(-1)).toBe(finding.id);
    }
  });

  it("lists entries that fail and, where derivations are given, those that pass", () => {
    const failing = evaluation.findings.find(({ items }) => (items?.byOutcome.pass ?? 0) > 0)!;
    const title = failing.title["zh-CN"];
    const of = (options: WorkingPapersOptions) => rowsOf("条目", options).filter((row) => row[2] === title);
    expect(of({})).toHaveLength(failing.items!.listed);
    expect(of(whole)).toHaveLength(failing.items!.total);
    expect(of(whole).some((row) => row[5] === "符合")).toBe(true);
    for (const row of of(whole)) expect(row[0]).toMatch(/^规则\d+\/\w+$/);
  });

  it("has cells and names only where they are given", () => {
    const cells = { "/workers/0": "工作人员!A3" };
    const side = { list: "workers", byId: { W1: "张三" } };
    const all = (options: WorkingPapersOptions) =>
      names
        .flatMap((name) => rowsOf(name, options))
        .flat()
        .join("\n");
    expect(all(whole)).not.toMatch(/张三|工作人员!A3/);
    const text = all({ ...whole, cells, names: side });
    expect(text).toContain("张三（W1）");
    expect(rowsOf("条目", { ...whole, cells }).some((row) => row[4] === "工作人员!A3")).toBe(true);
  });

  it("tells derivations step by step, further in what a step stands on", () => {
    const rows = rowsOf("推导").filter(([number]) => number === "DB3205/T 1070—2023 规则13");
    expect(rows.map((row) => row[2])).toContain("核查数据怎样得出");
    expect(rows.some((row) => /^\u3000\u3000/.test(row[3]!))).toBe(true);
    expect(rows.some((row) => row[5] === "不成立")).toBe(true);
    expect(rowsOf("推导", {})).toHaveLength(1);
  });

  it("says on the first sheet whose they are, when they were made, and what is not in them", () => {
    const marks = [["station-standard.kind", "workingPapers"]] as const;
    const overview = new Map(
      rowsOf("概要", { code: "ABCD-EFGH", number: "1号", date: "2027-01-15", marks }).map(([key, value]) => [
        key,
        value,
      ]),
    );
    expect(overview.get("文件")).toBe("工作底稿");
    expect(overview.get("核验码")).toBe("ABCD-EFGH");
    expect(overview.get("报告编号")).toBe("1号");
    expect(overview.get("底稿日期")).toBe("2027年1月15日");
    expect(overview.get("未附的内容")).toContain("推导过程");
    expect(overview.get("station-standard.kind")).toBe("workingPapers");
    expect(overview.get("计入结论：不符合")).toBe(String(evaluation.totals.decides.fail));
  });

  it("has numbers as numbers, and cuts what no cell holds", () => {
    const long = structuredClone(evaluation);
    long.findings[0]!.text = { "zh-CN": "长".repeat(40_000), en: "x" };
    expect(rowsOf("评估发现", whole, long)[1]![7]).toMatch(/^长{32000}……（余略）$/);
    const [sheet] = workingPapersPlan(evaluation, whole).sheets;
    expect(sheet!.rows.some(({ cells }) => cells[1]!.value.kind === "number")).toBe(true);
  });

  it("is the same bytes whenever it is made, in either language", () => {
    for (const locale of locales) {
      const bytes = () => digest(workingPapersWorkbook(structuredClone(evaluation), { ...whole, locale }));
      expect(bytes()).toBe(bytes());
    }
  });

  it("refuses what the page refuses", () => {
    expect(() => workingPapersWorkbook(evaluation, { derivations })).toThrow(OptionError);
    expect(() => workingPapersWorkbook({} as never)).toThrow(OptionError);
  });
});

describe("words of the sheets", () => {
  const keys = Object.keys(sheetWords["zh-CN"]) as SheetWord[];

  it.each(locales)("are fit to print (%s)", (locale) => {
    const some = locale === "en" ? "some words" : "某项";
    const args = { weight: some, outcome: some, rulebook: some, text: some };
    const faults = keys.flatMap((key) =>
      faultsIn(sheetWord(key, locale, args), locale).map((fault) => `${key}: ${fault}`),
    );
    expect(faults.filter((fault) => !/doubled punctuation “……”/.test(fault))).toEqual([]);
  });
});
