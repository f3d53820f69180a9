import { describe, expect, it } from "vitest";
import { run } from "../../../src/cli/run";
import { importWorkbooks } from "../../../src/dossier/read/import";
import { readWorkbook } from "../../../src/dossier/table/read";
import type { Files } from "../../../src/node/files";
import { memoryFiles, pieces } from "../node/memory-files";

const ledgers = {
  "人员.csv": "姓名,专兼职,入职时间,奇怪的列\n甲某,全职,2024-03-01,x\n乙某,专职,2024年5月,y\n",
  "工时.csv": "日期,社工,工作类型,服务时长\n1月5日,甲某,外展,3小时30分\n1月6日,乙某,走访慰问,2\n合计,,,5.5\n",
};

/** Runs the command with somebody at the terminal who gives these answers, one after the other. */
async function importing(
  args: readonly string[],
  answers: readonly (string | null)[] = [],
  others: Record<string, string> = {},
) {
  const files = memoryFiles({ ...ledgers, ...others });
  const [out, err, asked]: [string[], string[], string[]] = [[], [], []];
  const collect = (into: string[]) => ({
    isTerminal: false,
    write: async (text: string) => void into.push(text),
  });
  const left = [...answers];
  const code = await run(["import", ...args, "--lang", "zh-CN"], {
    files,
    stdin: pieces(new Uint8Array(), "-", 1),
    stdout: collect(out),
    stderr: collect(err),
    now: () => new Date(2026, 11, 31),
    env: {},
    ...(answers.length > 0 && {
      ask: async (question: string) => {
        asked.push(question);
        return left.shift() ?? null;
      },
    }),
  });
  return { code, out: out.join(""), err: err.join(""), asked, files };
}

const site = ["--site", "s1", "--tier", "社工站", "--period", "2026"];

describe("import", () => {
  it("makes a submission of ledgers, with ids for names, and says what it did not understand", async () => {
    const { code, out, err } = await importing(["人员.csv", "工时.csv", ...site]);
    const submission = JSON.parse(out);
    expect(submission.workers).toEqual([
      { id: "P001", employment: "fullTime", employedFrom: "2024-03-01" },
      { id: "P002", employedFrom: "2024-05" },
    ]);
    expect(submission.serviceLog).toEqual([
      { id: "R2", worker: "P001", date: "2026-01-05", hours: 3.5, activity: "outreach" },
      { id: "R3", worker: "P002", date: "2026-01-06", hours: 2 },
    ]);
    expect(submission.completeness).toEqual({ workers: "partial", serviceLog: "partial" });
    expect(out).not.toMatch(/甲某|乙某/);
    expect(err).toContain("人员.csv 人员!B3");
    expect(err).toContain("工时.csv 工时!C3");
    expect(err).toContain("工时.csv 工时!A4");
    expect(code).toBe(1);
  });

  it("asks once what a person can settle, and keeps the answers", async () => {
    // 专职 is the first of those it is like; what 走访慰问 is nobody knows.
    const answers = ["9", "1", ""];
    const { out, err, asked, files } = await importing(
      ["人员.csv", "工时.csv", ...site, "--save-mapping", "m.json"],
      answers,
    );
    expect(JSON.parse(out).workers[1].employment).toBe("fullTime");
    expect(asked).toHaveLength(3);
    expect(err).toContain("没有这个序号。");
    const [mapping] = JSON.parse(await textOf(files, "m.json")).mappings;
    expect(mapping).toEqual({
      kind: "code",
      list: "workers",
      field: "employment",
      written: "专职",
      means: "fullTime",
    });
  });

  it("leaves out the rows of other years, and says so", async () => {
    const years = "日期,社工,服务时长\n2025-12-30,甲某,2\n2026-01-05,甲某,3\n2027年1月,甲某,4\n";
    const { out, err, code } = await importing(["工时.csv", ...site], [], { "工时.csv": years });
    expect(JSON.parse(out).serviceLog.map(({ hours }: { hours: number }) => hours)).toEqual([3]);
    expect(err).toContain("2处：工时!A2、工时!A4");
    expect(code).toBe(0);
  });

  it("leaves everything open when nobody answers any more", async () => {
    const { out, code } = await importing(["人员.csv", ...site], [null]);
    expect(JSON.parse(out).workers[1].employment).toBeUndefined();
    expect(code).toBe(1);
  });

  it("takes mappings from a file, and says what is wrong with one", async () => {
    const mappings = [
      { kind: "code", list: "workers", field: "employment", written: "专职", means: "fullTime" },
      { kind: "column", list: "workers", written: "奇怪的列", means: "none" },
    ];
    const given = (file: unknown) =>
      importing(["人员.csv", ...site, "--mapping", "m.json"], [], { "m.json": JSON.stringify(file) });
    const { out, err, code } = await given({ mappings });
    expect(JSON.parse(out).workers[1].employment).toBe("fullTime");
    expect([err, code]).toEqual(["", 0]);
    const wrong = await given({ mappings: [{ kind: "code", written: "专职" }] });
    expect(wrong.err).toContain("/mappings/0");
    expect(wrong.code).toBe(65);
  });

  it("writes a dossier that says the same, with names and what was not understood", async () => {
    const { files, code } = await importing(["人员.csv", "工时.csv", ...site, "--out", "d.xlsx"]);
    expect(code).toBe(1);
    const bytes: Uint8Array[] = [];
    for await (const piece of files.open("d.xlsx")) bytes.push(piece);
    const workbook = readWorkbook(Buffer.concat(bytes));
    const again = importWorkbooks([{ file: "d.xlsx", workbook }]);
    const first = await importing(["人员.csv", "工时.csv", ...site]);
    expect(again.submission).toEqual(JSON.parse(first.out));
    expect(again.names).toEqual([
      { id: "P001", name: "甲某", kind: "workers" },
      { id: "P002", name: "乙某", kind: "workers" },
    ]);
    expect(again.remarks.map(({ sheet, cell, written }) => [sheet, cell, written])).toEqual([
      ["工作人员", "B4", "专职"],
      ["服务工时台账", "F4", "走访慰问"],
    ]);
  });
});

async function textOf(files: Files, path: string): Promise<string> {
  const bytes: Uint8Array[] = [];
  for await (const piece of files.open(path)) bytes.push(piece);
  return Buffer.concat(bytes).toString("utf8");
}
