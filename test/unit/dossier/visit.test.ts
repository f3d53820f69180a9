import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Visit, visitFields } from "../../../src/dossier/form/visit";
import { planDossier } from "../../../src/dossier/layout/dossier";
import { mergeDossiers } from "../../../src/dossier/merge/merge";
import { importWorkbooks } from "../../../src/dossier/read/import";
import type { Workbook } from "../../../src/dossier/table/model";
import { readWorkbook } from "../../../src/dossier/table/read";
import { writeWorkbook } from "../../../src/dossier/write/workbook";
import { model } from "../../../src/generated/model";
import { bookOf, type Written } from "../../fixtures/ledgers/sheet";
import { imported, tableOf } from "../../property/dossiers";

const submission = {
  formatVersion: 2,
  site: { id: "s1", tier: "station" },
  period: { from: "2026-01-01", to: "2026-12-31" },
};
const planned = (visit: Visit) => planDossier({ model, requirements: [], rules: [], submission, visit }).plan;
const read = (visit: Visit) => imported(tableOf(planned(visit)));
const sheet = (...rows: Written[][]) =>
  importWorkbooks([{ file: "案卷.xlsx", workbook: readWorkbook(bookOf([{ name: "评估信息", rows }])) }]);

describe("the sheet 评估信息", () => {
  const text = fc
    .string({ minLength: 1, maxLength: 60, unit: "grapheme" })
    .filter((one) => one.trim() === one && !/[\p{C}\p{Z}]/u.test(one));

  it("is read as it was written, and nothing of it gets into the submission", () => {
    const visits = fc.record(
      Object.fromEntries(
        visitFields.map((field) => [field, field === "rectifyBy" ? fc.constant("2026-12-31") : text]),
      ) as Record<string, fc.Arbitrary<string>>,
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(visits, (visit) => {
        const back = read(visit);
        expect(back.visit).toEqual(visit);
        expect(back.remarks).toEqual([]);
        expect(back.submission).toEqual(read({}).submission);
      }),
    );
  });

  it("goes through the bytes of a file", () => {
    const visit: Visit = {
      reportNumber: "=1+1",
      days: "2026-11-03至2026-11-04",
      rectifyBy: "2026-12-31",
      siteRemarks: "无",
    };
    const workbook = readWorkbook(writeWorkbook(planned(visit)));
    expect(importWorkbooks([{ file: null, workbook }]).visit).toEqual(visit);
  });

  it("takes what people write, without the hidden keys too", () => {
    const text = (value: string, column: number) => ({ kind: "text", value, text: value, column }) as const;
    const rows: Workbook["sheets"][number]["rows"] = [
      { number: 1, cells: [text("项目", 1), text("填写", 2)] },
      { number: 2, cells: [text("报告编号", 1), text("示例评〔2026〕1号", 2)] },
      {
        number: 3,
        cells: [text("现场日期", 1), { kind: "date", value: "2026-11-03", text: "2026/11/3", column: 2 }],
      },
      { number: 4, cells: [text("整改期限", 1), text("2026年12月31日", 2)] },
      { number: 5, cells: [text("委托单位", 1), text(" ", 2)] },
    ];
    const book = tableOf(planned({}));
    const { visit, remarks } = imported({
      ...book,
      sheets: [{ ...book.sheets[0]!, name: "评估信息", rows }],
    });
    expect(visit).toEqual({ reportNumber: "示例评〔2026〕1号", days: "2026-11-03", rectifyBy: "2026-12-31" });
    expect(remarks).toEqual([]);
  });

  it.each(["年底前", "2026年12月"])("tells a day that is none: %s", (written) => {
    const { visit, remarks } = sheet(["项目", "填写"], ["整改期限", written]);
    expect(visit).toEqual({});
    expect(remarks).toMatchObject([{ severity: "error", sheet: "评估信息", cell: "B2", written }]);
  });

  it("says nothing where two workbooks say different things", () => {
    const workbooks = ["1号", "2号"].map((reportNumber, k) => ({
      file: `${k}.xlsx`,
      workbook: tableOf(planned({ reportNumber, client: "某局" })),
    }));
    const { visit, remarks } = importWorkbooks(workbooks);
    expect(visit).toEqual({ client: "某局" });
    expect(remarks.filter(({ sheet }) => sheet === "评估信息").map(({ file, cell }) => [file, cell])).toEqual(
      [
        ["0.xlsx", "B2"],
        ["1.xlsx", "B2"],
      ],
    );
  });

  it("is joined, and told by cell where it differs", () => {
    const joined = mergeDossiers([
      read({ client: "某局", team: "甲" }),
      read({ team: "乙", assessor: "某中心" }),
    ]);
    expect(joined.visit).toEqual({ client: "某局", assessor: "某中心" });
    expect(joined.conflicts).toHaveLength(1);
    expect(joined.conflicts[0]!.given.map(({ value, place }) => [value, place?.sheet, place?.cell])).toEqual([
      ["甲", "评估信息", "B5"],
      ["乙", "评估信息", "B5"],
    ]);
  });
});
