import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { submission } from "../generate";
import type { Size } from "./shape";

export type { Size };

/** How many distinct submissions of each size: enough that none is still in the processor's caches. */
export const amounts: Record<Size, number> = { small: 2_000, medium: 1_000, large: 100 };
export const sizes: readonly Size[] = ["small", "medium", "large"];

/** Writes the submissions as NDJSON into the temporary folder, once per seed and generator; gives the folder. */
export function writeCorpus(seed: number): string {
  const probe = createHash("sha256");
  for (const size of sizes) probe.update(JSON.stringify(submission(seed, size, 0)));
  const folder = join(tmpdir(), `station-standard-bench-${probe.digest("hex").slice(0, 12)}`);
  mkdirSync(folder, { recursive: true });
  for (const size of sizes) {
    const path = fileOf(folder, size);
    if (existsSync(path)) continue;
    const file = openSync(`${path}.part`, "w");
    for (let n = 0; n < amounts[size]; n++) writeSync(file, `${JSON.stringify(submission(seed, size, n))}\n`);
    closeSync(file);
    renameSync(`${path}.part`, path);
  }
  return folder;
}

export function fileOf(folder: string, size: Size): string {
  return join(folder, `${size}.ndjson`);
}

/** The submissions as bytes, each a piece of one buffer. */
export function readCorpus(folder: string, size: Size): Buffer[] {
  const bytes = readFileSync(fileOf(folder, size));
  const records: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    records.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return records;
}
