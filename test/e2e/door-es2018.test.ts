import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runInContext } from "node:vm";
import { parse } from "acorn";
import { build } from "esbuild";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { root } from "../layers/source";
import { builtDoors } from "./built";
import { doorScript, expected, submissions, useDoor } from "./door";
import { es2018World } from "./es2018";

const use = `(${useDoor.toString()})(door, ${JSON.stringify(submissions)})`;
const dist = join(root, "dist");

/** A host's bundle of the built door; no target, so that its syntax stays what it is. */
async function bundledModules(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(dist, "index.js")],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "door",
    platform: "neutral",
    charset: "utf8",
    logLevel: "error",
  });
  return outputFiles[0]!.text;
}

/** The CommonJS files of the door, with a `require` that knows nothing else. */
function commonModules(): string {
  const files = new Map<string, string>();
  const add = (path: string) => {
    if (files.has(path)) return;
    const code = readFileSync(path, "utf8");
    files.set(path, code);
    for (const [, name] of code.matchAll(/\brequire\(['"](\.[^'"]+)['"]\)/g)) add(join(dirname(path), name!));
  };
  add(join(dist, "index.cjs"));
  const modules = [...files].map(
    ([path, code]) => `${JSON.stringify(path)}: function (require, module, exports) {${code}\n}`,
  );
  return `var door = (function (files, loaded) {
    function load(path) {
      if (!(path in loaded)) {
        var module = (loaded[path] = { exports: {} });
        var here = path.slice(0, path.lastIndexOf("/"));
        files[path](function (name) { return load(here + name.slice(1)); }, module, module.exports);
      }
      return loaded[path].exports;
    }
    return load(${JSON.stringify(join(dist, "index.cjs"))});
  })({${modules.join(",\n")}}, {});`;
}

describe("a world of ES2018", () => {
  it("has what that edition had, and nothing newer", () => {
    const world = es2018World();
    const is = (code: string) => runInContext(code, world) as unknown;
    const newer = [
      "Object.hasOwn",
      "Object.fromEntries",
      "[].flat",
      "[].flatMap",
      "[].at",
      "[].findLast",
      "[].toSorted",
      '"".at',
      '"".matchAll',
      '"".replaceAll',
      '"".trimEnd',
      '"".trimStart',
      '"".isWellFormed',
      "Promise.allSettled",
      "Promise.any",
      "new Set().union",
      "Symbol.prototype.description",
      "new Uint8Array(1).at",
    ];
    expect(newer.filter((name) => is(`typeof ${name}`) !== "undefined")).toEqual([]);
    const gone = [
      "globalThis",
      "BigInt",
      "WeakRef",
      "Intl",
      "AggregateError",
      "structuredClone",
      "TextEncoder",
    ];
    expect(gone.filter((name) => is(`typeof ${name}`) !== "undefined")).toEqual([]);
    expect(
      is('[[1], [2, "x"]].concat([3]).map(String).sort().join() + "a".padStart(2) + Object.values({ a: 1 })'),
    ).toBe("1,2,x,3 a1");
  });
});

describe("the core door where there is nothing newer than ES2018", () => {
  it("says what the sources say", async () => {
    expect(runInContext(await doorScript(), es2018World())).toBe(expected());
  });

  it.skipIf(!builtDoors).each([
    ["ESM, bundled", bundledModules],
    ["CommonJS", async () => commonModules()],
  ])("says so as built: %s; and every file of it is syntax of ES2018", async (_, code) => {
    const script = await code();
    expect(() => parse(script, { ecmaVersion: 2018, sourceType: "script" })).not.toThrow();
    expect(runInContext(`${script};${use}`, es2018World())).toBe(expected());
  });
});

it("the sources of the core door know no built-in newer than ES2018", () => {
  const file = join(root, "tsconfig.core.json");
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(file, ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const found = ts.getPreEmitDiagnostics(ts.createProgram(fileNames, options));
  const lines = found.map(({ file, start = 0, messageText }) => {
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
    return `${file?.fileName.slice(root.length + 1)}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
  // What is missing stands in src/base/es2018.ts.
  expect(lines).toEqual([]);
});
