import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export interface SourceFile {
  /** Relative to src, e.g. "facts/where.ts". */
  path: string;
  /** First folder, or the file itself for the door. */
  layer: string;
  text: string;
}

export interface Import {
  from: SourceFile;
  specifier: string;
  typeOnly: boolean;
  /** Target relative to src without extension; null for a package. */
  target: string | null;
}

export function sources(): SourceFile[] {
  const folder = join(root, "src");
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) =>
    path.replaceAll("\\", "/"),
  );
  return paths
    .filter((path) => /\.(tsx?|js)$/.test(path))
    .map((path) => ({
      path,
      layer: path.split("/")[0] as string,
      text: readFileSync(join(folder, path), "utf8"),
    }));
}

export function importsOf(from: SourceFile): Import[] {
  const statement =
    /(?:^|\n)\s*(import|export)\s+(type\s)?[^;"']*?\bfrom\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)|(?:^|\n)import\s+["']([^"']+)["']/g;
  return [...from.text.matchAll(statement)].map((match) => {
    const specifier = match[3] ?? match[4] ?? match[5] ?? "";
    const target = specifier.startsWith(".") ? posix.join(posix.dirname(from.path), specifier) : null;
    return { from, specifier, typeOnly: match[2] !== undefined, target };
  });
}

/** Code without comments, so that an example in a comment is not taken for code. */
export function codeOf({ text }: SourceFile): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`\\])\/\/[^\n]*/g, "$1");
}
