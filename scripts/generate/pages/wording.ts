import type { Locale } from "../../../src/base/language";
import type { Condition, Expression, Rule, Where } from "../../../src/generated/rulebook";
import { amountText, formatNumber } from "../../../src/text";
import type { CodeListFile } from "../codes";
import type { Field, SubmissionModel } from "../model";
import type { Labels } from "../schemas";
import type { Authored } from "./authored";
import { dateOperators, exists, joints, operators, yesNo } from "./operators";
import { usesOfRule } from "./uses";

/** What a condition speaks of: its name, and the field of the submission that gives it meaning, if one does. */
interface Subject {
  name: Labels;
  unit?: string | undefined;
  field?: Field | undefined;
  isDate: boolean;
}

/** Conditions in plain words, as a nested Markdown list. */
export class Wording {
  constructor(
    private readonly book: Authored,
    private readonly model: SubmissionModel,
    private readonly codes: Map<string, CodeListFile>,
  ) {}

  tier(code: string, locale: Locale): string {
    const list = this.codes.get(this.model.document["/site/tier"]?.codes ?? "");
    return list?.codes.find((one) => one.code === code)?.label[locale] ?? code;
  }

  condition(rule: Rule, locale: Locale): string {
    return rule.conditions ? this.tree(rule.conditions, locale, null).join("\n") : "";
  }

  /** The scope of a rule beyond the tier: conditions on the site, and on the entries it is applied to. */
  scope(rule: Rule, locale: Locale): string[] {
    const lines = rule.appliesTo.where ? this.tree(rule.appliesTo.where, locale, null) : [];
    if (!rule.forEach) return lines;
    const list = this.model.lists[rule.forEach.list]?.label[locale] ?? rule.forEach.list;
    const each = locale === "en" ? `for each entry of “${list}”` : `逐条适用于“${list}”`;
    const where = rule.forEach.where ? this.tree(rule.forEach.where, locale, rule.forEach.list, 1) : [];
    const that = where.length ? (locale === "en" ? ", namely those where:" : "，限于：") : "";
    return [...lines, `- ${each}${that}`, ...where];
  }

  /** The facts a rule rests on whose definition is an interpretation. */
  interpreted(rule: Rule, locale: Locale): { title: string; text: string; decision?: string | undefined }[] {
    return [...usesOfRule(rule, this.book, this.model).facts].flatMap((id) => {
      const fact = this.book.facts[id];
      if (!fact?.interpretation) return [];
      return [
        { title: fact.title?.[locale] ?? id, text: fact.interpretation[locale], decision: fact.decision },
      ];
    });
  }

  /** The numbers a rule rests on, wherever in its facts they stand. */
  numbers(rule: Rule, locale: Locale): string[] {
    return [...usesOfRule(rule, this.book, this.model).parameters].map(
      (id) => `- ${this.parameter(id, locale)}`,
    );
  }

  private tree(node: Condition | Where, locale: Locale, list: string | null, depth = 0): string[] {
    const indent = "  ".repeat(depth);
    for (const key of ["all", "any"] as const) {
      const parts = node[key];
      if (!parts) continue;
      if (parts.length === 1) return this.tree(parts[0] as Condition, locale, list, depth);
      return [
        `${indent}- ${joints[key][locale]}`,
        ...parts.flatMap((part) => this.tree(part, locale, list, depth + 1)),
      ];
    }
    if (node.not)
      return [`${indent}- ${joints.not[locale]}`, ...this.tree(node.not, locale, list, depth + 1)];
    return [`${indent}- ${this.leaf(node, locale, list)}`];
  }

  private leaf(node: Condition | Where, locale: Locale, list: string | null): string {
    const subject =
      "fact" in node && node.fact ? this.fact(node.fact) : this.field((node as Where).field ?? "", list);
    const operator = node.operator ?? "equal";
    const quoted = quote(subject.name[locale]);
    if (operator === "exists") return `${quoted}${exists[String(node.value) as "true" | "false"][locale]}`;
    const words = operators[subject.isDate ? (dateOperators[operator] ?? operator) : operator][locale];
    const value = this.value(node.value, subject, locale, list);
    return locale === "en" ? `${quoted} ${words} ${value}` : `${quoted}${words}${value}`;
  }

  private value(value: unknown, subject: Subject, locale: Locale, list: string | null): string {
    if (Array.isArray(value)) {
      return value.map((one) => this.value(one, subject, locale, list)).join(locale === "en" ? ", " : "、");
    }
    if (typeof value === "object" && value !== null)
      return this.reference(value as Record<string, string>, locale, list);
    if (typeof value === "number") return amountText(value, subject.unit, locale);
    if (typeof value === "boolean") return yesNo[String(value) as "true" | "false"][locale];
    const known = this.codes.get(subject.field?.codes ?? "")?.codes.find(({ code }) => code === value);
    return known ? known.label[locale] : String(value);
  }

  private reference(value: Record<string, string>, locale: Locale, list: string | null): string {
    if (value.parameter) return this.parameter(value.parameter, locale);
    if (value.fact) return quote(this.fact(value.fact).name[locale]);
    return quote(this.field(value.field ?? value.outer ?? "", list).name[locale]);
  }

  /** The parameter with its value and the day from which it holds: the number is nowhere else on the page. */
  private parameter(id: string, locale: Locale): string {
    const parameter = this.book.parameters[id];
    const title = quote(parameter?.title?.[locale] ?? id);
    const values = (parameter?.values ?? []).map(({ value, from }) => {
      const amount =
        typeof value === "number" ? amountText(value, parameter?.unit, locale) : formatNumber(Number(value));
      return locale === "en" ? `${amount} from ${from}` : `${amount}，自 ${from} 起`;
    });
    return locale === "en" ? `${title} (${values.join("; ")})` : `${title}（${values.join("；")}）`;
  }

  private fact(id: string): Subject {
    const fact = this.book.facts[id];
    const field = this.fieldOf(fact?.value, fact?.per ?? null);
    return {
      name: (fact?.title as Labels | undefined) ?? { "zh-CN": id, en: id },
      unit: fact?.unit,
      field,
      isDate: this.isDate(fact?.value, fact?.per ?? null),
    };
  }

  private field(name: string, list: string | null): Subject {
    const field = name.startsWith("/")
      ? this.model.document[name]
      : this.model.lists[list ?? ""]?.fields[name];
    return {
      name: field?.label ?? { "zh-CN": name, en: name },
      unit: field?.unit,
      field,
      isDate: field?.type === "date",
    };
  }

  private fieldOf(value: Expression | undefined, list: string | null): Field | undefined {
    return value?.field ? this.field(value.field, list).field : undefined;
  }

  private isDate(value: Expression | undefined, list: string | null): boolean {
    if (!value) return false;
    if (value.day || value.earliest || value.latest || value.addMonths) return true;
    if (value.field) return this.field(value.field, list).isDate;
    if (value.fact) {
      const fact = this.book.facts[value.fact];
      return this.isDate(fact?.value, fact?.per ?? null);
    }
    return (value.either ?? value.greatest ?? value.least ?? []).some((part) => this.isDate(part, list));
  }
}

function quote(text: string): string {
  return `“${text}”`;
}
