import { readdirSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Options } from "tsup";
import { marked } from "./scripts/build/pure";
import { sourcesThrough } from "./scripts/build/sources";
import { wordless } from "./scripts/build/wordless";

const doors = {
  index: "src/index.ts",
  evaluator: "src/evaluator.ts",
  dossier: "src/dossier.ts",
  papers: "src/papers.ts",
  comparison: "src/comparison.ts",
  "node/index": "src/node/index.ts",
  "interop/json-rules-engine": "src/interop/json-rules-engine.ts",
};

/** What a worker runs; found by its place beside the code, no door. */
const worker = { "node/worker": "src/node/stream/worker.ts" };

// The doors share chunks, so that an error thrown through one is an instance of the class another exports.
const shared: Options = {
  outDir: "dist",
  // What the core door promises: syntax of ES2018, for old engines and mini-programs.
  target: "es2018",
  platform: "neutral",
  splitting: true,
  treeshake: false,
  // Lines are kept, and each knows where it comes from: an error nobody caught shows the one it was thrown on.
  sourcemap: true,
  external: [/^node:/, "json-rules-engine"],
  esbuildPlugins: [sourcesThrough(marked)],
  esbuildOptions(options, { format }) {
    // Chinese as it is: escapes would double the size of the rulebooks.
    options.charset = "utf8";
    // One folder beside that of the second door: a worker is found from there and from here by the same words.
    options.chunkNames = "chunks/[name]-[hash]";
    // Shorter expressions, each still on its line. Not for CommonJS: its chunks go through a second transform.
    options.minifySyntax = format === "esm";
    // The second door asks where it stands; without this the target turns the answer into nothing.
    options.supported = { "import-meta": true };
  },
  dts: {
    entry: { ...doors, "bundled-rulebook": "src/bundled-rulebook.ts" },
    compilerOptions: { ignoreDeprecations: "6.0" },
  },
};

/** Modules that the door without words has others for, in src/lean. */
const standIns =
  /\/(text|generated\/(reader|loops)|submission\/reader|bind-loops|loops\/bound|nearest|with-loops|vocabulary|catalogue-name|host-fact|host-answer|rulebook\/profile|rule-message|unlisted-code)$/;

/**
 * The door that only assesses: what is read there is lean, and it shares nothing with the others. Words, the printed
 * reader and the printed loops have stand-ins: the closures and the schema as data say the same, in half of the bytes.
 */
const lean: Options = {
  ...shared,
  entry: { assess: "src/assess.ts" },
  splitting: false,
  treeshake: true,
  clean: false,
  dts: { entry: { assess: "src/assess.ts" }, compilerOptions: { ignoreDeprecations: "6.0" } },
  esbuildPlugins: [
    sourcesThrough(wordless, marked),
    {
      name: "lean",
      setup(build) {
        build.onResolve({ filter: /\/generated\/(rulebooks|codes|model)$/ }, ({ path, importer }) =>
          importer.includes("/generated/") ? undefined : { path: leanPath("generated/lean", path) },
        );
        // A module may be imported from its own folder, too.
        build.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) =>
          standIns.test(join(resolveDir, path)) ? { path: leanPath("lean", path) } : undefined,
        );
      },
    },
  ],
};

const ids = readdirSync(join(import.meta.dirname, "src/generated/rulebooks"));

/** A door for each bundled rulebook; what is in it is data, and nobody compares it with what another door exports. */
const rulebooks: Options = {
  ...shared,
  entry: Object.fromEntries(ids.map((id) => [`rulebooks/${id}`, `src/generated/rulebooks/${id}/door.ts`])),
  splitting: false,
  clean: false,
  dts: false,
};

function leanPath(folder: string, path: string): string {
  return join(import.meta.dirname, "src", folder, `${path.split("/").at(-1)}.ts`);
}

export default defineConfig([
  {
    ...shared,
    entry: { ...doors, ...worker },
    format: ["esm"],
    define: { WORKER_FILE: '"../node/worker.js"' },
    clean: ["!**/*.{cjs,d.cts}", "!cli/**"],
  },
  {
    ...shared,
    entry: { ...doors, ...worker },
    format: ["cjs"],
    // CommonJS knows a module by its path.
    define: { WORKER_FILE: '"../node/worker.cjs"', "import.meta.url": "__filename" },
    clean: ["!**/*.{js,d.ts}", "!cli/**"],
  },
  // The command line by itself: of the doors' many chunks each would cost its start a file.
  {
    ...shared,
    entry: { main: "src/cli/main.ts" },
    outDir: "dist/cli",
    target: "node20",
    format: ["esm"],
    define: { WORKER_FILE: '"../node/worker.js"' },
    esbuildOptions(options) {
      options.charset = "utf8";
      options.minifySyntax = true;
    },
    dts: false,
    clean: true,
  },
  { ...lean, format: ["esm", "cjs"] },
  { ...rulebooks, format: ["esm", "cjs"] },
]);
