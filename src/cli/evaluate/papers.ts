import { wholeLimits } from "../../desk/evaluated";
import { sideFilesOf } from "../../desk/working-papers";
import type { Evaluator } from "../../document/evaluator";
import type { Aside } from "../reports/render";

/** Working papers are complete. Apart from the rest, which other formats do not load. */
export const limits = wholeLimits;

export function asideWith(evaluator: Evaluator): Aside {
  return (evaluation, from) => sideFilesOf(from, evaluator, evaluation);
}
