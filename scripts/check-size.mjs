// What a door weighs in a host that bundles it: one file, minified, gzipped.
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** A few hundredths over what is reached, in kilobytes: the build may not exceed it. */
const limits = [
  { what: "all of the main door", code: 'export * from "./dist/index.js";', most: 306, goal: 150 },
  { what: "the door that only assesses", code: 'export * from "./dist/assess.js";', most: 71.5, goal: 60 },
  { what: "a host that only evaluates", code: 'export { evaluate } from "./dist/index.js";', most: 264 },
  { what: "the evaluator without rulebooks", code: 'export * from "./dist/evaluator.js";', most: 143 },
  {
    what: "the standard by itself",
    code: 'export * from "./dist/rulebooks/db3205-t-1070-2023.js";',
    most: 25.5,
  },
];

for (const { what, code, most, goal } of limits) {
  const { minified, gzipped } = await bundled(code);
  const over = goal !== undefined && gzipped > goal ? `, ${kilobytes(gzipped - goal)} over the goal` : "";
  console.log(`${kilobytes(minified)} minified, ${kilobytes(gzipped)} gzipped${over}: ${what}`);
  if (gzipped <= most) continue;
  console.error(`${what}: grown past ${kilobytes(most)}.`);
  process.exitCode = 1;
}

async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: "." },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    charset: "utf8",
    outdir: "out",
    logLevel: "error",
  });
  const code = outputFiles[0].contents;
  return { minified: code.length / 1024, gzipped: gzipSync(code, { level: 9 }).length / 1024 };
}

function kilobytes(size) {
  return `${size.toFixed(1)} KB`;
}
