import { spawnSync } from "node:child_process";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { run } from "../../src/cli/run";
import type { Output, World } from "../../src/cli/world";
import { memoryFiles } from "../unit/node/memory-files";

const site = '{"site":{"id":"s1","tier":"station"},"period":{"from":"2026-01-01","to":"2026-12-31"}}\n';
const colour = "\u001b[";

interface Terminals {
  stdout: boolean;
  stderr?: boolean;
  env?: World["env"];
  /** Milliseconds that pass between two looks at the clock. */
  pace?: number;
}

async function runAt(command: string, { stdout, stderr = false, env = {}, pace = 0 }: Terminals) {
  const written = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr", isTerminal: boolean): Output => {
    const stream = Object.assign(new PassThrough(), { isTTY: isTerminal, columns: 80 });
    stream.on("data", (chunk) => {
      written[name] += chunk;
    });
    return { isTerminal, stream, write: async (text) => void stream.write(text) };
  };
  let time = 0;
  const files = memoryFiles({ "a.json": site, "a.ndjson": `${site.repeat(30)}x\n${site}` });
  await run(command.split(" "), {
    files,
    stdin: memoryFiles({ "-": "" }).open("-"),
    stdout: output("stdout", stdout),
    stderr: output("stderr", stderr),
    now: () => {
      time += pace;
      return new Date(2026, 10, 23, 10, 0, 0, time);
    },
    env,
    columns: 80,
  });
  return written;
}

test("colours on a terminal only, and never with NO_COLOR", async () => {
  const command = "evaluate a.json --on 2026-12-31";
  expect((await runAt(command, { stdout: true })).stdout).toContain(colour);
  expect((await runAt(command, { stdout: false })).stdout).not.toContain(colour);
  expect((await runAt(command, { stdout: true, env: { NO_COLOR: "1" } })).stdout).not.toContain(colour);
  expect((await runAt(`${command} --format json`, { stdout: true })).stdout).not.toContain(colour);
});

test("a bar on the terminal when reading takes longer than a second and the reports go elsewhere", async () => {
  const command = "evaluate a.ndjson --on 2026-12-31 --format ndjson";
  const slow = { stdout: false, stderr: true, pace: 700 };
  const { stderr } = await runAt(command, slow);
  expect(stderr).toContain("读取中");
  expect(stderr.replaceAll("\u001b", "␛")).toMatch(/\r␛\[K\S*错误\S* a\.ndjson 第31行/);
  for (const quiet of [
    { ...slow, pace: 1 },
    { ...slow, stderr: false },
    { ...slow, stdout: true },
  ]) {
    expect((await runAt(command, quiet)).stderr).not.toContain("读取中");
  }
});

test("the program itself: arguments in, output and exit code out", () => {
  const main = ["--import", "tsx", "src/cli/main.ts"];
  const result = spawnSync(
    process.execPath,
    [...main, "evaluate", "-", "--on", "2026-12-31", "--format", "ndjson"],
    {
      input: site,
      encoding: "utf8",
    },
  );
  expect(result.stderr).toBe("");
  expect(JSON.parse(result.stdout)).toMatchObject({ kind: "evaluation", site: { id: "s1" } });
  expect(result.status).toBe(2);
});
