import type { CompiledChart } from "../assessment/chart";
import type { CompiledRule } from "../assessment/rule";
import { hasOwn } from "../base/es2018";
import type { Model } from "../generated/model";
import type { Json, RulebookDocument, RuleDefinition } from "../rulebook/document";
import { referencesOf } from "../rulebook/references";
import { alongside } from "./alongside";
import type { Place, Places } from "./places";

/** What one rule or chart reads: as the rules say it, and what is read along with that. */
export interface Reads {
  readonly asked: ReadonlySet<Place>;
  readonly along: ReadonlySet<Place>;
}

/** Where a rulebook that holds in some places only looks for the place of the site. */
const divisionCode = "/site/divisionCode";

export function readsOfRule(rule: CompiledRule, model: Model, places: Places): Reads {
  return readsOf(rule, partsOf(rule.definition), model, places);
}

/** The rule a chart speaks for asks for what it reads itself. */
export function readsOfChart(chart: CompiledChart, model: Model, places: Places): Reads {
  const { fact, threshold } = chart.chart;
  return readsOf(chart, [{ fact }, threshold ?? null], model, places);
}

function readsOf(
  reader: Pick<CompiledRule, "rulebook" | "fields">,
  parts: readonly Json[],
  model: Model,
  places: Places,
): Reads {
  const { rulebook } = reader;
  const asked = new Set<Place>();
  for (const field of reader.fields) asked.add(places.of(field));
  for (const id of listsOf(parts, rulebook, model)) asked.add(places.whole(model.lists[id]!));
  for (const { list } of [...asked]) {
    for (let of = list; of; of = model.lists[of.parent ?? ""] ?? null) asked.add(places.whole(of));
  }
  if (rulebook.scope?.divisions?.length) asked.add(places.byPointer.get(divisionCode)!);
  const along = new Set<Place>();
  const all = [...asked];
  for (let next = 0; next < all.length; next++) {
    for (const other of alongside(all[next]!, model, places)) {
      if (asked.has(other) || along.has(other)) continue;
      along.add(other);
      all.push(other);
    }
  }
  return { asked, along };
}

/** The lists that are gone through or that facts look at, whatever fields they read of them. */
function listsOf(parts: readonly Json[], rulebook: RulebookDocument, model: Model): Set<string> {
  const names = new Set<string>();
  for (const part of withFacts(parts, rulebook)) {
    for (const name of namesIn(part)) if (hasOwn(model.lists, name)) names.add(name);
  }
  return names;
}

function partsOf(definition: RuleDefinition): Json[] {
  const { conditions, forEach, appliesTo, message } = definition;
  const told = Object.values(message?.fail.args ?? {}).map((fact): Json => ({ fact }));
  const parts = [conditions, forEach as Json | undefined, appliesTo?.where, told];
  return parts.filter((part): part is Json => part !== undefined);
}

/** With the definitions of all facts they name. */
function withFacts(parts: readonly Json[], rulebook: RulebookDocument): Json[] {
  const facts = [...referencesOf(rulebook, ...parts).facts].filter((id) => hasOwn(rulebook.facts, id));
  const definitions = facts.map((id) => {
    const { per, value } = rulebook.facts[id]!;
    return { per: per ?? null, value };
  });
  return [...parts, ...definitions];
}

/** Properties whose text is no list: a code may be spelled like one. */
const noList = ["value", "field", "of", "outer", "fact", "parameter", "operator"];

/** Texts that may name a list. */
function namesIn(json: Json): string[] {
  const names: string[] = [];
  const stack: Json[] = [json];
  while (stack.length > 0) {
    const value = stack.pop()!;
    if (typeof value !== "object" || value === null) continue;
    for (const [name, part] of Object.entries(value)) {
      if (typeof part !== "string") stack.push(part);
      else if (noList.indexOf(name) < 0) names.push(part);
    }
  }
  return names;
}
