import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../layers/source";

const dist = join(root, "dist");
const newest = (folder: string) =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map(
      (path) => statSync(join(folder, path)).mtimeMs,
    ),
  );
const fresh = existsSync(join(dist, "index.cjs")) && newest(join(root, "src")) <= newest(dist);

test.skipIf(!fresh).each(["index.js", "index.cjs"])(
  "an error nobody catches shows one line of %s",
  (file) => {
    const script = join(mkdtempSync(join(tmpdir(), "uncaught-")), "host.mjs");
    const door = JSON.stringify(join(dist, file));
    writeFileSync(script, `import * as core from ${door};\ncore.evaluate({}, { on: "2026-12-31" });\n`);
    const { stderr, status } = spawnSync(process.execPath, [script], { encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr).toContain("InputError");
    expect(stderr.length).toBeLessThan(4_000);
    expect(existsSync(join(dist, `${file}.map`))).toBe(true);
  },
);

test.skipIf(!fresh)("the command as built starts", () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(dist, "cli/main.js"), "--version"], {
    encoding: "utf8",
  });
  expect([stderr, status]).toEqual(["", 0]);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
