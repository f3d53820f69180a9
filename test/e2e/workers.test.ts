import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { defineFact, type Evaluation } from "../../src/index";
import { evaluateStream, type StreamOptions } from "../../src/node/stream/evaluate-stream";
import { root } from "../layers/source";
import { builtDoors } from "./built";

const main = join(root, "dist/cli/main.js");
const day = ["--on", "2026-12-31", "--format", "ndjson"];
const site = (id: string, more = "") =>
  `{"site":{"id":"${id}","tier":"station"},"period":{"from":"2026-01-01","to":"2026-12-31"}${more}}\n`;
const many = (count: number) => Array.from({ length: count }, (_, k) => site(`s${k}`)).join("");

function file(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "workers-")), name);
  writeFileSync(path, text);
  return path;
}

function evaluate(args: readonly string[], input = "") {
  return spawnSync(process.execPath, [main, "evaluate", ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
}

const mixed = [
  many(40),
  "\n",
  '{"site":}\n',
  site("long", `,"workers":[${'{"id":"W"},'.repeat(9_000)}{"id":"W9"}]`),
  '{"site":{"id":"x"}}\r\n',
  site("s3"),
  many(60),
  '{"site":{"id":"last","tier":"station"},"period":{"from":"2026-01-01","to":"2026-12-31"}}',
].join("");

describe.skipIf(!builtDoors)("workers", () => {
  test("give the same lines in the same order, say the same and end with the same code", () => {
    const path = file("a.ndjson", mixed);
    const whole = file("b.json", site("whole"));
    const missing = `${path}.none`;
    const args = [path, missing, whole, "-", ...day];
    const alone = evaluate(args, many(3));
    expect(alone.stdout.split("\n").length).toBeGreaterThan(105);
    for (const count of ["1", "2", "3"]) {
      const { status, stdout, stderr } = evaluate([...args, "--workers", count], many(3));
      expect([count, status, stderr]).toEqual([count, alone.status, alone.stderr]);
      expect(stdout === alone.stdout).toBe(true);
    }
  }, 60_000);

  test("take answers, profiles and rulebooks of the user's own", () => {
    const rule = "pipl-28#strict-protection";
    const about = (id: string) => ({ site: id, period: { from: "2026-01-01", to: "2026-12-31" } });
    const answer = (id: string) => ({
      rule,
      outcome: "pass",
      by: "甲",
      on: "2026-11-01",
      method: "observation",
      ...about(id),
    });
    const answers = { attestations: ["s1", "s7", "nobody"].map(answer) };
    const args = [
      "-",
      ...day,
      "--attestations",
      file("answers.json", JSON.stringify(answers)),
      "--profile",
      join(root, "rules/profiles/taicang.json"),
      "--rulebook",
      join(root, "rules/mf-2012-196"),
    ];
    const alone = evaluate(args, many(10));
    expect(alone.stderr).toContain("nobody");
    const two = evaluate([...args, "--workers", "2"], many(10));
    expect([two.status, two.stderr]).toEqual([alone.status, alone.stderr]);
    expect(two.stdout === alone.stdout).toBe(true);
    expect(two.stdout).toContain("甲");
  }, 60_000);

  test("a mistake in an option of the run is told once", () => {
    const result = evaluate(["-", ...day, "--workers", "2", "--profile", "nowhere"], many(3));
    expect([result.status, result.stderr.split("nowhere").length]).toEqual([64, 2]);
  });

  test("a closed pipe ends the run with 141 and no word, a full disk with 74", () => {
    const path = file("a.ndjson", many(300));
    const run = (rest: string) =>
      spawnSync(
        "bash",
        ["-c", `"${process.execPath}" "${main}" evaluate "${path}" ${day.join(" ")} --workers 2 ${rest}`],
        {
          encoding: "utf8",
        },
      );
    const closed = run("| head -c 100 > /dev/null; exit $PIPESTATUS");
    expect([closed.status, closed.stderr]).toEqual([141, ""]);
    if (!existsSync("/dev/full")) return;
    const full = run("> /dev/full");
    expect(full.status).toBe(74);
    expect(full.stderr.split("错误 标准输出：磁盘空间已满，未能写入。")).toHaveLength(2);
  }, 60_000);

  test("the first line is answered before a second comes", async () => {
    const child = spawn(process.execPath, [main, "evaluate", "-", ...day, "--workers", "2"]);
    child.stdin.write(site("s1"));
    const first = await new Promise<string>((resolve) => {
      let text = "";
      child.stdout.on("data", (chunk) => {
        text += chunk;
        if (text.includes("\n")) resolve(text);
      });
    });
    expect(JSON.parse(first)).toMatchObject({ kind: "evaluation", site: { id: "s1" } });
    child.stdin.end();
    expect(await new Promise((resolve) => child.on("exit", resolve))).toBe(2);
  });

  test("the door gives what the command gives", async () => {
    const path = file("a.ndjson", mixed);
    const lines = await streamed(path, { on: "2026-12-31", workers: 2 });
    expect(lines === evaluate([path, ...day]).stdout).toBe(true);
  }, 60_000);

  test("facts of a host stay in the thread that has them", async () => {
    const fact = defineFact({
      id: "host.seen",
      title: { "zh-CN": "是否走访", en: "whether it was visited" },
      type: "boolean",
      read: () => true,
    });
    const profile = JSON.parse(readFileSync(join(root, "test/golden/small-profile.json"), "utf8"));
    const text = await streamed(file("a.ndjson", many(2)), {
      on: "2026-12-31",
      workers: 2,
      facts: [fact],
      profile,
    });
    expect(
      text
        .split("\n")
        .slice(0, 2)
        .map((line) => (JSON.parse(line) as Evaluation).site.id),
    ).toEqual(["s0", "s1"]);
  });
});

async function streamed(path: string, options: StreamOptions): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const { bytes } of evaluateStream([path], options)) pieces.push(bytes);
  return Buffer.concat(pieces).toString();
}
