import type { TopLevelCondition } from "json-rules-engine";
import { firstDay, lastDay } from "../base/dates";
import type { Expression } from "../facts/expression";
import type { ValueType } from "../logic/column";
import { RulebookCompiler } from "../rulebook/compiler";
import type { Json, JsonObject, RulebookDocument } from "../rulebook/document";
import type { Program } from "../rulebook/program";

/** A value the conditions of a rule name: a fact of its rulebook, or a parameter on the day. */
export interface Input {
  /** `<rulebook>#<fact>` or `<rulebook>#parameter:<parameter>`: several rulebooks share one engine. */
  readonly name: string;
  readonly type: ValueType;
  /** Compiled fact; `null` for a parameter. */
  readonly expression: Expression | null;
  readonly slot: number;
}

/** Conditions in the form json-rules-engine takes, and the facts it has to be given for them. */
export interface Bridged {
  readonly conditions: TopLevelCondition;
  readonly inputs: readonly Input[];
}

/** Copies the conditions of one rulebook's rules. */
export class ConditionBridge {
  private readonly compiler: RulebookCompiler;

  constructor(
    program: Program,
    private readonly rulebook: RulebookDocument,
  ) {
    this.compiler = new RulebookCompiler(program, rulebook);
  }

  bridge(json: Json): Bridged {
    const inputs = new Map<string, Input>();
    const copied = this.copy(json as JsonObject, inputs);
    // The engine wants a connective at the root.
    const conditions = "fact" in copied ? { all: [copied] } : copied;
    return { conditions: conditions as unknown as TopLevelCondition, inputs: [...inputs.values()] };
  }

  private copy(json: JsonObject, inputs: Map<string, Input>): JsonObject {
    const part = (member: Json) => this.copy(member as JsonObject, inputs);
    if (Array.isArray(json.all)) return { all: json.all.map(part) };
    if (Array.isArray(json.any)) return { any: json.any.map(part) };
    if (json.not !== undefined) return { not: part(json.not) };
    const left = this.fact(String(json.fact));
    inputs.set(left.name, left);
    return { fact: left.name, operator: json.operator!, value: this.value(json.value!, left.type, inputs) };
  }

  private value(json: Json, type: ValueType, inputs: Map<string, Input>): Json {
    if (typeof json === "object" && json !== null && !Array.isArray(json)) {
      const input =
        typeof json.parameter === "string" ? this.parameter(json.parameter) : this.fact(String(json.fact));
      inputs.set(input.name, input);
      return { fact: input.name };
    }
    return type === "date" && typeof json === "string" ? dayOf(json) : json;
  }

  private fact(id: string): Input {
    const expression = this.compiler.fact(id, "");
    return { name: `${this.rulebook.id}#${id}`, type: expression.type, expression, slot: -1 };
  }

  private parameter(id: string): Input {
    const slot = this.compiler.parameter(id, "");
    return { name: `${this.rulebook.id}#parameter:${id}`, type: "number", expression: null, slot };
  }
}

/** Day number of a date that stands in a condition. A month is many days, which one number cannot say. */
function dayOf(text: string): number {
  const day = firstDay(text);
  if (day === lastDay(text)) return day;
  throw new RangeError(`json-rules-engine cannot compare with the month ${text}: write a day`);
}
