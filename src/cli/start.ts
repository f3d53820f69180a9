import { readFile } from "node:fs/promises";
import { setFlagsFromString } from "node:v8";
import { diskFiles } from "../node/files";
import { askAtTerminal } from "./ask-at-terminal";
import { exit } from "./exit";
import { processOutput } from "./process-output";
import { run } from "./run";

// The stack and no source line beside it, whatever comes up wherever.
process.on("uncaughtException", (error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(exit.bug);
});

const stdout = processOutput(process.stdout);
const stderr = processOutput(process.stderr);

void run(process.argv.slice(2), {
  files: diskFiles,
  stdin: process.stdin,
  stdout,
  stderr,
  now: () => new Date(),
  env: process.env,
  // Beside the folder that this is built into.
  workbench: () => readFile(new URL("../workbench.html", import.meta.url)),
  keepMemorySmall: () => setFlagsFromString("--heap-growing-percent=15"),
  columns: process.stdout.columns,
  ...(process.stdin.isTTY && process.stderr.isTTY && { ask: askAtTerminal }),
}).then((code) => {
  process.exitCode = code;
  // Nobody reads any more: what a stream still holds would only fail again.
  if (code === exit.notWritten || code === exit.closedPipe) process.exit(code);
});
