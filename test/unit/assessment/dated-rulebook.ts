import { createEvaluator, type Evaluator, loadRulebook } from "../../../src";
import { tinyRulebook } from "../../interop/tiny-rulebook";

type Tiny = ReturnType<typeof tinyRulebook>;

export interface Dates {
  readonly published?: string | null;
  readonly inForce?: { from: string | null; to: string | null };
  readonly values?: readonly object[];
}

/** The tiny rulebook with days of its own; `months` counts the full months of the days judged. */
export function datedEvaluator({
  published = null,
  inForce = { from: null, to: null },
  values,
}: Dates): Evaluator {
  const rulebook = { ...tinyRulebook(), published, inForce } as Tiny & { [key: string]: unknown };
  const text = (en: string) => ({ "zh-CN": en, en });
  Object.assign(rulebook.facts, {
    "site.months": { title: text("Full months"), unit: "month", value: { periodsIn: "month" } },
    "site.logged": { title: text("Entries"), unit: "entry", value: { count: "serviceLog" } },
  });
  const [first] = rulebook.clauses[0]!.rules as { [key: string]: unknown }[];
  const counted = {
    name: "months",
    number: 4,
    conditions: { fact: "site.months", operator: "greaterThan", value: 0 },
  };
  const logged = {
    name: "logged",
    number: 5,
    conditions: {
      fact: "site.logged",
      operator: "greaterThanInclusive",
      value: { parameter: "site.mostCommunities" },
    },
  };
  (rulebook.clauses[0]!.rules as object[]).push({ ...first, ...counted }, { ...first, ...logged });
  if (values !== undefined) Object.assign(rulebook.parameters["site.mostCommunities"]!, { values });
  const profile = {
    id: "tiny",
    title: text("Tiny"),
    why: text("Test"),
    rulebooks: [{ id: "tiny" }],
  };
  return createEvaluator({ profile, rulebooks: [loadRulebook(rulebook)] });
}

export const year = (n: number) => ({ from: `${n}-01-01`, to: `${n}-12-31` });

export function site(parts: object = {}): { [key: string]: unknown } {
  return {
    site: { id: "s1", tier: "station", communities: 6, openedOn: "2015-01-01" },
    period: year(2022),
    ...parts,
  };
}
