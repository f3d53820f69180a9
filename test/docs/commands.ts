import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { run } from "../../src/cli/run";
import type { Output } from "../../src/cli/world";
import { diskFiles, type Files } from "../../src/node/files";
import { memoryFiles, pieces } from "../unit/node/memory-files";
import { root, type Sample } from "./samples";

export interface Step {
  readonly command: string;
  /** What the page shows below the command; null: nothing is shown. */
  readonly expected: string | null;
}

/** `sh`: a command per line. `console`: commands after `$`, each with what it prints. */
export function stepsOf({ language, text }: Sample): Step[] {
  if (language === "sh") {
    const lines = text.split("\n").map((line) => line.replace(/\s+#.*$/, ""));
    return lines
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((command) => ({ command, expected: null }));
  }
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = "", ...shown] = part.split("\n");
      return { command, expected: shown.join("\n").replace(/\n+$/, "\n") };
    });
}

/** A shell just large enough for the pages: the command line of this library, redirections and `echo $?`. */
export class Shell {
  private last = 0;
  private readonly files: Files;

  constructor(contents: Record<string, string>) {
    this.files = overDisk(memoryFiles(contents, 1 << 16));
  }

  /** What the command prints, on both streams in the order of writing. */
  async run(command: string): Promise<{ printed: string; exit: number }> {
    if (command === "echo $?") return { printed: `${this.last}\n`, exit: 0 };
    const words = (command.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) =>
      word.replace(/^(["'])(.*)\1$/, "$2"),
    );
    const into = redirection(words, ">");
    const from = redirection(words, "<");
    if (words[0] === "npx") words.shift();
    if (words.shift() !== "station-standard") throw new Error(`not a command of this library: ${command}`);
    const out: string[] = [];
    const err = into === undefined ? out : [];
    this.last = await run(words, {
      files: this.files,
      stdin: from === undefined ? pieces(new Uint8Array(), "-", 1) : this.files.open(from),
      stdout: collecting(out),
      stderr: collecting(err),
      now: () => new Date(2026, 11, 31, 10),
      workbench: async () => new TextEncoder().encode("<!doctype html>"),
      env: {},
    });
    if (into === undefined) return { printed: out.join(""), exit: this.last };
    await this.files.write(into, out.join(""), { replace: true });
    return { printed: err.join(""), exit: this.last };
  }
}

function redirection(words: string[], sign: string): string | undefined {
  const at = words.indexOf(sign);
  return at < 0 ? undefined : words.splice(at, 2)[1];
}

function collecting(into: string[]): Output {
  return {
    isTerminal: false,
    write: async (text) => {
      into.push(text);
    },
  };
}

/** Files of the page before those of the repository; what is written stays in memory. */
function overDisk(memory: Files): Files {
  const holder = async (path: string) => ((await memory.kind(path)) === null ? diskFiles : memory);
  const onDisk = (path: string) => join(root, path);
  return {
    kind: async (path) => (await memory.kind(path)) ?? diskFiles.kind(onDisk(path)),
    size: async (path) => (await holder(path)).size((await memory.kind(path)) === null ? onDisk(path) : path),
    list: async (path) =>
      (await memory.kind(path)) === null ? diskFiles.list(onDisk(path)) : memory.list(path),
    open: (path) => opened(memory, path, onDisk(path)),
    write: (path, text) => memory.write(path, text, { replace: true }),
    makeFolder: (path) => memory.makeFolder(path),
    identity: async (path) => resolve(root, path),
  };
}

async function* opened(memory: Files, path: string, onDisk: string) {
  yield* (await memory.kind(path)) === null ? diskFiles.open(onDisk) : memory.open(path);
}

/** npm's own commands are run elsewhere (`.ci/run`, `scripts/check-package.mjs`); here what they name has to exist. */
export function npmProblem(command: string): string | null {
  const { scripts, name } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const part of command.split(" && ")) {
    const words = part.trim().split(/\s+/);
    const said = words.slice(0, 2).join(" ");
    const script = said === "npm test" ? "test" : said === "npm run" ? words[2] : undefined;
    const known =
      part.trim() === "npm ci" ||
      part.trim() === `npm install ${name}` ||
      part.trim() === "npm install --global ." ||
      (script !== undefined && script in scripts) ||
      (part.startsWith("npx vitest run ") && words.slice(3).every((path) => existsSync(join(root, path)))) ||
      (part.startsWith("npx tsx ") && existsSync(join(root, words[2] ?? "-")));
    if (!known) return `not a command anybody here runs: ${part}`;
  }
  return null;
}
