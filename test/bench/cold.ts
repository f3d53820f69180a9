import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { submission } from "./generate";
import { type Figure, figureOf } from "./statistics";

export interface Cold {
  readonly empty: Figure;
  readonly evaluate: Figure;
  /** Of each pair of runs, what the evaluation took longer. */
  readonly over: Figure;
}

/** Milliseconds of one site from a cold start, and of an empty program, run in turns. */
export function measureCold(root: string, runs: number): Cold {
  const one = join(tmpdir(), "station-standard-bench-one.json");
  const nothing = join(tmpdir(), "station-standard-bench-empty.mjs");
  writeFileSync(one, JSON.stringify(submission(1, "small", 1)));
  writeFileSync(nothing, "");
  const line = [join(root, "dist/cli/main.js"), "evaluate", one, "--on", "2026-12-31"];
  const empty: number[] = [];
  const evaluate: number[] = [];
  for (let k = 0; k < runs + 2; k++) {
    const pair = k % 2 === 0 ? [time([nothing]), time(line)] : [time(line), time([nothing])].reverse();
    if (k < 2) continue;
    empty.push(pair[0]!);
    evaluate.push(pair[1]!);
  }
  const over = evaluate.map((value, k) => value - empty[k]!);
  return { empty: figureOf(empty), evaluate: figureOf(evaluate), over: figureOf(over) };
}

function time(args: string[]): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")}: ${stderr}`);
  return performance.now() - began;
}
