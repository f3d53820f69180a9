import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run";
import type { Workbook } from "../../src/dossier/table/model";
import { readWorkbook } from "../../src/dossier/table/read";
import type { Files } from "../../src/node/files";
import { bookOf, type Written } from "../fixtures/ledgers/sheet";
import { memoryFiles, pieces } from "../unit/node/memory-files";

/** The road of an auditor, with the files of one disk; nothing on it is JSON that somebody wrote. */
class Desk {
  readonly files: Files;
  constructor(contents: Record<string, string>) {
    this.files = memoryFiles(contents, 1 << 16);
  }

  /** What the command prints, on both streams; questions are answered one after the other. */
  async type(line: string, answers: readonly string[] = []): Promise<{ code: number; said: string }> {
    const said: string[] = [];
    const left = [...answers];
    const output = { isTerminal: false, write: async (text: string) => void said.push(text) };
    const code = await run(line.split(" "), {
      files: this.files,
      stdin: pieces(new Uint8Array(), "-", 1),
      stdout: output,
      stderr: output,
      now: () => new Date(2026, 11, 31),
      env: {},
      ...(answers.length > 0 && { ask: async () => left.shift() ?? null }),
    });
    return { code, said: said.join("") };
  }

  async open(path: string): Promise<Workbook> {
    return readWorkbook(await this.bytes(path));
  }

  async read(path: string): Promise<string> {
    return (await this.bytes(path)).toString("utf8");
  }

  private async bytes(path: string): Promise<Buffer> {
    const pieces: Uint8Array[] = [];
    for await (const piece of this.files.open(path)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** Writes what somebody put into cells of a workbook under another name; the first row of a sheet has number 1. */
  async fillIn(path: string, into: string, fill: (sheet: string, row: number, cells: Written[]) => void) {
    const { sheets } = await this.open(path);
    const rowsOf = (sheet: Workbook["sheets"][number]): Written[][] => {
      const last = sheet.rows[sheet.rows.length - 1]?.number ?? 0;
      return Array.from({ length: last }, (_, k) => {
        const cells: Written[] = [];
        for (const cell of sheet.rows.find(({ number }) => number === k + 1)?.cells ?? [])
          cells[cell.column - 1] = cell.kind === "number" ? cell.value : cell.text;
        const all = Array.from(cells, (cell) => cell ?? null);
        fill(sheet.name, k + 1, all);
        return Array.from(all, (cell) => cell ?? null);
      });
    };
    const book = sheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }));
    await this.files.write(into, bookOf(book));
  }
}

const ledgers = {
  "社工名册.csv":
    "姓名,用工性质,岗位,入职时间,离职时间\n甲某,全职,社工,2024年3月1日,无\n乙某,专职,社工,2024.5.6,无\n丙某,全职,社工,2023/9/1,无\n",
  "制度.csv":
    "文件名称,文件类型,日期\n社工站管理办法,制度,2023年6月\n2026年工作计划,年度计划,2026年1月八日\n",
};

describe("from ledgers of a station to its evaluation", () => {
  it("takes no JSON by hand", { timeout: 120_000 }, async () => {
    const desk = new Desk(ledgers);
    const site = "--site s1 --tier 社工站 --period 2026";

    // The ledgers as they are; 专职 and 制度 are asked about, a day is not understood.
    const imported = await desk.type(`import 社工名册.csv 制度.csv ${site} --out 案卷.xlsx`, [
      "1",
      "1",
      "1",
      "1",
    ]);
    expect(imported.said).toContain("制度!C3");
    expect(imported.code).toBe(1);

    // The dossier comes back with a note where the day is, and a list.
    const annotated = await desk.type("annotate 案卷.xlsx --out 批注.xlsx --on 2026-12-31");
    expect(annotated.code).toBe(1);
    const list = (await desk.open("批注.xlsx")).sheets.find(({ name }) => name === "问题清单")!;
    expect(JSON.stringify(list.rows)).toContain("2026年1月八日");

    // The day is mended, the site and completeness are said, in the workbook.
    await desk.fillIn("案卷.xlsx", "改后.xlsx", (sheet, _, cells) => {
      const at = cells.indexOf("2026年1月八日");
      if (at >= 0) cells[at] = "2026年1月8日";
      if (sheet === "站点与周期" && cells[0] === "区划代码") cells[1] = "320585102000";
      if (sheet === "站点与周期" && cells[0] === "村（社区）数") cells[1] = 6;
      if (sheet === "评估信息" && cells[0] === "报告编号") cells[1] = "示例评〔2027〕1号";
      if (sheet === "完整性" && cells[0] === "工作人员") cells[1] = "完整";
    });
    const checked = await desk.type("validate 改后.xlsx");
    expect(checked.said).toContain("没有发现数据问题");
    const before = await desk.type("evaluate 改后.xlsx --on 2026-12-31 --format json");
    expect(outcomes(before.said)["db3205-t-1070-2023#station-full-time-workers"]).toBe("pass");

    // What only a person can see is looked at on the visit and written into the checklist.
    expect((await desk.type("checklist 改后.xlsx --on 2026-12-31 --out 核查单.xlsx")).code).toBe(0);
    const answered: string[] = [];
    await desk.fillIn("核查单.xlsx", "核查单已填.xlsx", (_, row, cells) => {
      keyed.see(row, cells);
      const rule = keyed.at(cells, "attestations/rule");
      if (row < 3 || typeof rule !== "string" || !rule.startsWith("pipl-28#") || answered.length > 2) return;
      if (keyed.at(cells, "attestations/item")) return;
      answered.push(rule);
      keyed.put(cells, "attestations/outcome", "符合");
      keyed.put(cells, "attestations/by", "评估员01");
      keyed.put(cells, "attestations/on", "2026年12月20日");
      keyed.put(cells, "attestations/method", "查阅资料");
    });
    expect(answered.length).toBeGreaterThan(0);
    const after = await desk.type(
      "evaluate 改后.xlsx --attestations 核查单已填.xlsx --on 2026-12-31 --format json",
    );
    const now = outcomes(after.said);
    for (const rule of answered) expect([rule, now[rule]]).toEqual([rule, "pass"]);
    expect(after.said).not.toMatch(/甲某|乙某|丙某/);

    // Report and, where there is something to rectify, notice; then they are held against the dossier.
    const told = "--attestations 核查单已填.xlsx";
    const reported = await desk.type(`report 改后.xlsx ${told} --on 2026-12-31 --date 2027-01-15 --out 文件`);
    expect(reported.said).toContain("没有需要整改的不符合项");
    for (const name of ["评估报告.docx", "评估报告.html", "工作底稿.html"]) {
      const same = await desk.type(`verify 文件/${name} 改后.xlsx ${told}`);
      expect([same.code, same.said]).toEqual([0, expect.stringContaining("一致：文件与案卷相符。")]);
      expect(same.said).toContain("示例评〔2027〕1号");
    }
    expect((await desk.type("verify 文件/评估报告.docx 改后.xlsx")).said).toContain("人工核查、豁免或抽样：");

    // One number is another: verify says that it is the records, and which outcome they give now.
    await desk.fillIn("改后.xlsx", "又改.xlsx", (sheet, _, cells) => {
      if (sheet === "站点与周期" && cells[0] === "村（社区）数") cells[1] = 40;
    });
    const other = await desk.type(`verify 文件/评估报告.docx 又改.xlsx ${told}`);
    expect(other.code).toBe(1);
    expect(other.said).toContain("申报数据：与生成文件时的不同。");
    expect(other.said).toMatch(/规则13（社工站全职社工人数）：文件为符合，案卷为不符合/);

    // The report is corrected: what moved and why is printed, and verify names the one it takes the place of.
    const corrected = `--corrects 示例评〔2027〕1号 --earlier 文件/评估报告.docx --reason 台账补录`;
    await desk.type(`report 又改.xlsx ${told} --on 2026-12-31 --date 2027-02-01 --out 更正 ${corrected}`);
    for (const name of ["评估报告.html", "整改通知书.docx"]) {
      const last = await desk.type(`verify 更正/${name} 又改.xlsx ${told}`);
      expect([last.code, last.said]).toEqual([
        0,
        expect.stringContaining("本文件更正并取代编号为“示例评〔2027〕1号”的报告。"),
      ]);
    }
    // What the notice asked for is done in the dossier as it was, and not in the one it was written for.
    const done = await desk.type(
      `compare 又改.xlsx 改后.xlsx --on 2026-12-31 --reinspection 更正/整改通知书.docx`,
    );
    expect([done.code, done.said]).toEqual([0, expect.stringContaining("已整改")]);
    const still = await desk.type(
      `compare 改后.xlsx 又改.xlsx --on 2026-12-31 --reinspection 更正/整改通知书.html`,
    );
    expect(still.code).toBe(1);
    const page = await desk.read("更正/评估报告.html");
    expect(page).toContain("台账补录");
    expect(page).toContain("与原报告不同的是：申报数据。");
    expect(page).not.toMatch(/甲某|乙某|丙某/);
  });
});

/** The columns of a sheet by the keys in its second row. */
const keyed = {
  keys: [] as Written[],
  see(row: number, cells: Written[]) {
    if (row === 2) this.keys = [...cells];
  },
  at(cells: Written[], key: string): Written {
    return cells[this.keys.indexOf(key)] ?? null;
  },
  put(cells: Written[], key: string, value: Written) {
    cells[this.keys.indexOf(key)] = value;
  },
};

function outcomes(said: string): Record<string, string> {
  const json = said.slice(said.indexOf("{"), said.lastIndexOf("}") + 1);
  const { findings } = JSON.parse(json) as { findings: { id: string; outcome: string }[] };
  return Object.fromEntries(findings.map(({ id, outcome }) => [id, outcome]));
}
