import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Evaluation, Sample } from "../../../src/generated/evaluation";
import { cellsOf, edited } from "../dossier/edited";
import { Desk, station } from "./command";

const on = ["--on", "2026-12-31"];
const draw = ["--seed", "2026-11-03", "--on", "2026-11-03"];

async function deskWithDossier(submission: unknown = station()) {
  const desk = new Desk({ "station.json": JSON.stringify(submission) });
  await desk.run("template", "--from", "station.json", "--out", "a.xlsx");
  return desk;
}

async function evaluated(desk: Desk, ...argv: string[]): Promise<Evaluation> {
  const { stdout } = await desk.run("evaluate", ...argv, "--format", "json", ...on);
  return JSON.parse(stdout) as Evaluation;
}

describe("a sample of a dossier", () => {
  test("stands in its sheet and in the evaluation, and nothing else in the file changes", async () => {
    const desk = await deskWithDossier();
    const before = await desk.bytes("a.xlsx");
    const made = await desk.run(
      "sample",
      "a.xlsx",
      "--list",
      "个案",
      "--size",
      "30%",
      ...draw,
      "--out",
      "b.xlsx",
    );
    expect(made).toMatchObject({ exit: 0, stderr: "" });
    expect(made.stdout).toContain("个案：共24条，抽出8条：C01、C18、");
    expect(await desk.bytes("a.xlsx")).toEqual(before);
    const cells = cellsOf(await desk.bytes("b.xlsx"), "抽样");
    expect(["A3", "B3", "C3", "F3", "G3", "H3", "I3", "K3"].map((at) => cells.get(at))).toEqual([
      ...["S1", "个案", "C01", "简单随机", "2026-11-03", "8", "24", "2026-11-03"],
    ]);
    const [old, made2] = [before, await desk.bytes("b.xlsx")].map((bytes) => unzipSync(bytes));
    const changed = Object.keys(made2!).filter((name) => strFromU8(made2![name]!) !== strFromU8(old![name]!));
    expect(Object.keys(made2!)).toEqual(Object.keys(old!));
    expect(changed).toHaveLength(1);
    const [plain, sampled] = [await evaluated(desk, "a.xlsx"), await evaluated(desk, "b.xlsx")];
    const { samples, ...rest } = sampled;
    expect(rest).toEqual(plain);
    expect(samples).toMatchObject([
      { found: 8, notFound: 0, answered: {}, sample: { drawn: { length: 8 } } },
    ]);
  });

  test("is the same for one seed, and the same bytes", async () => {
    const desk = await deskWithDossier();
    for (const out of ["b.xlsx", "c.xlsx"])
      await desk.run("sample", "a.xlsx", "--list", "casework", "--size", "5", ...draw, "--out", out);
    expect(await desk.bytes("b.xlsx")).toEqual(await desk.bytes("c.xlsx"));
  });

  test("by strata comes back as it was drawn, beside an earlier one", async () => {
    const desk = await deskWithDossier();
    await desk.run("sample", "a.xlsx", "--list", "casework", "--size", "5", ...draw, "--out", "b.xlsx");
    const strata = ["--list", "workers", "--size", "3", "--stratify", "用工形式", "--by", "评估员01"];
    await desk.run("sample", "b.xlsx", ...strata, ...draw, "--out", "c.xlsx");
    await desk.run("sample", "station.json", ...strata, ...draw, "--out", "s.json");
    const { samples } = await evaluated(desk, "c.xlsx");
    const [alone] = (await desk.json<{ samples: Sample[] }>("s.json")).samples;
    const { id, site, period, ...drawn } = samples![1]!.sample;
    const { id: _, ...same } = alone!;
    expect(id).toBe("S2");
    expect({ site, period }).toEqual({ site: station().site.id, period: station().period });
    expect(drawn).toEqual(same);
    expect(drawn.strata!.map(({ value, drawn: { length } }) => [value, length])).toEqual([
      ["fullTime", 2],
      ["partTime", 1],
    ]);
    expect(samples![1]!.strata!.map((text) => text["zh-CN"])).toEqual(["全职", "兼职"]);
  });

  test("whose lines somebody changed is none, and is told", async () => {
    const desk = await deskWithDossier();
    await desk.run("sample", "a.xlsx", "--list", "casework", "--size", "5", ...draw, "--out", "b.xlsx");
    const bytes = await desk.bytes("b.xlsx");
    for (const [cell, content] of [
      ["I4", "23"],
      ["C4", ""],
      ["H3", "二十"],
      ["C4", "C01"],
    ] as const) {
      await desk.put("c.xlsx", edited(bytes, "抽样", { [cell]: content }));
      expect((await evaluated(desk, "c.xlsx")).samples, cell).toBeUndefined();
      expect(await desk.run("validate", "c.xlsx")).toMatchObject({
        exit: 1,
        stdout: expect.stringContaining("抽样!"),
      });
    }
  });

  test("goes into a workbook of other make as a sheet of its own", async () => {
    const desk = await deskWithDossier();
    // As some program saved it, without the sheet.
    const bytes = edited(await desk.bytes("a.xlsx"), "说明", {});
    await desk.put("own.xlsx", withoutSheet(bytes, "抽样"));
    await desk.run("sample", "own.xlsx", "--list", "casework", "--size", "5", ...draw, "--out", "b.xlsx");
    expect((await evaluated(desk, "b.xlsx")).samples).toHaveLength(1);
    expect(cellsOf(await desk.bytes("b.xlsx"), "抽样2").get("B3")).toBe("个案");
  });
});

/** Renames it, and clears its keys: it is no sheet of ours any more. */
function withoutSheet(bytes: Uint8Array, sheet: string): Uint8Array {
  const cells = cellsOf(bytes, sheet);
  return edited(bytes, sheet, Object.fromEntries([...cells.keys()].map((at) => [at, ""])));
}

describe("a sample that was looked at", () => {
  test("is told in sentences, with what follows and what does not", async () => {
    const submission = station();
    for (const worker of submission.workers) delete worker.wearsBadge;
    const desk = await deskWithDossier(submission);
    await desk.run("sample", "a.xlsx", "--list", "workers", "--size", "3", ...draw, "--out", "b.xlsx");
    const open = await evaluated(desk, "b.xlsx");
    const badge = open.findings.find(({ outcome, items }) => outcome === "unknown" && items !== undefined)!;
    const { drawn } = open.samples![0]!.sample;
    const answers = (outcomes: readonly string[]) => ({
      site: submission.site.id,
      period: submission.period,
      attestations: drawn.slice(0, outcomes.length).map((item, k) => ({
        ...{ rule: badge.id, item, outcome: outcomes[k] },
        ...{ by: "评估员01", on: "2026-11-03", method: "observation" },
      })),
    });
    const told = async (outcomes: readonly string[], ...more: string[]) => {
      await desk.put("answers.json", JSON.stringify(answers(outcomes)));
      return (await desk.run("evaluate", "b.xlsx", "--attestations", "answers.json", ...more, ...on)).stdout;
    };
    const clean = await told(["pass", "pass", "pass"]);
    expect(clean).toContain("抽查3份（共5份），未发现不符合；没有抽到的仍未核查。");
    expect(clean).toContain("全部5份中不符合的最多2份（单侧置信水平95%）");
    const { findings } = await evaluated(desk, "b.xlsx", "--attestations", "answers.json");
    expect(findings.find(({ id }) => id === badge.id)!.outcome).toBe("unknown");
    const half = await told(["pass", "pass"]);
    expect(half).toContain("抽查2份（共5份），未发现不符合");
    expect(half).toContain("抽出的还有1份没有答复");
    expect(half).not.toContain("最多");
    const found = await told(["pass", "fail", "pass"]);
    expect(found).toContain("抽查3份（共5份），发现不符合1份。");
    expect(await told(["pass", "pass", "pass"], "--lang", "en", "--format", "html")).toContain(
      "3 looked at (of 5), no nonconformity found",
    );
  });
});

describe("what cannot be drawn", () => {
  const file = (change: (submission: ReturnType<typeof station>) => void) => {
    const submission = station();
    change(submission);
    return new Desk({ "s.json": JSON.stringify(submission) });
  };
  const argv = ["sample", "s.json", "--list", "casework", "--size", "5", "--seed", "1", "--out", "o.json"];

  test.each<[string, (submission: ReturnType<typeof station>) => void, string[], number, string]>([
    ["no list", (s) => delete s.casework, [], 65, "没有登记，或没有条目"],
    ["no entries", (s) => s.casework.splice(0), [], 65, "没有登记，或没有条目"],
    ["no ids", (s) => delete s.casework[0].id, [], 65, "有1条没有编号"],
    ["one id twice", (s) => (s.casework[0].id = s.casework[1].id), [], 65, "编号重复"],
    [
      "no value of the field",
      (s) => delete s.casework[0].worker,
      ["--stratify", "worker"],
      65,
      "无法按它分层",
    ],
    ["another field", () => {}, ["--stratify", "colour"], 64, "没有“colour”这一项"],
  ])("%s", async (_, change, more, exit, sentence) => {
    const ran = await file(change).run(...argv, ...more);
    expect(ran).toMatchObject({ exit, stderr: expect.stringContaining(sentence) });
  });

  test.each(["0", "0%", "101%", "-3", "1.5", "30 %x"])("size %s", async (size) => {
    const ran = await file(() => {}).run(
      "sample",
      "s.json",
      "--list",
      "casework",
      `--size=${size}`,
      "--seed",
      "1",
      "--out",
      "o.json",
    );
    expect(ran).toMatchObject({ exit: 64, stderr: expect.stringContaining("--size") });
  });

  test("more than there are is all there are, and a list that may have more is told", async () => {
    const desk = file((s) => {
      s.completeness = { ...s.completeness, casework: "partial" };
    });
    const ran = await desk.run(
      "sample",
      "s.json",
      "--list",
      "casework",
      "--size",
      "99",
      "--seed",
      "1",
      "--out",
      "o.json",
    );
    expect(ran.exit).toBe(0);
    expect(ran.stderr).toContain("全部抽出");
    expect(ran.stderr).toContain("没有写明完整");
  });
});
