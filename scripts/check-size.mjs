// What the core door with its rulebooks weighs in a host that bundles it: one file, minified, gzipped.
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const budget = 80 * 1024;

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
console.log(
  `${kilobytes(code.length)} minified, ${kilobytes(size)} gzipped; the budget is ${kilobytes(budget)}`,
);
if (size > budget) {
  console.error(`The core door is ${kilobytes(size - budget)} over its budget.`);
  process.exitCode = 1;
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
