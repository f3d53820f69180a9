import { OptionError, type Problem } from "../base/errors";
import type { Text } from "../base/language";
import { aFunction, aText, having, matching, oneOf } from "../base/option-checks";
import { checkArgument } from "../base/options";
import type { Expression } from "../facts/expression";
import type { ValueType } from "../logic/column";
import { HostFactError, type HostReading, hostAnswer } from "./host-answer";

/** A fact computed by the host in TypeScript, under a prefix of its own (`"acme.visits"`). */
export interface HostFact {
  readonly id: string;
  readonly type: ValueType;
  readonly title: Text;
  readonly unit?: string;
  /**
   * Is given the submission as it was handed in and answers at once; a promise is no answer. Must not change the
   * submission; may throw. A fact that throws or answers with something else ends its rules in `error`.
   */
  read(submission: unknown): HostReading;
}

const shape = having<HostFact>(
  {
    id: matching(/^[a-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)+$/, {
      "zh-CN": "带前缀的名称（prefix.name）",
      en: "a name with a prefix (prefix.name)",
    }),
    type: oneOf("number", "date", "text", "boolean", "texts"),
    title: having<Text>({ "zh-CN": aText, en: aText }, "zh-CN", "en"),
    unit: aText,
    read: aFunction,
  },
  "id",
  "type",
  "title",
  "read",
);

/** Checks what is handed over as a fact of the host. */
export function hostFact(value: unknown, pointer: string): readonly Problem[] {
  return shape(value, pointer);
}

/** Two facts of one id: which of them a rule reads would be chance. Throws `OptionError`. */
export function checkHostFacts(facts: readonly HostFact[]): void {
  facts.forEach(({ id }, k) => {
    if (facts.findIndex((other) => other.id === id) === k) return;
    const text = { "zh-CN": `外部事实“${id}”重复。`, en: `There are two host facts called “${id}”.` };
    throw new OptionError([{ code: "duplicateName", pointer: `/facts/${k}/id`, text }]);
  });
}

/** Declares a host's fact. The id needs a prefix, so that it never hides a fact of a rulebook. Throws `OptionError`. */
export function defineFact(fact: HostFact): HostFact {
  checkArgument(fact, "", shape);
  return fact;
}

export function hostExpression(fact: HostFact): Expression {
  return {
    type: fact.type,
    per: null,
    column: (run) => {
      const failed = run.hostErrors.get(fact.id);
      if (failed !== undefined) throw failed;
      try {
        return hostAnswer(fact, run.records.document);
      } catch (error) {
        if (error instanceof HostFactError) run.hostErrors.set(fact.id, error);
        throw error;
      }
    },
    explain: (_run, _row, missing) => missing.add({ kind: "hostFact", pointer: "", field: fact.id }),
    evidence: () => {},
  };
}
