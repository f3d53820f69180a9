import { posix } from "node:path";
import { importsOf, type SourceFile } from "./source";

/** Files that import one another in a circle, of types too; each circle once, as a path back to its first file. */
export function circlesAmong(files: readonly SourceFile[]): string[] {
  const known = new Set(files.map(({ path }) => path));
  const imports = new Map(
    files.map((file) => [file.path, importsOf(file).flatMap(({ target }) => fileOf(target, known))]),
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (path: string) => {
    const at = way.indexOf(path);
    if (at >= 0) circles.push([...way.slice(at), path].join(" → "));
    if (at >= 0 || done.has(path)) return;
    way.push(path);
    for (const next of imports.get(path)!) visit(next);
    way.pop();
    done.add(path);
  };
  for (const path of known) visit(path);
  return circles;
}

function fileOf(target: string | null, known: ReadonlySet<string>): string[] {
  if (target === null) return [];
  const names = [
    target,
    `${target}.ts`,
    `${target}.tsx`,
    `${target}.d.ts`,
    `${target}.js`,
    posix.join(target, "index.ts"),
  ];
  return names.filter((name) => known.has(name)).slice(0, 1);
}
