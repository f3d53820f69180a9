import { formatVersion, versionProblem } from "../base/format-version";
import { anObject, anything, type Check, having, listOf } from "../base/option-checks";
import { checkArgument } from "../base/options";
import type { Evaluation } from "../generated/evaluation";

/** What every format reads; whether the rest is there too, the schema of evaluations says. */
const evaluationParts = having<Evaluation>(
  {
    site: anObject,
    period: anObject,
    profile: anObject,
    conclusion: anObject,
    totals: anObject,
    findings: listOf(anObject),
    clauses: listOf(anObject),
    toSupply: listOf(anObject),
    places: anObject,
    defects: listOf(anObject),
    defectTotals: anObject,
    unusedAttestations: listOf(anything),
    rulebooks: listOf(anObject),
  },
  ...(["site", "period", "profile", "conclusion", "totals", "findings", "clauses"] as const),
  ...(["toSupply", "places", "defects", "defectTotals", "unusedAttestations", "rulebooks"] as const),
);

/** The version before the parts: another one has others. */
const readable: Check = (value, pointer) => {
  const given = value as Partial<Record<keyof Evaluation, unknown>> | null | undefined;
  if (typeof given !== "object" || given === null || given.kind !== "evaluation")
    return [{ code: "evaluation", pointer, text: noEvaluation }];
  if (given.formatVersion !== formatVersion)
    return [versionProblem(given.formatVersion, `${pointer}/formatVersion`)];
  return evaluationParts(given, pointer);
};

const noEvaluation = {
  "zh-CN": "生成报告需要一份评估结果（evaluation）",
  en: "a report is made from an evaluation; this is none",
};

/** Throws `OptionError` for what is no evaluation, or one of another format version. */
export function mustBeReadable(evaluation: Evaluation): void {
  checkArgument(evaluation, "", readable);
}
