import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** Relative paths of all files below a folder, sorted by code unit; none when the folder does not exist. */
export function filesBelow(folder: string, suffix = "", prefix = ""): string[] {
  if (!existsSync(join(folder, prefix))) return [];
  const found = readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(prefix, entry.name);
    if (entry.isDirectory()) return filesBelow(folder, suffix, path);
    return entry.name.endsWith(suffix) ? [path] : [];
  });
  return found.sort();
}

export function readJson<T = unknown>(...path: string[]): T {
  const file = join(...path);
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
}
