// What the core door with its rulebooks weighs in a host that bundles it: one file, minified, gzipped.
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What we aim at, and what the build may not exceed until it is reached. */
const goal = 80 * 1024;
const limit = 140 * 1024;

const { outputFiles, metafile } = await build({
  entryPoints: ["dist/index.js"],
  bundle: true,
  minify: true,
  write: false,
  format: "esm",
  charset: "utf8",
  metafile: true,
  outdir: "out",
});
const code = outputFiles[0].contents;
const size = gzipSync(code, { level: 9 }).length;
for (const [file, { bytesInOutput }] of Object.entries(Object.values(metafile.outputs)[0].inputs)) {
  console.log(`${kilobytes(bytesInOutput)} minified  ${file}`);
}
console.log(`${kilobytes(code.length)} minified, ${kilobytes(size)} gzipped`);
if (size > goal) console.log(`${kilobytes(size - goal)} over the goal of ${kilobytes(goal)}`);
if (size > limit) {
  console.error(`The core door has grown past ${kilobytes(limit)}.`);
  process.exitCode = 1;
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
