import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kindLooks } from "../../src/dossier/annotate/issue";
import { importWorkbooks } from "../../src/dossier/read/import";
import { readWorkbook } from "../../src/dossier/table/read";
import { writeWorkbook } from "../../src/dossier/write/workbook";
import { colourOf, listOf, valuesOf } from "../unit/dossier/annotating";
import { notesOf, partsOf } from "../unit/dossier/parts";
import { completeStation, dossierOf } from "../unit/dossier/station";
import { runWith } from "./run-with";

const submissionOf = (bytes: Uint8Array) =>
  importWorkbooks([{ file: "a.xlsx", workbook: readWorkbook(bytes) }]).submission;

/** A dossier with gaps: a column nobody filled in, a cell, a whole list, and dates in the wrong order. */
function withGaps(): Uint8Array {
  const station = structuredClone(completeStation) as Record<string, unknown> & {
    site: Record<string, unknown>;
    workers: Record<string, unknown>[];
    completeness?: Record<string, unknown>;
  };
  delete station.site.communities;
  delete station.training;
  for (const worker of station.workers) delete worker.wearsBadge;
  delete station.workers[1]!.employment;
  station.workers[0]!.employedFrom = "2026-05-01";
  station.workers[0]!.employedTo = "2026-04-01";
  station.completeness = { ...station.completeness, workers: "partial" };
  return writeWorkbook(dossierOf("station", station).plan);
}

const places = (bytes: Uint8Array) =>
  listOf(bytes)
    .slice(1)
    .map(([, kind, sheet, cell, , text]) => `${kind} ${sheet} ${cell} ${text}`.trim());

describe("annotate", () => {
  const dossier = withGaps();
  const cellOf = (pointer: string) =>
    importWorkbooks([{ file: "a.xlsx", workbook: readWorkbook(dossier) }]).positions.get(pointer)!.cell!;

  test("gives a dossier back with its cells noted, and it is read as before", async () => {
    const { code, stdout, file } = await runWith("annotate a.xlsx --out b.xlsx --on 2026-12-31", {
      "a.xlsx": dossier,
    });
    const after = file("b.xlsx");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^已写入 b\.xlsx：没有读懂0处，数据问题\d+处，缺少数据\d+处，不符合\d+处。\n$/);
    expect(valuesOf(after)).toEqual(valuesOf(dossier));
    expect(submissionOf(after)).toEqual(submissionOf(dossier));
    const noted = places(after);
    const row = cellOf("/workers/1").replace(/\D/g, "");
    const employment = cellOf("/workers/0/employment").replace(/\d/g, "");
    expect(noted).toContain(`缺少数据 工作人员 ${employment}${row} 工作人员 S2：用工形式（未登记或有误）。`);
    const reversed = noted
      .filter((one) => one.startsWith("数据问题 工作人员"))
      .map((one) => one.split(" ")[2]);
    expect(reversed).toEqual([cellOf("/workers/0/employedFrom"), cellOf("/workers/0/employedTo")]);
    expect(noted.some((one) => /^缺少数据 工作人员 [A-Z]+\d+ .*标志/.test(one))).toBe(true);
    expect(noted).toContain("缺少数据 培训与继续教育  没有提供：培训与继续教育（整份）。");
    expect(noted.some((one) => /^缺少数据 完整性 B\d+ 没有说明：工作人员是否完整。$/.test(one))).toBe(true);
    expect(noted.some((one) => /^缺少数据 站点与周期 B\d+ 村（社区）数/.test(one))).toBe(true);
  });

  test("says what it cannot evaluate, and notes what it did not understand", async () => {
    const text = "编号,用工形式,入职日期\nW1,全职,2026-02-31\nW2,全职,2026-01-05\n";
    const { code, stderr, file } = await runWith("annotate 工作人员.csv --out back --on 2026-12-31", {
      "工作人员.csv": Buffer.from(text),
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/错误 工作人员\.csv：缺少必填项/);
    const after = file("back/工作人员.xlsx");
    expect(places(after)).toEqual(["没有读懂 工作人员 C2 “入职日期”没有 2026-02-31 这一天。"]);
    expect(listOf(after)[1]![4]).toBe("2026-02-31");
    expect(colourOf(after, "xl/worksheets/sheet1.xml", "C2")).toBe(kindLooks.unread.fill);
    expect(notesOf(partsOf(after), 1).get("C2")).toContain("没有读懂");
  });

  test("takes the ledgers of a site together, each with its own issues", async () => {
    const files = {
      "a/工作人员.csv": Buffer.from("编号,用工形式\nW1,不知道\n"),
      "b/工作人员.csv": Buffer.from("编号,用工形式\nW2,全职\n"),
    };
    const argv =
      "annotate a/工作人员.csv b/工作人员.csv --out back --on 2026-12-31 --tier station --site S1 --period 2026";
    const { file } = await runWith(argv, files);
    const own = (bytes: Uint8Array) => places(bytes).filter((one) => one.includes("没有读懂"));
    expect(own(file("back/工作人员.xlsx"))).toHaveLength(1);
    expect(own(file("back/工作人员-2.xlsx"))).toHaveLength(0);
    expect(places(file("back/工作人员-2.xlsx")).some((one) => one.includes("W2"))).toBe(true);
  });

  test.each([
    ["annotate a.xlsx --out a.xlsx", /会覆盖原文件 a\.xlsx/],
    ["annotate a.xlsx --out ./ --force", /会覆盖原文件 \.\/a\.xlsx/],
    ["annotate a.xlsx b.csv --out c.xlsx", /须用 --out 指定文件夹/],
    ["annotate a.xlsm --out c.xlsx", /应以 \.xlsm 结尾/],
    ["annotate a.xlsx", /缺少选项 --out/],
  ])("%s is refused", async (argv, message) => {
    const { code, stderr } = await runWith(argv, { "a.xlsx": dossier, "b.csv": Buffer.from("a") });
    expect(code).toBe(64);
    expect(stderr).toMatch(message);
  });
});

const found = spawnSync("soffice", ["--version"], { encoding: "utf8" }).status === 0;
if (!found)
  console.warn("Not tested: how LibreOffice opens annotated workbooks; there is no soffice on the PATH.");

describe.skipIf(!found)("LibreOffice opens an annotated workbook (needs soffice on the PATH)", () => {
  const folder = mkdtempSync(join(tmpdir(), "annotated-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let before: Uint8Array;

  beforeAll(async () => {
    const { file } = await runWith("annotate a.xlsx --out b.xlsx --on 2026-12-31", { "a.xlsx": withGaps() });
    before = file("b.xlsx");
    writeFileSync(join(folder, "b.xlsx"), before);
    convert(folder, "xlsx:Calc MS Excel 2007 XML", "out");
    convert(folder, "pdf", "out");
  }, 120_000);

  test("every cell, note and line of the list is there", () => {
    const after = new Uint8Array(readFileSync(join(folder, "out/b.xlsx")));
    expect(valuesOf(after)).toEqual(valuesOf(before));
    expect(listOf(after)).toEqual(listOf(before));
    const notes = (bytes: Uint8Array) =>
      Object.entries(partsOf(bytes))
        .filter(([name]) => /comments\d+\.xml$/.test(name))
        .reduce((sum, [, xml]) => sum + xml.split("<comment ").length - 1, 0);
    expect(notes(after)).toBe(notes(before));
  });

  test("it can be printed", () => {
    expect(readFileSync(join(folder, "out/b.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  });
});

/** With a profile of its own: one that is in use would take the file and say nothing. */
function convert(at: string, filter: string, out: string): void {
  const profile = pathToFileURL(join(at, "profile")).href;
  const args = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", filter];
  execFileSync("soffice", [...args, "--outdir", join(at, out), join(at, "b.xlsx")], { stdio: "ignore" });
}
