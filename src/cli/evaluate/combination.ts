import { checkPaths, mayBeOneSite } from "../reports/combination";
import { isLines } from "../reports/options";
import { UsageError } from "../usage";
import type { World } from "../world";
import type { AnswersFile } from "./answers";
import type { EvaluateOptions } from "./options";

/** Refuses, before anything is read, options that do not go together. */
export async function checkCombination(
  world: World,
  paths: readonly string[],
  options: EvaluateOptions,
): Promise<void> {
  await checkPaths(world, paths, options);
  if (options.series && (options.format === "text" || options.format === "html"))
    throw new UsageError("usage.seriesNeedJson");
  if (!isLines(options) && options.workers !== undefined) throw new UsageError("usage.workersNeedLines");
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
