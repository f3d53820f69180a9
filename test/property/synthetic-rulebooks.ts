import { createEvaluator, type Evaluator, loadRulebook, type RulebookDocument } from "../../src";
import { extraCodes } from "./extra-codes";
import { type SyntheticFact, syntheticFacts } from "./synthetic-facts";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const text = (words: string) => ({ "zh-CN": "试", en: words });
const source = {
  title: text("test"),
  publisher: text("test"),
  date: null,
  url: "example.org",
  kind: "own",
  seen: text("all"),
};
const idOf = (group: string, name: string) => `${group}.${name}`;

/** The facts of all groups; `change` may put another definition in the place of one. */
function factsOf(change: (fact: SyntheticFact) => Json) {
  const facts: Record<string, Json> = {};
  for (const [group, members] of Object.entries(syntheticFacts)) {
    for (const [name, fact] of Object.entries(members)) {
      facts[idOf(group, name)] = {
        title: text(name),
        value: change(fact),
        ...(fact.per && { per: fact.per }),
        ...(fact.decision && { decision: fact.decision }),
      };
    }
  }
  return facts;
}

const parameter = (from: string, value: number) => ({
  title: text("number"),
  unit: "person",
  clause: null,
  values: [{ from, fromBasis: "interpretation", value }],
  basis: { kind: "own", source: "own" },
});

/** Conditions that ask each fact both ways round, and put them together. */
function conditionsFor(id: string, fact: SyntheticFact): Json[] {
  const value = fact.against[0]!;
  if (fact.per === "supervision") {
    return [
      { fact: id, operator: "contains", value },
      { fact: id, operator: "doesNotContain", value },
    ];
  }
  const ordered = typeof value === "number" || /^\d{4}-/.test(String(value));
  const exists = { fact: id, operator: "exists", value: true };
  if (!ordered) {
    const equal = { fact: id, operator: "equal", value };
    const other = { fact: id, operator: "notEqual", value };
    return typeof value === "string"
      ? [equal, other, exists, { fact: id, operator: "in", value: [value] }]
      : [equal, other, exists];
  }
  return [
    ...fact.against.map((limit): Json => ({ fact: id, operator: "greaterThanInclusive", value: limit })),
    { fact: id, operator: "lessThanInclusive", value },
    { not: { fact: id, operator: "lessThan", value } },
    { fact: id, operator: "equal", value },
    exists,
    { any: [{ fact: id, operator: "notEqual", value }, { not: exists }] },
    {
      all: [
        { fact: id, operator: "greaterThan", value },
        { fact: "field.communities", operator: "lessThan", value: { fact: "parameter.three" } },
      ],
    },
  ];
}

type Rule = { [key: string]: Json };

function rulesFor(group: string): Rule[] {
  return Object.entries(syntheticFacts[group]!).flatMap(([name, fact]) => {
    const id = idOf(group, name);
    return conditionsFor(id, fact).flatMap((conditions, k) => {
      const rule = (suffix: string, more: Rule): Rule => ({
        name: `${name}-${k}${suffix}`.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        provision: "requirement",
        basis: { kind: "text", source: "own" },
        title: text(id),
        appliesTo: {},
        conditions,
        message: { fail: { id: "failed", args: {} } },
        ...more,
      });
      if (fact.per === undefined) {
        const where = { fact: "field.operator", operator: "notEqual", value: "enterprise" };
        return k > 0 ? [rule("", {})] : [rule("", {}), rule("-where", { appliesTo: { where } })];
      }
      const where = { field: "id", operator: "notEqual", value: "A2" };
      return [
        rule("", { forEach: { list: fact.per } }),
        ...(k > 1 ? [] : [rule("-in", { forEach: { list: fact.per, where, entries: "recorded" } })]),
      ];
    });
  });
}

const person: Rule = {
  name: "person",
  provision: "requirement",
  basis: { kind: "text", source: "own" },
  title: text("person"),
  appliesTo: { where: { fact: "field.communities", operator: "greaterThan", value: 1 } },
  assessedBy: "person",
  question: text("seen?"),
  technique: ["observation"],
};

/** Rules that go through entries of nested and dated lists as well. */
const nested: Rule[] = [
  { list: "groupwork/sessions", where: { field: "stage", operator: "equal", value: "formation" } },
  { list: "serviceLog", where: { field: "hours", operator: "greaterThan", value: 3 } },
].map((forEach, k) => ({
  name: `nested-${k}`,
  provision: "requirement",
  basis: { kind: "text", source: "own" },
  title: text("nested"),
  appliesTo: {},
  forEach,
  conditions: { fact: "field.communities", operator: "greaterThan", value: 1 },
  message: { fail: { id: "failed", args: {} } },
}));

const groups = Object.keys(syntheticFacts);

function rulebook(group: string, facts: Record<string, Json>): RulebookDocument {
  const unnumbered = group === "field" ? [...rulesFor(group), person, ...nested] : rulesFor(group);
  const rules = unnumbered.map((rule, k): Rule => ({ ...rule, number: k + 1 }));
  const clauses: Json[] = [];
  for (let k = 0; k * 30 < rules.length; k++) {
    clauses.push({
      clause: String(k + 1),
      title: text("clause"),
      textSeen: "text",
      coverage: "automated",
      why: text("test"),
      rules: rules.slice(k * 30, k * 30 + 30),
    });
  }
  const messages = { failed: { what: "-", do: "-" } };
  return loadRulebook({
    id: `op-${group.toLowerCase()}`,
    number: group,
    title: text(group),
    issuer: text("test"),
    kind: "own",
    published: null,
    inForce: { from: null, to: null },
    binding: "mandatory",
    bindingOn: ["site"],
    bindingWhy: text("test"),
    gaps: [],
    textSeen: text("all"),
    ...(groups.indexOf(group) % 3 === 0 && { scope: { divisions: ["3205"] } }),
    sources: { own: source },
    codes: extraCodes,
    clauses,
    facts,
    charts: chartsOf(group),
    parameters: { "p.three": parameter("2000-01-01", 3), "p.never": parameter("2150-01-01", 3) },
    messages: { "zh-CN": messages, en: messages },
  });
}

/** Of each fact of a group that can be drawn a chart; those with entries have a threshold of one kind or the other. */
function chartsOf(group: string): Record<string, Json> {
  const drawn = Object.entries(syntheticFacts[group]!).filter(([, { value, per, against }]) => {
    const isNumber = typeof against[0] === "number";
    return isNumber && (per !== undefined || Object.keys(value as object).includes("each"));
  });
  return Object.fromEntries(
    drawn.map(([name, { per }], k) => {
      const threshold: Json = { fact: k % 2 === 0 ? "field.communities" : idOf(group, name) };
      const fact = idOf(group, name);
      return [fact, { title: text(name), fact, ...(per !== undefined && { threshold }) }];
    }),
  );
}

/** One rulebook per operation, so that conclusions differ; `change` replaces the definition of a fact. */
export function syntheticEvaluator(
  change: (fact: SyntheticFact) => Json = ({ value }) => value as Json,
  only: readonly string[] = groups,
): Evaluator {
  const facts = factsOf(change);
  const rulebooks = only.map((group) => rulebook(group, facts));
  const profile = {
    id: "synthetic",
    title: text("synthetic"),
    why: text("test"),
    rulebooks: rulebooks.map(({ id }) => ({ id })),
  };
  return createEvaluator({ profile, rulebooks });
}
