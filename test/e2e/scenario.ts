import { readFileSync } from "node:fs";
import { run } from "../../src/cli/run";
import type { Output, World } from "../../src/cli/world";
import { readAll } from "../../src/node/lines";
import { memoryFiles, pieces } from "../unit/node/memory-files";

/**
 * A run of the command line as text: what stands where, the command, what it wrote, how it ended.
 *
 *     === what it shows
 *     --- file sites/a.json          contents; {{x*70}} stands for 70 x
 *     --- hex gb.json                bytes
 *     --- copy a.json test/fixtures/a.json
 *     --- stdin
 *     $ station-standard evaluate a.json
 *     --- stdout                     three dots stand for anything in a line; alone, for any number of lines
 *     --- stderr
 *     --- exit 0
 *     --- written out/a.txt
 */
export interface Scenario {
  readonly title: string;
  readonly argv: readonly string[];
  readonly files: Record<string, Uint8Array>;
  readonly stdin: Uint8Array;
  readonly expected: { stdout: string; stderr: string; exit: number; written: Record<string, string> };
}

export interface Result {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
  readonly written: (path: string) => Promise<string | null>;
}

export function parseScenarios(text: string): Scenario[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => parseScenario(part));
}

function parseScenario(text: string): Scenario {
  const title = text.slice(0, text.indexOf("\n")).trim();
  const command = /^\$ station-standard ?(.*)$/m.exec(text)?.[1] ?? "";
  const files: Record<string, Uint8Array> = {};
  const expected: Scenario["expected"] = { stdout: "", stderr: "", exit: Number.NaN, written: {} };
  let stdin: Uint8Array = new Uint8Array();
  for (const block of text.split(/^--- /m).slice(1)) {
    const [head = "", ...rest] = block.split("\n");
    const [kind, name = "", from = ""] = head.trim().split(/\s+/);
    const body = withoutCommand(rest.join("\n"));
    if (kind === "file") files[name] = Buffer.from(expand(body));
    else if (kind === "hex") files[name] = Buffer.from(body.replace(/\s/g, ""), "hex");
    else if (kind === "copy") files[name] = readFileSync(from);
    else if (kind === "stdin") stdin = Buffer.from(body);
    else if (kind === "stdout" || kind === "stderr") expected[kind] = body;
    else if (kind === "exit") expected.exit = Number(name);
    else if (kind === "written") expected.written[name] = body;
    else throw new Error(`${title}: no such block: ${head}`);
  }
  return { title, argv: words(command), files, stdin, expected };
}

/** A block ends where the command or a blank line before the next scenario begins. */
function withoutCommand(body: string): string {
  return body
    .replace(/^\$ [\s\S]*$/m, "")
    .replace(/\n+$/, "\n")
    .replace(/^\n$/, "");
}

function expand(body: string): string {
  return body.replace(/\{\{(.)\*(\d+)\}\}/g, (_, character: string, times: string) =>
    character.repeat(Number(times)),
  );
}

function words(command: string): string[] {
  return (command.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"|"$/g, ""));
}

export async function runScenario(scenario: Scenario, change: Partial<World> = {}): Promise<Result> {
  const files = memoryFiles(scenario.files, 1 << 16);
  const stdout: string[] = [];
  const stderr: string[] = [];
  const exit = await run(scenario.argv, {
    files,
    stdin: pieces(scenario.stdin, "-", 5),
    stdout: collecting(stdout),
    stderr: collecting(stderr),
    now: () => new Date(2026, 10, 23, 10),
    env: {},
    ...change,
  });
  const written = async (path: string) => {
    const bytes = (await files.kind(path)) === "file" ? await readAll(files.open(path), 1 << 20) : null;
    return bytes === null ? null : Buffer.from(bytes).toString();
  };
  return { stdout: stdout.join(""), stderr: stderr.join(""), exit, written };
}

function collecting(into: string[]): Output {
  return {
    isTerminal: false,
    write: async (text) => {
      into.push(text);
    },
  };
}

/** Whether a text is the expected one, where lines of three dots stand for any lines. */
export function matches(actual: string, expected: string): boolean {
  const pattern = expected
    .split("\n")
    .map((line) =>
      line === "..." ? "(?:[^\\n]*\\n)*?" : `${line.split("...").map(escapeRegExp).join("[^\\n]*")}\\n`,
    )
    .join("")
    .replace(/\\n$/, "");
  return new RegExp(`^${pattern}$`).test(actual);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
