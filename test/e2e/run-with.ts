import { run } from "../../src/cli/run";
import type { Output } from "../../src/cli/world";
import { memoryFiles, pieces } from "../unit/node/memory-files";

/** A run of the command line on files of bytes; `file` gives what was written. */
export async function runWith(argv: string, contents: Record<string, Uint8Array>) {
  const files = memoryFiles(contents, 1 << 16);
  const written = new Map<string, Uint8Array>();
  const stdout: string[] = [];
  const stderr: string[] = [];
  const code = await run(argv.split(" "), {
    files: {
      ...files,
      write: async (path, content, options) => {
        await files.write(path, content, options);
        written.set(path, typeof content === "string" ? Buffer.from(content) : content);
      },
    },
    stdin: pieces(new Uint8Array(), "-", 5),
    stdout: collecting(stdout),
    stderr: collecting(stderr),
    now: () => new Date(2026, 10, 23, 10),
    env: {},
  });
  const file = (path: string): Uint8Array => {
    const bytes = written.get(path);
    if (bytes === undefined) throw new Error(`${path} was not written:\n${stderr.join("")}`);
    return bytes;
  };
  return { code, stdout: stdout.join(""), stderr: stderr.join(""), file };
}

function collecting(into: string[]): Output {
  return {
    isTerminal: false,
    write: async (text) => {
      into.push(text);
    },
  };
}
