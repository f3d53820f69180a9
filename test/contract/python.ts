import { spawnSync } from "node:child_process";

/** The Python that has jsonschema (Debian: python3-jsonschema), or null. */
export const python: string | null = [process.env.PYTHON ?? "", "python3", "/usr/bin/python3"].reduce<
  string | null
>((found, command) => found ?? (hasJsonschema(command) ? command : null), null);

export const pythonMissing = "Not run: python3 with jsonschema is missing (Debian: python3-jsonschema).";

function hasJsonschema(command: string): boolean {
  if (command === "") return false;
  const imported = "import jsonschema; jsonschema.Draft202012Validator";
  return spawnSync(command, ["-c", imported], { stdio: "ignore" }).status === 0;
}

/** What a Python program writes; throws what it complains of. */
export function runPython(args: readonly string[], input: string, cwd: string): string {
  const run = spawnSync(python as string, args, { cwd, input, encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(run.stderr || String(run.error));
  return run.stdout;
}
