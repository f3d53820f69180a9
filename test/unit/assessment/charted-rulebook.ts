import { createEvaluator, type Evaluator, loadRulebook } from "../../../src";

const text = (words: string) => ({ "zh-CN": "试", en: words });

const parameter = (id: string, unit: string, value: number) => ({
  title: text(id),
  unit,
  clause: null,
  values: [{ from: "2000-01-01", fromBasis: "interpretation", value }],
  basis: { kind: "own", source: "own" },
});

const facts = {
  "a.hours": {
    title: text("hours"),
    unit: "h",
    per: "workers",
    value: {
      sum: "serviceLog",
      of: "hours",
      where: { field: "worker", operator: "equal", value: { outer: "id" } },
    },
  },
  "a.months": { title: text("months"), value: { periodsWith: "supervision", of: "date", each: "month" } },
  "a.role": { title: text("role"), per: "workers", value: { field: "role" } },
  "a.one": { title: text("one"), value: { constant: 1 } },
};

const rules = [
  {
    name: "hours",
    list: "workers",
    fact: "a.hours",
    where: { field: "role", operator: "notEqual", value: "administrator" },
  },
  { name: "log", list: "serviceLog", fact: "a.one" },
].map(({ name, list, fact, where }, k) => ({
  name,
  number: k + 1,
  provision: "requirement",
  basis: { kind: "text", source: "own" },
  title: text(name),
  appliesTo: { tier: ["station"] },
  forEach: { list, ...(where && { where }) },
  conditions: { fact, operator: "greaterThanInclusive", value: 0 },
  message: { fail: { id: "failed", args: {} } },
}));

/** A rulebook with these charts, as a document. */
export function chartedRulebook(charts: object, own: readonly object[] = rules): object {
  const messages = { failed: { what: "-", do: "-" } };
  return {
    id: "charted",
    number: "charted",
    title: text("charted"),
    issuer: text("-"),
    kind: "own",
    published: null,
    inForce: { from: null, to: null },
    binding: "mandatory",
    bindingOn: ["site"],
    bindingWhy: text("-"),
    textSeen: text("-"),
    gaps: [],
    sources: {
      own: { title: text("-"), publisher: text("-"), date: null, kind: "own", seen: text("-") },
    },
    clauses: [
      { clause: "1", title: text("-"), textSeen: "text", coverage: "automated", why: text("-"), rules: own },
    ],
    facts,
    parameters: { "a.least": parameter("a.least", "h", 40), "a.people": parameter("a.people", "person", 3) },
    charts,
    messages: { "zh-CN": messages, en: messages },
  };
}

export function evaluatorOf(charts: object): Evaluator {
  const rulebook = loadRulebook(chartedRulebook(charts));
  const profile = { id: "p", title: text("-"), why: text("-"), rulebooks: [{ id: "charted" }] };
  return createEvaluator({ profile, rulebooks: [rulebook] });
}

/** A station over the year 2026 with these lists. */
export function overYear({ site = {}, ...parts }: { site?: object; [name: string]: unknown }): object {
  return {
    site: { id: "s1", tier: "station", ...site },
    period: { from: "2026-01-01", to: "2026-12-31" },
    ...parts,
  };
}
