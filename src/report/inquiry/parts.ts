import { aText, type Check, having, listOf, yesOrNo } from "../../base/option-checks";
import type { Evaluation } from "../../generated/evaluation";

type Of<Name extends keyof Evaluation> = Evaluation[Name] extends (infer Part)[] ? Part : Evaluation[Name];

const words = having<{ "zh-CN": string; en: string }>({ "zh-CN": aText, en: aText }, "zh-CN", "en");
const supply = having<Of<"toSupply">>(
  { kind: aText, label: words, rules: listOf(aText), decides: yesOrNo },
  ...(["kind", "label", "rules", "decides"] as const),
);
const source = having<{ source: string }>({ source: aText }, "source");
const finding = having<Of<"findings">>(
  { id: aText, rulebook: aText, rule: aText, title: words, basis: source },
  ...(["id", "rulebook", "rule", "title", "basis"] as const),
);

const rulebook = having<Of<"rulebooks">>(
  {
    id: aText,
    number: aText,
    title: words,
    issuer: words,
    textSeen: words,
    rules: having({}),
    sources: having({}),
  },
  ...(["id", "number", "title", "issuer", "textSeen", "rules", "sources"] as const),
);

/** What the letter reads of an evaluation. */
export const inquiryParts: Check = having<Evaluation>({
  site: having<Evaluation["site"]>({ id: aText, tierLabel: words }, "id", "tierLabel"),
  period: having<Evaluation["period"]>({ from: aText, to: aText }, "from", "to"),
  toSupply: listOf(supply),
  findings: listOf(finding),
  rulebooks: listOf(rulebook),
});
