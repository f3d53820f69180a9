import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  sideBySideHtml,
  sideBySideTables,
  sideBySideText,
  summaryCsv,
  writeTables,
} from "../../../src/comparison";
import { readWorkbook } from "../../../src/dossier";
import { tableCsv } from "../../../src/report/page/csv";
import { pageStyle, pageStyleHash } from "../../../src/report/page/style";
import { comparisonOf, poisonedSummary, summaryOf } from "../comparison/samples";
import { faultsIn } from "../text/plain-words";

const locales = ["zh-CN", "en"] as const;
const [comparison, summary] = [comparisonOf(), summaryOf()];

describe("pages of comparison and summary", () => {
  it("allow their own style sheet by hash and nothing else", () => {
    expect(pageStyleHash).toBe(`sha256-${createHash("sha256").update(pageStyle).digest("base64")}`);
    const page = sideBySideHtml(summary);
    expect(page).toContain(`style-src &#39;${pageStyleHash}&#39;`);
    expect(page).not.toMatch(/https?:\/\//);
  });

  it.each(
    locales,
  )("are in plain words: no pointer, code, placeholder or number of a decision (%s)", (locale) => {
    const wanted = /^(?:placeholder|value|address|pointer|regular|decision|code)/;
    for (const document of [comparison, summary]) {
      const page = sideBySideHtml(document, { locale })
        .replace(/<style>[\s\S]*?<\/style>/, "")
        .replace(/<[^>]*>/g, "\n");
      const lines = `${page}\n${sideBySideText(document, { locale })}`.split("\n");
      const faults = lines.flatMap((line) => faultsIn(line, locale).filter((fault) => wanted.test(fault)));
      expect([...new Set(faults)]).toEqual([]);
    }
  });

  it("say what became worse and why", () => {
    const text = sideBySideText(comparison);
    expect(text).toMatch(/6\.2条 .*社工站全职社工人数.*符合 .*不符合，差2人.*申报数据不同.*S3、S4、S5/);
    expect(sideBySideText(comparison, { locale: "en" })).toMatch(
      /conforms .*does not conform, short by 2 people/,
    );
  });

  it("rank and score nothing", () => {
    for (const locale of locales) {
      const text = sideBySideText(summary, { locale }) + summaryCsv(summary, { locale });
      expect(text.replace(/不打分，不排名|no scores, no ranking/, "")).not.toMatch(
        /排名|得分|名次|rank|score/i,
      );
    }
  });
});

describe("tables", () => {
  it("come back from the workbook whole, with filters, and the same each time", () => {
    const tables = sideBySideTables(summary);
    const bytes = writeTables("汇总", tables);
    expect(writeTables("汇总", tables)).toEqual(bytes);
    const { sheets } = readWorkbook(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(tables.map(({ name }) => name.slice(0, 31)));
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
    tables.forEach(({ rows, columns }, k) => {
      const read = sheets[k]!.rows.slice(1).map(({ cells }) => cells.map(({ text }) => text));
      const written = rows.map((row) => row.filter((cell) => cell !== null && cell !== "").map(String));
      expect(read).toEqual(written.filter((row) => row.length > 0));
      expect(sheets[k]!.rows[0]!.cells.length).toBeLessThanOrEqual(columns.length);
    });
  });

  it("hold formulas as text, in workbooks and in text with commas", () => {
    const tables = sideBySideTables(poisonedSummary("=HYPERLINK(1)"));
    const cells = readWorkbook(writeTables("x", tables)).sheets.flatMap(({ rows }) =>
      rows.flatMap((row) => row.cells),
    );
    expect(cells.filter(({ formula }) => formula)).toEqual([]);
    expect(cells.some(({ kind, text }) => kind === "text" && text === "=HYPERLINK(1)")).toBe(true);
    expect(summaryCsv(poisonedSummary("=HYPERLINK(1)"))).toContain(",'=HYPERLINK(1),");
  });

  it.each([
    ["=1", "'=1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@x", "'@x"],
    [" =1", "' =1"],
    ["＝1", "'＝1"],
    ["\t1", "'\t1"],
    ["a=1", "a=1"],
    ['say "no", twice', '"say ""no"", twice"'],
    ["two\nlines", '"two\nlines"'],
  ])("with commas: %j becomes %j", (value, written) => {
    const text = tableCsv({ columns: [{ title: "a" }], rows: [[value]] });
    expect(text).toBe(`\ufeffa\r\n${written}\r\n`);
  });

  it("with commas: numbers stay numbers, and nothing is nothing", () => {
    const columns = [{ title: "a" }, { title: "b" }];
    expect(tableCsv({ columns, rows: [[-5, null]] })).toBe("\ufeffa,b\r\n-5,\r\n");
  });
});
