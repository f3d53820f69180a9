import type { Locale } from "../../base/language";
import { codes } from "../../generated/codes";
import type { RuleExplanation } from "../../index";
import { say } from "../../text/index";

const signs: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "≠",
  in: "∈",
  notIn: "∉",
  lessThan: "<",
  lessThanInclusive: "≤",
  greaterThan: ">",
  greaterThanInclusive: "≥",
  contains: "∋",
  doesNotContain: "∌",
};

const words = {
  all: { "zh-CN": "同时满足", en: "all of" },
  any: { "zh-CN": "至少满足一项", en: "any of" },
  not: { "zh-CN": "不满足", en: "not" },
  recorded: { "zh-CN": "有值", en: "has a value" },
  none: { "zh-CN": "为空", en: "has none" },
} as const;

type Node = Readonly<Record<string, unknown>>;

/** The condition tree of a rule, one line per leaf, facts and parameters by their titles. */
export function conditionLines(rule: RuleExplanation, locale: Locale): string[] {
  return lines(rule.conditions as Node, 2, { rule, locale });
}

interface View {
  readonly rule: RuleExplanation;
  readonly locale: Locale;
}

function lines(node: Node, depth: number, view: View): string[] {
  const indent = "  ".repeat(depth);
  for (const key of ["all", "any", "not"] as const) {
    if (node[key] === undefined) continue;
    const parts = [node[key]].flat() as Node[];
    const [only] = parts;
    if (key !== "not" && parts.length === 1 && only) return lines(only, depth, view);
    return [`${indent}${words[key][view.locale]}`, ...parts.flatMap((part) => lines(part, depth + 1, view))];
  }
  return [`${indent}${leaf(node, view)}`];
}

function leaf({ fact, operator, value }: Node, view: View): string {
  const left = titleOf(String(fact), view);
  if (operator === "exists") return `${left} ${words[value === true ? "recorded" : "none"][view.locale]}`;
  return `${left} ${signs[String(operator)] ?? operator} ${valueText(value, view, String(fact))}`;
}

function valueText(value: unknown, view: View, fact: string): string {
  if (Array.isArray(value))
    return value.map((one) => valueText(one, view, fact)).join(say("list.comma", view.locale));
  if (typeof value === "boolean") return say(value ? "reading.true" : "reading.false", view.locale);
  if (value === null) return say("reading.none", view.locale);
  if (typeof value !== "object") return codeText(String(value), view, fact);
  const { fact: other, parameter } = value as Node;
  return titleOf(String(other ?? parameter), view);
}

/** A code by its title; rulebooks of others may declare some that only they know. */
function codeText(value: string, { rule, locale }: View, fact: string): string {
  const list = rule.facts.find(({ id }) => id === fact)?.codes;
  return (list !== undefined && codes[list]?.codes[value]?.[locale]) || value;
}

function titleOf(id: string, { rule, locale }: View): string {
  const named = [...rule.facts, ...rule.parameters].find((one) => one.id === id);
  return named === undefined ? id : `“${named.title[locale]}”`;
}
