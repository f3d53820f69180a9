import type { Problem } from "../base/errors";
import { formatVersion } from "../base/format-version";
import type { Place } from "./blocks";

/** A document or line that was refused, in its place among the lines of NDJSON output (schemas/output/refused.schema.json). */
export function refusedLine({ file, line }: Place, problems: readonly Problem[]): string {
  const told = problems.map(({ code, pointer, text }) => ({ code, pointer, text }));
  return `${JSON.stringify({ formatVersion, kind: "refused", file, line, problems: told })}\n`;
}

/** What stands in place of an evaluation that our own code failed on. */
export const bugProblem: Problem = {
  code: "bug",
  pointer: "",
  text: { "zh-CN": "程序错误，未能评估。", en: "A bug in the program kept it from being evaluated." },
};
