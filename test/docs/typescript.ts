import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import ts from "typescript";
import { placeOf, root, type Sample } from "./samples";

const name = "social-work-station-standard";
const doors: Record<string, string> = {
  [name]: "src/index.ts",
  [`${name}/assess`]: "src/assess.ts",
  [`${name}/dossier`]: "src/dossier.ts",
  [`${name}/comparison`]: "src/comparison.ts",
  [`${name}/evaluator`]: "src/evaluator.ts",
  [`${name}/node`]: "src/node/index.ts",
  [`${name}/papers`]: "src/papers.ts",
  [`${name}/interop/json-rules-engine`]: "src/interop/json-rules-engine.ts",
};
/** What only types are needed of, and doors whose types stand elsewhere. */
const typed = { [`${name}/schemas/*`]: "schemas/*", [`${name}/rulebooks/*`]: "src/bundled-rulebook.ts" };
const given = ["submission", "submissions", "evaluation"];

/** A sample as a module of its own; names it does not declare come from `given.ts`. */
function moduleOf({ text }: Sample): string {
  const wanted = given.filter(
    (word) =>
      new RegExp(`\\b${word}\\b`).test(text) && !new RegExp(`\\b(const|let|of) ${word}\\b`).test(text),
  );
  // On the first line, so that the lines of messages are those of the sample.
  return wanted.length === 0
    ? `export {}; ${text}`
    : `import { ${wanted.join(", ")} } from "${join(root, "test/docs/given")}"; ${text}`;
}

/** Messages of the compiler for all samples, each with its place; one program, since starting one is slow. */
export function typeErrors(samples: readonly Sample[]): string[] {
  const modules = new Map(samples.map((sample, k) => [join(root, `test/docs/sample-${k}.ts`), sample]));
  const config = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config;
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  options.noUnusedLocals = false;
  options.paths = Object.fromEntries(
    Object.entries({ ...doors, ...typed }).map(([door, file]) => [door, [join(root, file)]]),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  const contents = (path: string) => {
    const sample = modules.get(path);
    return sample === undefined ? undefined : moduleOf(sample);
  };
  host.fileExists = (path) => modules.has(path) || fileExists(path);
  host.readFile = (path) => contents(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = contents(path);
    return text === undefined
      ? getSourceFile(path, version, ...rest)
      : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([...modules.keys()], options, host);
  return [...modules].flatMap(([path, sample]) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(path)).map((found) => {
      const line = found.file?.getLineAndCharacterOfPosition(found.start ?? 0).line ?? 0;
      return `${placeOf(sample)}+${line + 1}: ${ts.flattenDiagnosticMessageText(found.messageText, "\n")}`;
    }),
  );
}

const sources: Plugin = {
  name: "sources",
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^${name}`) }, ({ path }) => ({
      path: join(
        root,
        doors[path] ?? path.slice(name.length).replace(/^\/(rulebooks\/.*)/, "src/generated/$1/door.ts"),
      ),
    }));
  },
};

/** What a sample prints, run by Node against the sources. */
export async function outputOf(sample: Sample): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: moduleOf(sample), resolveDir: root, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "es2022",
    external: ["json-rules-engine"],
    plugins: [sources],
  });
  const input = outputFiles[0]?.text ?? "";
  const run = spawnSync(process.execPath, ["--input-type=module", "-"], {
    cwd: root,
    input,
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`${placeOf(sample)} ended with ${run.status}:\n${run.stderr}`);
  return run.stdout;
}

/** The lines a sample says it prints: comments that start with an arrow. */
export function promisedOutput({ text }: Sample): string[] {
  return [...text.matchAll(/\/\/ → (.*)$/gm)].map((match) => (match[1] ?? "").trim());
}
