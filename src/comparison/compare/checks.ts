import { OptionError } from "../../base/errors";
import { formatVersion, versionProblem } from "../../base/format-version";
import type { Text } from "../../base/language";
import { anObject, anything, aText, having, listOf, oneOf } from "../../base/option-checks";
import { checkArgument } from "../../base/options";
import type { Evaluation, Finding } from "../../generated/evaluation";
import type { ComparedSide } from "./side";

const dates = having<Evaluation["period"]>({ from: aText, to: aText }, "from", "to");
const text = having<Text>({ "zh-CN": aText, en: aText }, "zh-CN", "en");
const finding = having<Finding>(
  {
    ...{ id: aText, rulebook: aText, rule: aText, outcome: aText, weight: aText, title: text },
    ...{ measured: listOf(anObject), parameters: listOf(anObject) },
  },
  ...(["id", "rulebook", "rule", "outcome", "weight", "title", "measured", "parameters"] as const),
);
/** What is read of an evaluation, which may come from a file that passed through many hands. */
const evaluation = having<Evaluation>(
  {
    kind: oneOf("evaluation"),
    tool: having<Evaluation["tool"]>({ version: aText }, "version"),
    on: aText,
    site: having<Evaluation["site"]>(
      { id: aText, tier: aText, tierLabel: text },
      ...(["id", "tier", "tierLabel"] as const),
    ),
    period: dates,
    window: dates,
    profile: having<Evaluation["profile"]>(
      { id: aText, digest: aText, title: text },
      "id",
      "digest",
      "title",
    ),
    conclusion: having<Evaluation["conclusion"]>({ overall: aText }, "overall"),
    findings: listOf(finding),
    rulebooks: listOf(having<Evaluation["rulebooks"][number]>({ id: aText, digest: aText }, "id", "digest")),
  },
  ...(["kind", "tool", "on", "site", "period", "window", "profile", "conclusion"] as const),
  ...(["findings", "rulebooks"] as const),
);
const side = having<ComparedSide>({ evaluation, evaluator: anObject, submission: anything }, "evaluation");

/** Throws `OptionError` for what is no side of a comparison, or of another version of the format. */
export function checkSide(given: ComparedSide, pointer: string): void {
  checkArgument(given, pointer, side);
  const { formatVersion: version } = given.evaluation;
  if (version !== formatVersion)
    throw new OptionError([versionProblem(version, `${pointer}/evaluation/formatVersion`)]);
}

/** Throws `OptionError` for two of different sites or tiers. */
export function mustBeOfOneSite({ site }: Evaluation, { site: other }: Evaluation): void {
  if (site.id === other.id && site.tier === other.tier) return;
  const text = {
    "zh-CN": `两份结果不是同一站点、同一层级的：前者为“${site.id}”（${site.tierLabel["zh-CN"]}），后者为“${other.id}”（${other.tierLabel["zh-CN"]}）。只能比较同一站点的结果。`,
    en: `The two are not of one site and tier: “${site.id}” (${site.tierLabel.en}) before, “${other.id}” (${other.tierLabel.en}) after. Only results of one site are compared.`,
  };
  throw new OptionError([{ code: "otherSiteOrTier", pointer: "/after", text }]);
}
