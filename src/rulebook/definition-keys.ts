import { hasOwn } from "../base/es2018";
import type { FactDefinition, Json, RulebookDocument } from "./document";
import type { Program } from "./program";

/** Texts that are the same for equal definitions of a profile, whatever their rulebooks call what they refer to. */
export class DefinitionKeys {
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly program: Program,
    private readonly rulebook: RulebookDocument,
  ) {}

  /**
   * Equal definitions share a column. What a source leaves open is a question of its own, whose readings are also tried
   * one by one: there the name of the fact and the decision must be the same.
   */
  ofFact(id: string, { per, value, decision }: FactDefinition): string {
    return `${per ?? ""} ${isOpen(value) ? `${id} ${decision ?? ""}` : ""} ${this.of(value)}`;
  }

  /** Text of a definition with facts replaced by their definitions and parameters by their slots. */
  of(definition: Json): string {
    return JSON.stringify(definition, (name, value) => {
      if (name === "fact" && typeof value === "string") return this.factKey(value);
      if (name === "parameter" && typeof value === "string") {
        const parameter = hasOwn(this.rulebook.parameters, value)
          ? this.rulebook.parameters[value]
          : undefined;
        return parameter ? `#${this.program.parameterSlot(parameter.values)}` : value;
      }
      return name === "decision" ? undefined : value;
    });
  }

  private factKey(id: string): string {
    if (!hasOwn(this.rulebook.facts, id)) return `host ${id}`;
    let key = this.keys.get(id);
    if (key === undefined) {
      this.keys.set(id, `cycle ${id}`);
      const definition = this.rulebook.facts[id]!;
      key = `<${this.program.definitionNumber(this.ofFact(id, definition))}>`;
      this.keys.set(id, key);
    }
    return key;
  }
}

/** Whether a source leaves open how a fact is read. */
export function isOpen(value: Json): boolean {
  return typeof value === "object" && value !== null && "either" in value;
}
