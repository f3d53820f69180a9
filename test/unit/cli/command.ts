import { readFileSync } from "node:fs";
import { run } from "../../../src/cli/run";
import type { Output } from "../../../src/cli/world";
import { readAll } from "../../../src/node/lines";
import { memoryFiles, pieces } from "../node/memory-files";

export interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder in memory, and the command line over it. */
export class Desk {
  private readonly files;

  constructor(contents: Record<string, string | Uint8Array> = {}) {
    this.files = memoryFiles(contents, 1 << 16);
  }

  async put(path: string, content: string | Uint8Array): Promise<void> {
    await this.files.write(path, content, { replace: true });
  }

  async bytes(path: string): Promise<Uint8Array> {
    return (await readAll(this.files.open(path), 1 << 24))!;
  }

  async json<T = Record<string, unknown>>(path: string): Promise<T> {
    return JSON.parse(Buffer.from(await this.bytes(path)).toString()) as T;
  }

  async run(...argv: string[]): Promise<Ran> {
    const stdout: string[] = [];
    const stderr: string[] = [];
    const exit = await run(argv, {
      files: this.files,
      stdin: pieces(new Uint8Array(), "-", 5),
      stdout: collecting(stdout),
      stderr: collecting(stderr),
      now: () => new Date(2026, 10, 23, 10),
      env: {},
    });
    return { exit, stdout: stdout.join(""), stderr: stderr.join("") };
  }
}

function collecting(into: string[]): Output {
  return {
    isTerminal: false,
    write: async (text) => {
      into.push(text);
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a test changes whatever it likes in it.
export function station(): any {
  return JSON.parse(readFileSync("examples/complete/station.json", "utf8"));
}
