import { createEvaluator, type Evaluator, loadRulebook } from "../../../src";
import type { ComparedSide } from "../../../src/comparison";
import type { Attestation, Comparison, Waiver } from "../../../src/generated/evaluation";
import { tinyProfile, tinyRulebook } from "../../interop/tiny-rulebook";

type Tiny = ReturnType<typeof tinyRulebook>;
type Loose = { [key: string]: unknown };

/** The tiny rulebook with a question for a person, changed as a test wants it. */
export function tinyEvaluator(
  change: (rulebook: Tiny & Loose, rules: Loose[]) => void = () => {},
): Evaluator {
  const rulebook = tinyRulebook() as Tiny & Loose;
  const rules = rulebook.clauses[0]!.rules as Loose[];
  const { conditions: _, message: __, ...first } = rules[0]!;
  const question = { "zh-CN": "看到了吗？", en: "Was it seen?" };
  rules.push({
    ...first,
    number: 4,
    name: "seen",
    assessedBy: "person",
    question,
    technique: ["observation"],
  });
  change(rulebook, rules);
  return createEvaluator({ profile: tinyProfile, rulebooks: [loadRulebook(rulebook)] });
}

export const values = (...pairs: readonly (readonly [string, number])[]) => ({
  values: pairs.map(([from, value]) => ({ from, fromBasis: "text", value })),
});

export interface Answers {
  readonly attestations?: readonly Attestation[];
  readonly waivers?: readonly Waiver[];
}

export function site(parts: object = {}, year = 2026): Loose {
  return {
    site: { id: "s1", tier: "station", communities: 4, openedOn: "2015-01-01", ...parts },
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    workers: [worker("W1"), worker("W2")],
  };
}

export function worker(id: string, employment: string | null = "fullTime"): Loose {
  return { id, employment, employedFrom: "2020-01-01", employedTo: null };
}

export function side(
  submission: Loose,
  evaluator: Evaluator,
  { on = "2026-12-31", ...answers }: Answers & { on?: string } = {},
): ComparedSide {
  const evaluation = evaluator.evaluate(submission, { on, ...answers });
  return { evaluation, submission, evaluator, ...answers };
}

/** What became of each finding and why. */
export function told({ findings }: Comparison): Record<string, string> {
  return Object.fromEntries(
    findings.map(({ id, change, cause }) => [id.replace("tiny#", ""), `${change}: ${cause}`]),
  );
}

export function seen(parts: object = {}): Attestation {
  return {
    ...{ rule: "tiny#seen", outcome: "pass", by: "评估员01", on: "2026-06-01", method: "observation" },
    ...parts,
  } as Attestation;
}
