import { UsageError } from "../usage";
import type { World } from "../world";
import type { ReportOptions } from "./options";

/** Refuses, before anything is read, inputs and outputs that do not go together. */
export async function checkPaths(
  world: World,
  paths: readonly string[],
  options: ReportOptions,
): Promise<void> {
  if (paths.filter((path) => path === "-").length > 1) throw new UsageError("usage.stdinTwice");
  if (options.format === "ndjson" && options.out !== undefined) throw new UsageError("usage.ndjsonNoOut");
  const one = takesOneSite(options);
  if (one !== null && !(await mayBeOneSite(world, paths))) throw new UsageError(one);
  if (options.out !== undefined) await checkOut(world, paths, options.out);
}

/** Why only one site can be reported on, or null when any number can. */
export function takesOneSite(options: ReportOptions): "usage.htmlNeedsOut" | null {
  return options.format === "html" && options.out === undefined ? "usage.htmlNeedsOut" : null;
}

/** One path that is a document by itself, or the standard input, of which nothing is known yet. */
export async function mayBeOneSite(world: World, paths: readonly string[]): Promise<boolean> {
  const [path] = paths;
  if (paths.length !== 1 || path === undefined) return false;
  if (path === "-") return true;
  return !/\.(ndjson|jsonl)$/i.test(path) && (await world.files.kind(path)) !== "folder";
}

/** A site's report may bear the name of its submission; it must not take its place. */
async function checkOut({ files }: World, paths: readonly string[], out: string): Promise<void> {
  if ((await files.kind(out)) === "file") throw new UsageError("usage.outIsFile", { path: out });
  const target = await files.identity(out);
  for (const path of paths.filter((path) => path !== "-")) {
    const folder = (await files.kind(path)) === "folder" ? path : folderOf(path);
    if ((await files.identity(folder)) === target) throw new UsageError("usage.outOverInput");
  }
}

/** The folder a file stands in, as its path says it. */
export function folderOf(path: string): string {
  return path.replace(/[^\\/]*$/, "") || ".";
}
