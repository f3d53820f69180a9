import { describe, expect, test } from "vitest";
import type { Evaluation } from "../../../src/generated/evaluation";
import { cellsOf, edited } from "../dossier/edited";
import { Desk, station } from "./command";

const on = ["--on", "2026-12-31"];
const sheet = "人工核查";
const rule = "db3205-t-1070-2023#management-system-in-use";

/** A station of which it is not recorded whether two of its workers wear a badge. */
function openStation() {
  const submission = station();
  for (const worker of submission.workers.slice(0, 2)) delete worker.wearsBadge;
  return submission;
}

async function deskWith(submission: unknown = openStation()) {
  const desk = new Desk({ "station.json": JSON.stringify(submission) });
  const made = await desk.run("checklist", "station.json", "--out", "list.xlsx", ...on);
  return { desk, made, bytes: await desk.bytes("list.xlsx") };
}

/** The row in which a rule stands, and an entry of it. */
function rowOf(bytes: Uint8Array, id: string, item?: string): number {
  const cells = cellsOf(bytes, sheet);
  for (let row = 3; cells.has(`P${row}`); row++)
    if (cells.get(`P${row}`) === id && (item === undefined || cells.get(`G${row}`) === item)) return row;
  throw new Error(`no line of ${id} ${item}`);
}

async function evaluated(desk: Desk, attestations: string): Promise<Evaluation> {
  const { stdout } = await desk.run(
    ...["evaluate", "station.json", "--attestations", attestations, "--format", "json", ...on],
  );
  return JSON.parse(stdout) as Evaluation;
}

const answer = (row: number, outcome: string) => ({
  [`H${row}`]: outcome,
  [`I${row}`]: "评估员01",
  [`J${row}`]: "2026-11-20",
  [`K${row}`]: "访谈",
});

describe("a checklist", () => {
  test("has every rule a person assesses, and every entry that is open, with what is missing", async () => {
    const { made, bytes, desk } = await deskWith();
    expect(made).toMatchObject({ exit: 0, stderr: "" });
    const cells = cellsOf(bytes, sheet);
    const evaluation = await evaluated(desk, "list.xlsx");
    const manual = evaluation.findings.filter(({ outcome }) => outcome === "manual");
    expect(manual.length).toBeGreaterThan(5);
    for (const { id } of manual) expect(rowOf(bytes, id)).toBeGreaterThan(2);
    const open = evaluation.findings.find(({ items }) => items?.byOutcome.unknown === 2)!;
    const row = rowOf(bytes, open.id, station().workers[1].id);
    expect(cells.get(`F${row}`)).toContain("是否佩戴标志");
    expect(cells.get(`A${rowOf(bytes, rule)}`)).toBe("DB3205/T 1070—2023 规则4");
    expect(cells.get(`B${row}`)).toBe(open.title["zh-CN"]);
  });

  test("nobody filled in answers nothing and complains of nothing", async () => {
    const { desk } = await deskWith();
    const { exit, stderr } = await desk.run("evaluate", "station.json", "--attestations", "list.xlsx", ...on);
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: expect.not.stringContaining(`${sheet}!`) });
  });

  test("that was filled in answers, of the rule and of the entry", async () => {
    const { desk, bytes } = await deskWith();
    const before = await evaluated(desk, "list.xlsx");
    const open = before.findings.find(({ items }) => items?.byOutcome.unknown === 2)!;
    const [first, second] = station().workers;
    const filled = edited(bytes, sheet, {
      ...answer(rowOf(bytes, rule), "符合"),
      ...answer(rowOf(bytes, open.id, first.id), "符合"),
      ...answer(rowOf(bytes, open.id, second.id), "不符合"),
    });
    await desk.put("list.xlsx", filled);
    const after = await evaluated(desk, "list.xlsx");
    expect(after.findings.find(({ id }) => id === rule)).toMatchObject({ outcome: "pass", attestation: {} });
    const found = after.findings.find(({ id }) => id === open.id)!;
    expect(found.outcome).toBe("fail");
    expect(found.items!.byOutcome.unknown ?? 0).toBe(0);
    expect(after.unusedAttestations).toEqual([]);
  });

  test("of another period answers nothing, and is told", async () => {
    const { desk, bytes } = await deskWith();
    const filled = edited(bytes, sheet, answer(rowOf(bytes, rule), "符合"));
    const other = edited(filled, "站点与周期", { B3: "2025-01-01", B4: "2025-12-31" });
    await desk.put("list.xlsx", other);
    const { exit, stderr } = await desk.run("evaluate", "station.json", "--attestations", "list.xlsx", ...on);
    expect(exit).toBe(2);
    expect(stderr).toContain("本次没有评估该站点该周期");
    await desk.put("list.xlsx", edited(filled, "站点与周期", { B2: "" }));
    const refused = await desk.run("evaluate", "station.json", "--attestations", "list.xlsx", ...on);
    expect(refused).toMatchObject({ exit: 65, stderr: expect.stringContaining("没有填写“站点编号”") });
  });

  test("tells of lines that are half filled in", async () => {
    const { desk, bytes } = await deskWith();
    const row = rowOf(bytes, rule);
    await desk.put("list.xlsx", edited(bytes, sheet, { [`H${row}`]: "符合" }));
    const { stderr } = await desk.run("evaluate", "station.json", "--attestations", "list.xlsx", ...on);
    expect(stderr).toContain(`人工核查!A${row}`);
  });
});

describe("a checklist to print", () => {
  test("escapes what the data say, and has no script", async () => {
    const submission = openStation();
    submission.site.name = `<script>alert(1)</script>`;
    submission.workers[0].id = `"><img src=x onerror=alert(1)>`;
    const { desk } = await deskWith(submission);
    const { exit } = await desk.run("checklist", "station.json", "--out", "list.html", ...on);
    const page = Buffer.from(await desk.bytes("list.html")).toString();
    expect(exit).toBe(0);
    expect(page).not.toMatch(/<script|<img/);
    expect(page).toContain("&lt;script&gt;");
    expect(page).toContain("size: A4");
    expect(page).toContain("DB3205/T 1070—2023 规则4");
  });

  test("is the same every time, and in English where asked for", async () => {
    const { desk } = await deskWith();
    const pages: string[] = [];
    for (const name of ["a.html", "b.html"]) {
      await desk.run("checklist", "station.json", "--out", name, "--lang", "en", ...on);
      pages.push(Buffer.from(await desk.bytes(name)).toString());
    }
    expect(pages[0]).toBe(pages[1]);
    expect(pages[0]).toContain("Checklist for the visit");
  });
});

test.each([
  [["checklist", "station.json"], "缺少选项 --out"],
  [["checklist", "station.json", "--out", "list.pdf"], "应以 .xlsx 或 .html 结尾"],
])("%j is refused", async (argv, sentence) => {
  const { exit, stderr } = await new Desk({ "station.json": "{}" }).run(...argv);
  expect({ exit, stderr }).toEqual({ exit: 64, stderr: expect.stringContaining(sentence) });
});
