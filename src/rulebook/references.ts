import { hasOwn } from "../base/es2018";
import type { Json, RulebookDocument } from "./document";

/** Ids of facts and parameters a piece of rule data names, directly or through further facts. */
export interface References {
  readonly facts: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
}

/** Ids named directly: `{ fact: ID }` and `{ parameter: ID }`. */
export function namedIn(json: Json | undefined, facts: Set<string>, parameters: Set<string>): void {
  if (typeof json !== "object" || json === null) return;
  if (Array.isArray(json)) {
    for (const part of json) namedIn(part, facts, parameters);
    return;
  }
  if (typeof json.fact === "string") facts.add(json.fact);
  if (typeof json.parameter === "string") parameters.add(json.parameter);
  for (const name of Object.keys(json)) namedIn(json[name], facts, parameters);
}

/** Follows facts into their definitions, so that every parameter a rule rests on is found. */
export function referencesOf(rulebook: RulebookDocument, ...parts: (Json | undefined)[]): References {
  return new FactReferences(rulebook).of(...parts);
}

/** The same for many rules of a rulebook, which rest on the same facts. */
export class FactReferences {
  private readonly named = new Map<string, References>();

  constructor(private readonly rulebook: RulebookDocument) {}

  of(...parts: (Json | undefined)[]): References {
    const { facts, parameters } = namedInAll(parts);
    for (const id of facts) {
      if (!hasOwn(this.rulebook.facts, id)) continue;
      const named = this.namedBy(id);
      for (const fact of named.facts) facts.add(fact);
      for (const parameter of named.parameters) parameters.add(parameter);
    }
    return { facts, parameters };
  }

  private namedBy(id: string): References {
    let named = this.named.get(id);
    if (named === undefined) {
      named = namedInAll([this.rulebook.facts[id]!.value]);
      this.named.set(id, named);
    }
    return named;
  }
}

function namedInAll(parts: readonly (Json | undefined)[]) {
  const facts = new Set<string>();
  const parameters = new Set<string>();
  for (const part of parts) namedIn(part, facts, parameters);
  return { facts, parameters };
}
