import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Size } from "./corpus/shape";
import { type Figure, figureOf } from "./statistics";

export interface Measured {
  readonly way: string;
  readonly size: Size;
  /** Microseconds per record. */
  readonly time: Figure;
  /** Bytes of a record. */
  readonly bytes: number;
  readonly note: string;
}

/** The measured code as one plain file, as a host would bundle it: no loader stands between. */
export async function bundleChild(root: string, name = "child"): Promise<string> {
  const folder = join(root, "node_modules/.cache/station-standard-bench");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(root, `test/bench/${name}.ts`)],
    bundle: true,
    platform: "node",
    format: "esm",
    charset: "utf8",
    external: ["json-rules-engine"],
    outfile,
    logLevel: "error",
  });
  return outfile;
}

export interface Plan {
  readonly child: string;
  readonly corpus: string;
  readonly rounds: number;
  readonly seconds: number;
}

/** Each way in processes of its own, one after the other, in an order that moves on by one each round. */
export function measure(ways: readonly string[], sizes: readonly Size[], plan: Plan): Measured[] {
  const pairs = sizes.flatMap((size) => ways.map((way) => ({ way, size })));
  const results = pairs.map(() => ({ times: [] as number[], bytes: 0, note: "" }));
  for (let round = 0; round < plan.rounds; round++) {
    for (let k = 0; k < pairs.length; k++) {
      const place = (k + round) % pairs.length;
      const { way, size } = pairs[place]!;
      progress(`round ${round + 1} of ${plan.rounds}: ${way} ${size}`);
      const output = execFileSync(
        process.execPath,
        [plan.child, way, plan.corpus, size, String(plan.seconds)],
        {
          encoding: "utf8",
        },
      );
      const { times, bytes, note } = JSON.parse(output) as { times: number[]; bytes: number; note: string };
      results[place]!.times.push(...times);
      Object.assign(results[place]!, { bytes, note });
    }
  }
  progress("");
  return pairs.map(({ way, size }, k) => {
    const { times, bytes, note } = results[k]!;
    return { way, size, time: figureOf(times), bytes, note };
  });
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
