import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { documentsOf } from "../../../src/desk/documents";
import { writtenDossier } from "../../../src/desk/dossier";
import { evaluatedDocument, wholeLimits } from "../../../src/desk/evaluated";
import { sideFilesOf } from "../../../src/desk/working-papers";
import { importWorkbooks } from "../../../src/dossier/read/import";
import { readWorkbook } from "../../../src/dossier/table/read";
import { createEvaluator } from "../../../src/index";
import { carriedBy, verifyDocument } from "../../../src/papers";

const on = "2026-12-31";
const evaluator = createEvaluator();
const submission = JSON.parse(readFileSync("test/fixtures/sites/station-worst.json", "utf8"));
const imported = importWorkbooks([
  { file: "案卷.xlsx", workbook: readWorkbook(writtenDossier(evaluator, { submission })) },
]);
const read = { document: imported.submission, doubledNames: [], imported };
const { evaluation, origins } = evaluatedDocument(read, evaluator, { on, limits: wholeLimits });
const side = sideFilesOf(read, evaluator, evaluation);

describe("working papers of a workbook", () => {
  it("name the cells in which the entries stand", () => {
    const { cells = {} } = side;
    expect(cells["/workers/0"]).toMatch(/^工作人员!A\d+$/);
    const place = imported.positions.get("/workers/0")!;
    expect(cells["/workers/0"]).toBe(`${place.sheet}!${place.cell}`);
    expect(Object.keys(cells).length).toBeGreaterThan(30);
    expect(
      sideFilesOf({ document: submission, doubledNames: [] }, evaluator, evaluation).cells,
    ).toBeUndefined();
  });

  it("are a page and a workbook that carry the seal of their report", () => {
    const visit = { reportNumber: "示例评〔2027〕1号" };
    const all = documentsOf(evaluation, { date: "2027-01-15", origins, visit }, side);
    const files = all.filter(({ name }) => name.startsWith("工作底稿"));
    expect(files.map(({ name }) => name)).toEqual(["工作底稿.html", "工作底稿.xlsx"]);
    const page = String(files[0]!.content);
    expect(page).toContain(`〔${side.cells!["/workers/0"]}〕`);
    expect(page).not.toContain('class="absent"');
    const carried = carriedBy(new TextEncoder().encode(page))!;
    expect(verifyDocument(carried, evaluation, origins)!.differences).toEqual([]);
    const other = { ...origins, submission: `sha256:${"0".repeat(64)}` };
    expect(verifyDocument(carried, evaluation, other)!.result).toBe("differs");
  });
});
