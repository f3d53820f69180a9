import { existsSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What a door weighs in kilobytes (1,024 bytes), and what it should weigh at most. */
export interface Weight {
  readonly door: string;
  readonly minified: number;
  readonly gzipped: number;
  readonly must: number;
  readonly aim: number;
}

const doors = [
  { door: ".", file: "dist/index.js", must: 150, aim: 120 },
  { door: "./assess", file: "dist/assess.js", must: 60, aim: 48 },
];

/** Each door with all it brings, bundled into one file. */
export async function measureSizes(root: string): Promise<Weight[]> {
  const weights: Weight[] = [];
  for (const { door, file, must, aim } of doors) {
    if (!existsSync(join(root, file))) continue;
    const { outputFiles } = await build({
      entryPoints: [join(root, file)],
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      charset: "utf8",
      outdir: "out",
      logLevel: "error",
    });
    const code = outputFiles[0]!.contents;
    const gzipped = gzipSync(code, { level: 9 }).length / 1_024;
    weights.push({ door, minified: code.length / 1_024, gzipped, must, aim });
  }
  return weights;
}
