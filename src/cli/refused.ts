import type { Problem } from "../base/errors";
import type { Place } from "./problems";

/** A document or line that was refused, in its place among the lines of NDJSON output. */
export function refusedLine({ file, line }: Place, problems: readonly Problem[]): string {
  const told = problems.map(({ code, pointer, text }) => ({ code, pointer, text }));
  return `${JSON.stringify({ formatVersion: 2, kind: "refused", file, line, problems: told })}\n`;
}

/** What stands in place of an evaluation that our own code failed on. */
export const bugProblem: Problem = {
  code: "bug",
  pointer: "",
  text: { "zh-CN": "程序错误，未能评估。", en: "A bug in the program kept it from being evaluated." },
};
