import { OptionError } from "../base/errors";
import { formatVersion, versionProblem } from "../base/format-version";
import type { Evaluation } from "../generated/evaluation";

/** Throws `OptionError` for what is no evaluation, or one of another format version. */
export function mustBeReadable(evaluation: Evaluation): void {
  const given = evaluation as Partial<Record<keyof Evaluation, unknown>> | null | undefined;
  if (typeof given !== "object" || given === null || given.kind !== "evaluation") {
    const text = {
      "zh-CN": "生成报告需要一份评估结果（evaluation）",
      en: "a report is made from an evaluation; this is none",
    };
    throw new OptionError([{ code: "evaluation", pointer: "", text }]);
  }
  if (given.formatVersion !== formatVersion) throw new OptionError([versionProblem(given.formatVersion)]);
}
