import { UsageError } from "../usage";
import type { World } from "../world";
import type { AnswersFile } from "./answers";
import type { EvaluateOptions } from "./run";

/** Refuses, before anything is read, options that do not go together. */
export async function checkCombination(
  world: World,
  paths: readonly string[],
  options: EvaluateOptions,
): Promise<void> {
  if (paths.filter((path) => path === "-").length > 1) throw new UsageError("usage.stdinTwice");
  if (options.format === "ndjson" && options.out !== undefined) throw new UsageError("usage.ndjsonNoOut");
  if (options.format !== "ndjson" && options.workers !== undefined)
    throw new UsageError("usage.workersNeedLines");
  const one = takesOneSite(options);
  if (one !== null && !(await mayBeOneSite(world, paths))) throw new UsageError(one);
  if (options.out !== undefined) await checkOut(world, paths, options.out);
}

/** Why only one site can be evaluated, or null when any number can. */
export function takesOneSite(options: EvaluateOptions): "usage.htmlNeedsOut" | null {
  return options.format === "html" && options.out === undefined ? "usage.htmlNeedsOut" : null;
}

/** Answers that do not say which site and period they speak of would settle every submission of a run. */
export async function checkAnswers(
  world: World,
  paths: readonly string[],
  answers: AnswersFile | null,
): Promise<"usage.oneSite" | null> {
  if (!answers?.fitsOneOnly) return null;
  if (!(await mayBeOneSite(world, paths))) throw new UsageError("usage.oneSite");
  return "usage.oneSite";
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
    const folder = (await files.kind(path)) === "folder" ? path : path.replace(/[^\\/]*$/, "") || ".";
    if ((await files.identity(folder)) === target) throw new UsageError("usage.outOverInput");
  }
}
