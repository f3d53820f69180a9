import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { Size } from "./corpus/shape";
import { fileOf } from "./corpus/store";

export interface Stream {
  readonly megabytes: number;
  readonly records: number;
  readonly seconds: number;
  /** Largest resident memory of the process, in MiB. */
  readonly peak: number;
}

/** Prints the peak memory of the process on file descriptor 3 when it ends. */
const reporter =
  'import fs from"node:fs";process.on("exit",()=>fs.writeSync(3,String(process.resourceUsage().maxRSS)));';

/** NDJSON of all three sizes through a pipe into the built command line, its output thrown away. */
export async function measureStream(root: string, corpus: string, megabytes: number): Promise<Stream> {
  const child = spawn(
    process.execPath,
    [
      "--import",
      `data:text/javascript,${encodeURIComponent(reporter)}`,
      join(root, "dist/cli/main.js"),
      ...["evaluate", "-", "--format", "ndjson", "--on", "2026-12-31"],
    ],
    { stdio: ["pipe", "ignore", "inherit", "pipe"] },
  );
  let peak = "";
  child.stdio[3]!.on("data", (bytes: Buffer) => {
    peak += bytes;
  });
  const began = performance.now();
  const ended = once(child, "close");
  let sent = 0;
  let records = 0;
  const stdin = child.stdin!;
  for (let pass = 0; sent < megabytes * 1_048_576; pass++) {
    const size = (["large", "medium", "small"] as const satisfies readonly Size[])[pass % 3]!;
    for await (const bytes of createReadStream(fileOf(corpus, size), { highWaterMark: 1 << 18 })) {
      const piece = bytes as Buffer;
      for (const byte of piece) if (byte === 10) records++;
      sent += piece.length;
      if (!stdin.write(piece)) await once(stdin, "drain");
    }
  }
  stdin.end();
  const [code] = (await ended) as [number];
  if (code !== 0 && code !== 1) throw new Error(`the command line ended with ${code}`);
  return {
    megabytes: Math.round(sent / 1_048_576),
    records,
    seconds: (performance.now() - began) / 1_000,
    peak: Number(peak) / 1_024,
  };
}
