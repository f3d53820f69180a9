import { setFlagsFromString } from "node:v8";
import { diskFiles } from "../node/files";
import { processOutput } from "./process-output";
import { run } from "./run";

void run(process.argv.slice(2), {
  files: diskFiles,
  stdin: process.stdin,
  stdout: processOutput(process.stdout),
  stderr: processOutput(process.stderr),
  now: () => new Date(),
  env: process.env,
  keepMemorySmall: () => setFlagsFromString("--heap-growing-percent=15"),
  columns: process.stdout.columns,
}).then((code) => {
  process.exitCode = code;
});
