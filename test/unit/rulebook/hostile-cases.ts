import { tinyRulebook } from "../../interop/tiny-rulebook";

// biome-ignore lint/suspicious/noExplicitAny: mistakes have no type
type Loose = any;

export interface HostileCase {
  readonly name: string;
  readonly make: () => unknown;
  /** Of a problem that has to be among those reported. */
  readonly code: string;
  readonly place: string;
}

const title = { "zh-CN": "题", en: "Title" };
const leaf = { fact: "site.openedOn", operator: "equal", value: "2025-01-01" };

/** One mistake made in a rulebook that is otherwise sound. */
function one(
  name: string,
  code: string,
  place: string,
  make: (rulebook: Loose, rules: Loose[]) => void,
): HostileCase {
  return {
    name,
    code,
    place,
    make: () => {
      const rulebook: Loose = tinyRulebook();
      make(rulebook, rulebook.clauses[0].rules);
      return rulebook;
    },
  };
}

function nested(times: number, wrap: (inner: unknown) => unknown, inner: unknown): unknown {
  let value = inner;
  for (let k = 0; k < times; k++) value = wrap(value);
  return value;
}

const script = "$..[?(@.constructor.constructor('return process')().exit())]";
const rules = "clauses/0#/rules";
const communities = "facts#/facts/site.communities";
const conditions = "tiny#/clauses/0/rules/0/conditions";

const upstream: HostileCase[] = [
  one("a path with code", "unknownProperty", `${rules}/0/conditions/all/0`, (_, [rule]) => {
    rule.conditions = { all: [{ ...leaf, path: script }] };
  }),
  one("params", "unknownProperty", `${rules}/0/conditions`, (_, [rule]) => {
    rule.conditions = { ...leaf, params: { path: script } };
  }),
  one("a priority", "unknownProperty", `${rules}/0/conditions`, (_, [rule]) => {
    rule.conditions = { ...leaf, priority: 10 };
  }),
  one("a named condition", "unknownProperty", `${rules}/0/conditions`, (_, [rule]) => {
    rule.conditions = { condition: "other" };
  }),
  one("an empty all", "minItems", `${rules}/0/conditions/all`, (_, [rule]) => {
    rule.conditions = { all: [] };
  }),
  one("an empty any", "minItems", `${rules}/0/conditions/any`, (_, [rule]) => {
    rule.conditions = { any: [] };
  }),
  one("an empty where", "minItems", `${communities}/value/where/any`, ({ facts }) => {
    facts["site.communities"].value = { count: "workers", where: { any: [] } };
  }),
  one("no condition at all", "minProperties", `${rules}/0/conditions`, (_, [rule]) => {
    rule.conditions = {};
  }),
];

const prototypes: HostileCase[] = [
  {
    name: "a __proto__ key among the facts",
    code: "refusedKey",
    place: "rulebook#/facts/__proto__",
    make: () => JSON.parse(JSON.stringify(tinyRulebook()).replace('"facts":{', '"facts":{"__proto__":{},')),
  },
  one("a fact called constructor", "refusedKey", "rulebook#/facts/constructor", ({ facts }) => {
    facts.constructor = { title, value: { constant: 1 } };
  }),
  one("a fact called hasOwnProperty", "propertyNames", "facts#/facts", ({ facts }) => {
    facts.hasOwnProperty = { title, value: { constant: 1 } };
  }),
  one("a parameter called toString", "propertyNames", "parameters.json#/parameters", ({ parameters }) => {
    parameters.toString = parameters["site.mostCommunities"];
  }),
  one("a list called constructor", "unknownList", `${communities}/value/count`, ({ facts }) => {
    facts["site.communities"].value = { count: "constructor" };
  }),
  one("a fact per constructor", "unknownList", `${communities}/per`, ({ facts }) => {
    facts["site.communities"].per = "constructor";
  }),
  one("a field on the prototype", "pattern", `${communities}/value/field`, ({ facts }) => {
    facts["site.communities"].value = { field: "/__proto__/polluted" };
  }),
  one(
    "a field called constructor",
    "unknownField",
    "facts#/facts/worker.employment/value/field",
    ({ facts }) => {
      facts["worker.employment"].value = { field: "constructor" };
    },
  ),
  one("a source called constructor", "unknownSource", `${rules}/0/basis/source`, (_, [rule]) => {
    rule.basis = { kind: "own", source: "constructor" };
  }),
  one(
    "a message called constructor",
    "unknownMessage",
    "tiny#/clauses/0/rules/0/message/fail/id",
    (_, [rule]) => {
      rule.message = { fail: { id: "constructor" } };
    },
  ),
  one("a tier called constructor", "unknownTier", `${rules}/0/appliesTo/tier/0`, (_, [rule]) => {
    rule.appliesTo = { tier: ["constructor"] };
  }),
];

const sizes: HostileCase[] = [
  one("20,000 levels of not", "tooDeep", "rulebook#/clauses/0/rules/0/conditions/not", (_, [rule]) => {
    rule.conditions = nested(20_000, (not) => ({ not }), leaf);
  }),
  one("20,000 levels of all", "tooDeep", "rulebook#/clauses/0/rules/0/conditions/all/0", (_, [rule]) => {
    rule.conditions = nested(20_000, (inner) => ({ all: [inner] }), leaf);
  }),
  one("20,000 levels of floor", "tooDeep", "rulebook#/facts/site.communities/value/floor", ({ facts }) => {
    facts["site.communities"].value = nested(20_000, (floor) => ({ floor }), { constant: 1 });
  }),
  {
    name: "20,000 nested lists",
    code: "tooDeep",
    place: "rulebook#/0/0/0",
    make: () => JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`),
  },
  one("a document inside itself", "tooDeep", "rulebook#/facts/self/facts/self", (rulebook) => {
    rulebook.facts.self = rulebook;
  }),
  one(
    "a list of a million numbers",
    "listTooLong",
    "rulebook#/clauses/0/rules/1/conditions/value",
    (_, [, rule]) => {
      rule.conditions = { fact: "site.communities", operator: "in", value: new Array(1_000_000).fill(1) };
    },
  ),
  one("a list that only claims its length", "listTooLong", "rulebook#/clauses/0/rules", ({ clauses }) => {
    clauses[0].rules = new Array(4_000_000_000);
  }),
  one("a million clauses", "listTooLong", "rulebook#/clauses", (rulebook) => {
    rulebook.clauses = new Array(1_000_000).fill(rulebook.clauses[0]);
  }),
  one("half a million facts", "tooLarge", "rulebook#/facts", ({ facts }) => {
    for (let k = 0; k < 500_000; k++) facts[`x.f${k}`] = 1;
  }),
  one("doubling by shared references", "tooLarge", "rulebook#", (rulebook) => {
    rulebook.gaps = nested(40, (inner) => [inner, inner], "x");
  }),
  one("a text of ten million letters", "textTooLong", "rulebook#/title/en", (rulebook) => {
    rulebook.title = { "zh-CN": "题", en: "x".repeat(10_000_000) };
  }),
  one("a name of ten million letters", "textTooLong", "rulebook#/facts/xxx", ({ facts }) => {
    facts["x".repeat(10_000_000)] = 1;
  }),
  one("an id that a careless pattern would chew on", "maxLength", "rulebook.json#/id", (rulebook) => {
    rulebook.id = `a${"-a".repeat(9_000)}!`;
  }),
  one("a fact id of that kind", "maxLength", `${rules}/0/conditions/fact`, (_, [rule]) => {
    rule.conditions.fact = `a${".a".repeat(9_000)}!`;
  }),
  one("a message full of open braces", "placeholder", "messages/en.json#/failed/what", ({ messages }) => {
    messages.en.failed.what = "{a".repeat(200);
  }),
];

const references: HostileCase[] = [
  one("a fact that is itself", "cycle", `${communities}/value/fact`, ({ facts }) => {
    facts["site.communities"].value = { fact: "site.communities" };
  }),
  one("a circle of three, which no rule reads", "cycle", "facts#/facts/x.c/value/fact", ({ facts }) => {
    for (const [name, next] of ["ab", "bc", "ca"]) {
      facts[`x.${name}`] = { title, value: { fact: `x.${next}` } };
    }
  }),
  one("a circle through a where", "cycle", `${communities}/value/where/value/fact`, ({ facts }) => {
    const where = { field: "id", operator: "equal", value: { fact: "site.communities" } };
    facts["site.communities"].value = { count: "workers", where };
  }),
  one("a chain of 5,000 facts", "tooDeep", "facts#/facts/x.f", ({ facts }) => {
    for (let k = 4_999; k >= 0; k--) {
      facts[`x.f${k}`] = { title, value: k === 0 ? { constant: 1 } : { fact: `x.f${k - 1}` } };
    }
  }),
  one("that chain, from its beginning", "tooDeep", "", ({ facts }) => {
    for (let k = 0; k < 5_000; k++) {
      facts[`x.f${k}`] = { title, value: k === 0 ? { constant: 1 } : { fact: `x.f${k - 1}` } };
    }
  }),
  one("an unknown fact", "unknownFact", `${conditions}/fact`, (_, [rule]) => {
    rule.conditions.fact = "no.such";
  }),
  one(
    "an unknown parameter",
    "unknownParameter",
    "tiny#/clauses/0/rules/1/conditions/value/parameter",
    (_, all) => {
      all[1].conditions.value = { parameter: "no.such" };
    },
  ),
  one("an unknown field", "unknownField", `${communities}/value/field`, ({ facts }) => {
    facts["site.communities"].value = { field: "/site/nothing" };
  }),
  one(
    "an unknown field in a fact no rule reads",
    "unknownField",
    "facts#/facts/x.a/value/of",
    ({ facts }) => {
      facts["x.a"] = { title, value: { sum: "workers", of: "nothing" } };
    },
  ),
  one("an unknown operator", "enum", `${rules}/0/conditions/operator`, (_, [rule]) => {
    rule.conditions.operator = "matches";
  }),
  one("an unknown operation", "unknownProperty", `${communities}/value`, ({ facts }) => {
    facts["site.communities"].value = { script: "1" };
  }),
  one("an unknown source of a number", "unknownSource", "parameters.json#/parameters", ({ parameters }) => {
    parameters["site.mostCommunities"].basis = { kind: "own", source: "nowhere" };
  }),
];

const meanings: HostileCase[] = [
  one(
    "an operator for another type",
    "operatorType",
    "tiny#/clauses/0/rules/1/conditions/operator",
    (_, all) => {
      all[1].conditions = { fact: "site.communities", operator: "contains", value: "x" };
    },
  ),
  one("a literal of another type", "literalType", "tiny#/clauses/0/rules/1/conditions/value", (_, all) => {
    all[1].conditions.value = "five";
  }),
  one("a comparison of a date with a number", "typeClash", `${conditions}/value`, (_, [rule]) => {
    rule.conditions.value = { fact: "site.communities" };
  }),
  one("a fact per worker, asked of the site", "wrongPer", conditions, (_, [rule]) => {
    rule.conditions = { fact: "worker.employment", operator: "equal", value: "fullTime" };
  }),
  one("two rules of one name", "duplicateName", `${rules}/1/name`, (_, all) => {
    all[1].name = all[0].name;
  }),
  one("two clauses of one number", "duplicateName", "clauses/1#/clause", ({ clauses }) => {
    clauses.push({ ...clauses[0], rules: [] });
  }),
  one("values out of order", "valuesOrder", "parameters.json#/parameters", ({ parameters }) => {
    const [value] = parameters["site.mostCommunities"].values;
    parameters["site.mostCommunities"].values = [value, { ...value, from: "2019-01-01" }];
  }),
  one("two values on one day", "valuesOrder", "parameters.json#/parameters", ({ parameters }) => {
    const [value] = parameters["site.mostCommunities"].values;
    parameters["site.mostCommunities"].values = [value, { ...value, value: 9 }];
  }),
  one("an open interpretation without a decision", "noDecision", communities, ({ facts }) => {
    facts["site.communities"].value = { either: [{ constant: 1 }, { constant: 2 }] };
  }),
  one(
    "a placeholder nobody fills",
    "unknownArgument",
    "tiny#/clauses/0/rules/0/message/fail",
    ({ messages }) => {
      messages.en.failed.what = "{constructor}";
    },
  ),
  one("a placeholder that is no name", "placeholder", "messages/zh-CN.json#/failed/do", ({ messages }) => {
    messages["zh-CN"].failed.do = "{__proto__}";
  }),
  one(
    "a message in one language only",
    "unknownMessage",
    "tiny#/clauses/0/rules/0/message/fail/id",
    ({ messages }) => {
      delete messages.en.failed;
    },
  ),
  one("sameAs left unresolved", "required", communities, ({ facts }) => {
    facts["site.communities"] = { sameAs: "tiny#site.communities" };
  }),
];

const notJson: HostileCase[] = [
  ...[undefined, null, 5, "rulebook", []].map((value) => ({
    name: `${JSON.stringify(value)} in its place`,
    code: value === undefined ? "notJson" : "notAnObject",
    place: "rulebook#",
    make: () => value,
  })),
  one("a number that is none", "notJson", "rulebook#/parameters", ({ parameters }) => {
    parameters["site.mostCommunities"].values[0].value = Number.NaN;
  }),
  one("a function", "notJson", "rulebook#/title", (rulebook) => {
    rulebook.title = () => title;
  }),
  one("a Date", "notJson", "rulebook#/published", (rulebook) => {
    rulebook.published = new Date(0);
  }),
  one("a getter that throws", "notJson", "rulebook#", (rulebook) => {
    Object.defineProperty(rulebook, "title", {
      enumerable: true,
      get() {
        throw new Error("caught me");
      },
    });
  }),
  ...["clauses", "facts", "parameters", "messages"].map((part) =>
    one(`null for its ${part}`, "type", "", (rulebook) => {
      rulebook[part] = null;
    }),
  ),
  one("a rule without a number", "required", `${rules}/0`, (_, [rule]) => {
    delete rule.number;
  }),
  one("number 0", "minimum", `${rules}/0/number`, (_, [rule]) => {
    rule.number = 0;
  }),
  one("half a number", "type", `${rules}/0/number`, (_, [rule]) => {
    rule.number = 1.5;
  }),
  one("two rules of one number", "duplicateNumber", `${rules}/2/number`, (_, all) => {
    all[2].number = 1;
  }),
  one("null for a rule", "type", `${rules}/0`, (_, all) => {
    all[0] = null;
  }),
  one("null for a fact", "type", communities, ({ facts }) => {
    facts["site.communities"] = null;
  }),
  one("file names that are none", "type", "rulebook#/files", (rulebook) => {
    rulebook.files = { "clauses/0": 5 };
  }),
];

export const hostileCases = [...upstream, ...prototypes, ...sizes, ...references, ...meanings, ...notJson];
