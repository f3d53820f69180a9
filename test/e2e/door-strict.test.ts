import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { doorScript, expected } from "./door";

const folder = mkdtempSync(join(tmpdir(), "door-"));
let script: string;
beforeAll(async () => {
  script = await doorScript();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function node(code: string): string {
  const file = join(folder, "door.cjs");
  writeFileSync(file, code);
  const args = ["--disallow-code-generation-from-strings", file];
  return execFileSync(process.execPath, args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

describe("the core door, bundled, says what the sources say", () => {
  it("where code from text is forbidden", () => {
    expect(() => node('new Function("return 1")')).toThrow();
    const write = script.replace(/;\((?:async )?function useDoor/, ";process.stdout.write((function useDoor");
    expect(write).not.toBe(script);
    expect(node(`${write})`)).toBe(expected());
  });

  it("without Node, DOM or console", () => {
    const bare = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
    // V8 itself brings these along.
    const absent = ["console", "WebAssembly", "SharedArrayBuffer", "Atomics"];
    runInContext(absent.map((name) => `delete globalThis.${name};`).join(""), bare);
    const host = [
      "process",
      "require",
      "Buffer",
      "TextEncoder",
      "URL",
      "setTimeout",
      "structuredClone",
      "crypto",
    ];
    for (const name of [...absent, ...host, "window", "document", "self"]) {
      expect(runInContext(`typeof ${name}`, bare), name).toBe("undefined");
    }
    expect(() => runInContext("eval('1')", bare)).toThrow();
    expect(runInContext(script, bare)).toBe(expected());
  });

  it("and leaves nothing behind but its name", () => {
    const bare = createContext(Object.create(null));
    const names = () => runInContext("Object.getOwnPropertyNames(globalThis).join()", bare) as string;
    const before = names().split(",");
    runInContext(script, bare);
    expect(
      names()
        .split(",")
        .filter((name) => !before.includes(name)),
    ).toEqual(["door"]);
  });
});
