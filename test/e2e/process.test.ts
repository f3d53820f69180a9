import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const main = ["--import", "tsx", "src/cli/main.ts"];
const site = (id: string) =>
  `{"site":{"id":"${id}","tier":"station"},"period":{"from":"2026-01-01","to":"2026-12-31"}}\n`;
const day = ["--on", "2026-12-31"];

function folder(): string {
  return mkdtempSync(join(tmpdir(), "sites-"));
}

function shell(command: string, input = "") {
  const node = `"${process.execPath}" ${main.join(" ")}`;
  return spawnSync("bash", ["-c", `set -o pipefail; ${command.replaceAll("station-standard", node)}`], {
    input,
    encoding: "utf8",
  });
}

describe.skipIf(!existsSync("/dev/full"))("a full disk is said in a sentence, with 74", () => {
  test.each([
    "evaluate - --on 2026-12-31 --format ndjson",
    "evaluate - --on 2026-12-31",
    "validate -",
    "rules",
    "explain pipl-28",
    "template",
    "--help",
    "--version",
  ])("%s", (command) => {
    const result = shell(`station-standard ${command} > /dev/full`, site("s1").repeat(3));
    expect(result.stderr.split("错误 标准输出：磁盘空间已满，未能写入。")).toHaveLength(2);
    expect(result.stderr).not.toMatch(/^\s+at /m);
    expect(result.status).toBe(74);
  });

  test("where the sentence cannot be written either, the code stays", () => {
    expect(shell("station-standard rules > /dev/full 2> /dev/full").status).toBe(74);
    expect(shell("station-standard nonsense 2> /dev/full").status).toBe(74);
  });
});

test("a file that cannot be written is one site's; the others are written", () => {
  const out = folder();
  mkdirSync(join(out, "s1.txt"));
  symlinkSync("/dev/full", join(out, "s2.txt"));
  const result = shell(
    `station-standard evaluate - ${day.join(" ")} --out "${out}" --force`,
    site("s1") + site("s2") + site("s3"),
  );
  expect(result.stderr).toMatch(/s1\.txt：未能写入（EISDIR）。/);
  expect(result.stderr).toMatch(/s2\.txt：/);
  expect(readFileSync(join(out, "s3.txt"), "utf8")).toContain("s3");
  expect(result.status).toBe(74);
});

test("a folder that cannot be made", () => {
  const file = join(folder(), "file");
  writeFileSync(file, "");
  const result = shell(`station-standard evaluate - ${day.join(" ")} --out "${file}/out"`, site("s1"));
  expect(result.stderr).toMatch(/^错误 .*file\/out：未能写入（E[A-Z]+）。\n$/);
  expect(result.status).toBe(74);
});

test("a closed pipe ends the run with 141 and no word", () => {
  const many = Array.from({ length: 200 }, (_, k) => site(`s${k}`)).join("");
  for (const format of ["ndjson", "text", "json"]) {
    const result = shell(
      `station-standard evaluate - ${day.join(" ")} --input ndjson --format ${format} | head -c 100 > /dev/null; exit $PIPESTATUS`,
      many,
    );
    expect([format, result.stderr, result.status]).toEqual([format, "", 141]);
  }
});

test("the first line is answered before a second comes", async () => {
  const child = spawn(process.execPath, [...main, "evaluate", "-", ...day, "--format", "ndjson"]);
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

test("control characters of the user's own arguments are not sent to the terminal", () => {
  const evil = "\u001b[31mred\u0007";
  for (const args of [
    [evil],
    ["evaluate", evil, ...day],
    ["evaluate", "-", "--on", evil],
    ["evaluate", "-", ...day, "--out", `package.json/${evil}`],
    ["evaluate", "-", ...day, `--${evil}`],
    ["evaluate", "-", ...day, "--profile", evil],
    ["evaluate", "-", ...day, "--rulebook", evil],
    ["evaluate", "-", ...day, "--attestations", evil],
    ["evaluate", "-", ...day, "--names", evil],
    ["evaluate", "-", ...day, "--format", evil],
    ["rules", "--only", evil],
    ["explain", evil],
    ["template", "--tier", evil],
  ]) {
    const result = spawnSync(process.execPath, [...main, ...args], { input: site("s1"), encoding: "utf8" });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect([args, /[\u0007\u001b]/.test(result.stdout + result.stderr)]).toEqual([args, false]);
    expect([args, result.status]).toEqual([args, expect.toSatisfy((code) => [64, 65, 74].includes(code))]);
  }
}, 120_000);
