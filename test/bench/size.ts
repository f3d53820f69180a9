import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

export interface Weight {
  readonly minified: number;
  readonly gzipped: number;
}

/** Kilobytes (1,024 bytes) of the core door with its rulebooks, bundled into one file. */
export async function measureSize(root: string): Promise<Weight> {
  const { outputFiles } = await build({
    entryPoints: [join(root, "dist/index.js")],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    charset: "utf8",
    outdir: "out",
    logLevel: "error",
  });
  const code = outputFiles[0]!.contents;
  return { minified: code.length / 1_024, gzipped: gzipSync(code, { level: 9 }).length / 1_024 };
}
