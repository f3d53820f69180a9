import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../layers/source";
import { builtDoors } from "./built";

const main = join(root, "dist/cli/main.js");

/** The built files a command reads: what its beginning imports, and what that imports; the rest is asked for later. */
function filesOf(entry: string, later: RegExp): string[] {
  const seen = new Set<string>();
  const follow = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const code = readFileSync(path, "utf8");
    const named = [
      ...code.matchAll(/^(?:import|export)[^"']*["'](\.[^"']+)["']/gm),
      ...code.matchAll(/\bimport\(["'](\.[^"']+)["']\)/g),
    ];
    for (const [, name] of named) if (!later.test(name!)) follow(join(dirname(path), name!));
  };
  follow(entry);
  return [...seen];
}

const kilobytes = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + statSync(file).size / 1_024, 0);

test.skipIf(!builtDoors || !existsSync(main))(
  "a command starts from few files, help from little code",
  () => {
    const evaluate = filesOf(main, /html|written|decisions|workbook/);
    expect(evaluate.length).toBeGreaterThan(2);
    expect(evaluate.length).toBeLessThanOrEqual(16);
    // What reads and writes files of tables is loaded when one comes.
    const tables = /from\s*["'](?:fflate|saxes|papaparse)["']/;
    expect(evaluate.filter((file) => tables.test(readFileSync(file, "utf8")))).toEqual([]);
    const help = filesOf(main, /html|written|work/);
    expect(help.length).toBeLessThan(evaluate.length);
    expect(kilobytes(help)).toBeLessThan(180);
  },
);
