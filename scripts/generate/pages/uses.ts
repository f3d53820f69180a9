import type { Rule } from "../../../src/generated/rulebook";
import type { SubmissionModel } from "../model";
import type { Authored } from "./authored";

/** What a rule or fact rests on, through every fact it refers to. */
export interface Uses {
  facts: Set<string>;
  parameters: Set<string>;
  /** Pointers into the submission; a field of entries has a star for the position. */
  fields: Set<string>;
}

/** Lists an expression ranges over are named by one of these. */
const overLists = [
  "count",
  "sum",
  "distinct",
  "share",
  "earliest",
  "latest",
  "longestGap",
  "periodsWith",
  "periodsWithout",
  "coveredDays",
  "spans",
  "some",
];

export function usesOfRule(rule: Rule, book: Authored, model: SubmissionModel): Uses {
  const uses: Uses = { facts: new Set(), parameters: new Set(), fields: new Set() };
  walk(rule.appliesTo.where, null);
  if (rule.appliesTo.tier) uses.fields.add("/site/tier");
  if (rule.forEach) {
    uses.fields.add(`/${rule.forEach.list}`);
    walk(rule.forEach.where, { list: rule.forEach.list, outer: rule.forEach.list });
  }
  walk(rule.conditions, null);
  walk(rule.message?.fail?.args && Object.values(rule.message.fail.args).map((fact) => ({ fact })), null);
  return uses;

  function walk(node: unknown, scope: { list: string | null; outer: string | null } | null): void {
    if (Array.isArray(node)) {
      for (const part of node) walk(part, scope);
      return;
    }
    if (typeof node !== "object" || node === null) return;
    const { field, fact, parameter, outer, of, by, from, to, ...rest } = node as Record<string, unknown>;
    const over = overLists.map((name) => rest[name]).find((value) => typeof value === "string") as
      | string
      | undefined;
    const list = over ?? scope?.list ?? null;
    if (over) addList(over);
    if (typeof field === "string") addField(field, scope?.list ?? scope?.outer ?? null);
    if (typeof outer === "string") addField(outer, scope?.outer ?? null);
    // Field names here, expressions in overlapDays.
    if (typeof from === "object") walk(from, scope);
    if (typeof to === "object") walk(to, scope);
    for (const name of [of, by, from, to].flat()) if (typeof name === "string") addField(name, list);
    if (typeof parameter === "string") uses.parameters.add(parameter);
    if (typeof fact === "string") addFact(fact);
    const around = typeof rest.some === "string" ? scope?.list : scope?.outer;
    for (const part of Object.values(rest)) walk(part, { list, outer: around ?? null });
  }

  function addFact(id: string) {
    if (uses.facts.has(id)) return;
    uses.facts.add(id);
    const fact = book.facts[id];
    walk(fact?.value, { list: null, outer: fact?.per ?? null });
  }

  function addList(id: string) {
    uses.fields.add(`/${id}`);
    const dated = model.lists[id]?.dated;
    if (dated) addField(dated, id);
  }

  function addField(name: string, list: string | null) {
    uses.fields.add(name.startsWith("/") ? name : `/${list}/*/${name}`);
  }
}
