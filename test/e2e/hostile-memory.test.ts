import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostileFiles } from "../fixtures/workbooks/hostile";
import { root } from "../layers/source";

const mostMebibytes = 300;
/** Two seconds on a free machine, in time of the processor; others on it make caches cold, hence twice of them. */
const mostMilliseconds = 4000;

/**
 * Reads one file as the command line would, and tells what the whole process took, Node itself included. On Linux
 * `maxRSS` begins with what its parent had, which here is a runner full of hostile bytes; `VmHWM` is its own.
 */
const child = `
import { existsSync, readFileSync } from "node:fs";
import { readWorkbook } from "./src/dossier/table/read";
const bytes = new Uint8Array(readFileSync(process.argv[2]));
const begun = process.cpuUsage();
let code = null;
try {
  readWorkbook(bytes);
} catch (error) {
  code = error.problems[0].code;
}
const { user, system } = process.cpuUsage(begun);
const status = "/proc/self/status";
const own = existsSync(status) ? /VmHWM:\\s+(\\d+)/.exec(readFileSync(status, "utf8"))?.[1] : undefined;
const peak = Number(own ?? process.resourceUsage().maxRSS) / 1024;
console.log(JSON.stringify({ code, peak, milliseconds: (user + system) / 1000 }));
`;

describe("a hostile file in a process of its own", () => {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  const program = join(folder, "child.mjs");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    await build({
      stdin: { contents: child, resolveDir: root, loader: "ts" },
      bundle: true,
      platform: "node",
      format: "esm",
      outfile: program,
      logLevel: "error",
    });
  });

  test.each(hostileFiles)("$name stays below memory and time", ({ bytes, code }) => {
    const path = join(folder, "file");
    writeFileSync(path, bytes());
    const { stdout, stderr } = spawnSync(process.execPath, [program, path], { encoding: "utf8" });
    expect(stderr).toBe("");
    const took = JSON.parse(stdout) as { code: string | null; peak: number; milliseconds: number };
    expect(took.code).toBe(code);
    expect(took.peak).toBeLessThanOrEqual(mostMebibytes);
    expect(took.milliseconds).toBeLessThanOrEqual(mostMilliseconds);
  });
});
