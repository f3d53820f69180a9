// Assessments of NDJSON by the built package, as `evaluateStream` gives them, their bytes written out.
import { setFlagsFromString } from "node:v8";
import { evaluateStream } from "../../../dist/node/index.js";

const [workers, ...files] = process.argv.slice(2);
// As the command does: collects garbage early rather than letting it grow.
setFlagsFromString("--heap-growing-percent=15");
const options = { on: "2026-12-31", format: "assessment", workers: Number(workers) };
for await (const { bytes } of evaluateStream(files, options))
  await new Promise((resolve, reject) => {
    process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
