import { spawn } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { join } from "node:path";
import { fileOf, sizes } from "./corpus/store";
import { type Figure, figureOf } from "./statistics";

/** One process over the whole stream. */
export interface Streamed {
  readonly way: string;
  readonly seconds: Figure;
  /** Largest resident memory of the process, in MiB: of all runs the worst. */
  readonly peak: number;
}

export interface Stream {
  readonly megabytes: number;
  readonly ways: readonly Streamed[];
}

/** Says on file descriptor 3 when the process ends how much memory it took at most. */
export const reporter =
  'import fs from"node:fs";import{isMainThread}from"node:worker_threads";' +
  'if(isMainThread)process.on("exit",()=>fs.writeSync(3,String(process.resourceUsage().maxRSS)));';

/** What each process is, the files of the stream left out. */
function commands(root: string): Record<string, string[]> {
  const evaluate = [join(root, "dist/cli/main.js"), "evaluate", "--on", "2026-12-31", "--format", "ndjson"];
  const assess = (workers: string) => [join(root, "test/bench/ways/assess-stream.mjs"), workers];
  return {
    "stream/parse": [join(root, "test/bench/ways/split-and-parse.mjs")],
    "stream/assessment": assess("0"),
    "stream/assessment-2": assess("2"),
    "stream/evaluation": evaluate,
    "stream/evaluation-2": [...evaluate, "--workers", "2"],
  };
}

/**
 * NDJSON of all three sizes, large ones making up most of it, through processes of their own, in turns; what they give
 * is thrown away.
 */
export async function measureStream(
  root: string,
  corpus: string,
  megabytes: number,
  rounds: number,
): Promise<Stream> {
  const all = sizes.map((size) => fileOf(corpus, size));
  const pass = all.reduce((sum, path) => sum + statSync(path).size, 0);
  const passes = Math.max(1, Math.round((megabytes * 1_048_576) / pass));
  const files = Array.from({ length: passes }, () => all).flat();
  const ways = Object.entries(commands(root));
  const runs = ways.map(() => ({ seconds: [] as number[], peak: 0 }));
  for (let round = 0; round < rounds; round++) {
    for (let k = 0; k < ways.length; k++) {
      const place = (k + round) % ways.length;
      const { seconds, peak } = await runOnce(ways[place]![1], files);
      runs[place]!.seconds.push(seconds);
      runs[place]!.peak = Math.max(runs[place]!.peak, peak);
    }
  }
  return {
    megabytes: Math.round((pass * passes) / 1_048_576),
    ways: ways.map(([way], k) => ({ way, seconds: figureOf(runs[k]!.seconds), peak: runs[k]!.peak })),
  };
}

async function runOnce(command: readonly string[], files: readonly string[]) {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(reporter)}`, ...command, ...files],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] },
  );
  let said = "";
  child.stdio[3]!.on("data", (bytes: Buffer) => {
    said += bytes;
  });
  const [code] = (await once(child, "close")) as [number];
  if (code > 3) throw new Error(`${command.join(" ")} ended with ${code}`);
  return { seconds: (performance.now() - began) / 1_000, peak: Number(said) / 1_024 };
}
