import {
  createEvaluator,
  type EvaluateOptions,
  type Evaluation,
  type Evaluator,
  type Finding,
  type HostFact,
  loadRulebook,
  type Reading,
} from "../../../src";

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Facts = Record<string, Json | { per: string; value: Json }>;
export type Submission = { [key: string]: unknown };

export interface Rule {
  name?: string;
  conditions?: Json;
  forEach?: Json;
  appliesTo?: Json;
  assessedBy?: "person";
}

const text = (words: string) => ({ "zh-CN": "试", en: words });

const source = {
  title: text("-"),
  publisher: text("-"),
  date: null,
  url: "example.org",
  kind: "own",
  seen: text("-"),
};

function ruleOf({ name = "rule", conditions, forEach, appliesTo = {}, assessedBy }: Rule, k: number) {
  const judged = conditions
    ? { conditions, message: { fail: { id: "failed", args: {} } } }
    : { assessedBy, question: text("seen?"), technique: ["observation"] };
  return {
    name,
    number: k + 1,
    provision: "requirement",
    basis: { kind: "text", source: "own" },
    title: text(name),
    appliesTo,
    ...(forEach !== undefined && { forEach }),
    ...judged,
  };
}

/** An evaluator of one small rulebook whose rules all decide. A fact is an expression, or `{ per, value }`. */
export function evaluatorOf(facts: Facts, rules: Rule[], hostFacts: HostFact[] = []): Evaluator {
  const definitions = Object.entries(facts).map(([id, fact]) => {
    const whole = fact as { per?: string; value?: Json };
    const definition = whole.per === undefined ? { value: fact } : { per: whole.per, value: whole.value };
    return [id, { title: text(id), ...definition, decision: "0001" }];
  });
  const messages = { failed: { what: "-", do: "-" } };
  const rulebook = loadRulebook(
    {
      id: "small",
      number: "small",
      title: text("small"),
      issuer: text("-"),
      kind: "own",
      published: null,
      inForce: { from: null, to: null },
      binding: "mandatory",
      bindingOn: ["site"],
      bindingWhy: text("-"),
      textSeen: text("-"),
      gaps: [],
      sources: { own: source },
      clauses: [
        {
          clause: "1",
          title: text("-"),
          textSeen: "text",
          coverage: "automated",
          why: text("-"),
          rules: rules.map(ruleOf),
        },
      ],
      facts: Object.fromEntries(definitions),
      parameters: {},
      messages: { "zh-CN": messages, en: messages },
    },
    hostFacts,
  );
  const profile = { id: "small", title: text("-"), why: text("-"), rulebooks: [{ id: "small" }] };
  return createEvaluator({ profile, rulebooks: [rulebook], facts: hostFacts });
}

/** A station over the year 2026 with these lists and other parts. */
export function station(parts: Submission = {}): Submission {
  const site = { id: "s1", tier: "station", divisionCode: "320585102000", ...(parts.site as object) };
  return { period: { from: "2026-01-01", to: "2026-12-31" }, ...parts, site };
}

export const endOfYear: EvaluateOptions = { on: "2026-12-31" };

export function judge(
  facts: Facts,
  rule: Rule,
  submission: Submission,
  options: EvaluateOptions = endOfYear,
): { finding: Finding; evaluation: Evaluation } {
  const evaluation = evaluatorOf(facts, [rule]).evaluate(submission, options);
  return { finding: evaluation.findings[0]!, evaluation };
}

/** What one fact reads; of a fact `per` a list, for each of its entries. */
export function read(fact: Facts[string], submission: Submission, on = "2026-12-31"): Reading {
  const { finding } = judge({ "a.fact": fact }, { conditions: exists("a.fact") }, submission, { on });
  return finding.measured[0]!.reading;
}

export function readEach(
  fact: { per: string; value: Json },
  submission: Submission,
  on = "2026-12-31",
): Reading[] {
  const rule = { conditions: exists("a.fact"), forEach: { list: fact.per } };
  const { finding } = judge({ "a.fact": fact }, rule, submission, { on, evidence: "full" });
  return finding.items!.list.map((item) => item.measured[0]!.reading);
}

export function exists(fact: string): Json {
  return { fact, operator: "exists", value: true };
}

export function atLeast(fact: string, value: Json): Json {
  return { fact, operator: "greaterThanInclusive", value };
}

/** `n` entries with ids of their own, made from one. */
export function entries(n: number, make: (k: number) => object): object[] {
  return Array.from({ length: n }, (_, k) => ({ id: `E${k + 1}`, ...make(k) }));
}
