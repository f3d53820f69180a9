import type { Prepared, PreparedRulebook } from "../assessment/prepare";
import { OptionError } from "../base/errors";
import { flatMap } from "../base/es2018";
import type { Text } from "../base/language";
import { nearest } from "../base/nearest";
import { aText } from "../base/option-checks";
import { checkArgument } from "../base/options";
import type { ClauseDefinition, RuleDefinition } from "../rulebook/document";
import type { Weight } from "../rulebook/weight";
import { coverageText } from "../text";

export interface RuleInfo {
  /** `<rulebook>#<rule>`: never changes. */
  readonly id: string;
  readonly rulebook: string;
  readonly rule: string;
  /** Short, and as permanent: `3`, and with the id of an entry `3/W1`. */
  readonly number: number;
  readonly clause: string | null;
  readonly title: Text;
  readonly provision: RuleDefinition["provision"];
  /** The word the source uses, where the wording of the rulebook was not seen. */
  readonly verb?: Text;
  readonly basis: RuleDefinition["basis"];
  readonly weight: Weight;
  readonly qualified: boolean;
  /** Tiers it applies to; `null`: all. */
  readonly tiers: readonly string[] | null;
  readonly forEach: string | null;
  readonly assessedBy: "automatically" | "person";
}

export interface Explanation {
  readonly kind: "rule" | "clause" | "rulebook";
  readonly id: string;
  readonly rulebook: {
    readonly id: string;
    readonly number: string;
    readonly title: Text;
    readonly textSeen: Text;
  };
  readonly clause?: Omit<ClauseDefinition, "rules">;
  readonly rules: readonly RuleExplanation[];
  readonly coverage: Text;
}

export interface RuleExplanation extends RuleInfo {
  readonly basisSource: Text;
  readonly conditions?: unknown;
  readonly question?: Text;
  readonly interpretation?: Text;
  readonly decision?: string;
  readonly facts: readonly {
    readonly id: string;
    readonly title: Text;
    readonly unit?: string;
    /** Code list, where it is a code. */
    readonly codes?: string;
    readonly decision?: string;
  }[];
  readonly parameters: readonly {
    readonly id: string;
    readonly title: Text;
    readonly unit: string;
    readonly values: readonly { readonly from: string; readonly value: number }[];
  }[];
}

export function ruleInfos(prepared: Prepared): RuleInfo[] {
  return prepared.rules.map(({ id, rulebook, clause, definition, weight, qualified }) => ({
    id,
    rulebook: rulebook.id,
    rule: definition.name,
    number: definition.number,
    clause,
    title: definition.title,
    provision: definition.provision,
    ...(definition.verb && { verb: definition.verb }),
    basis: definition.basis,
    weight,
    qualified,
    tiers: definition.appliesTo?.tier ?? null,
    forEach: definition.forEach?.list ?? null,
    assessedBy: definition.assessedBy ?? "automatically",
  }));
}

/**
 * Explains a rule (`rulebook#rule`), a clause (`rulebook 6.2`, or `6.2` where only one rulebook has it)
 * or a rulebook. Throws `OptionError` when nothing of that name is known.
 */
export function explainIn(prepared: Prepared, name: string): Explanation {
  checkArgument(name, "/name", aText);
  const wanted = name.trim();
  const byRule = prepared.rules.filter((rule) => rule.id === wanted || rule.definition.name === wanted);
  if (byRule.length > 0)
    return explanation(
      prepared,
      "rule",
      byRule[0]!.id,
      bookOf(prepared, byRule[0]!.rulebook.id),
      byRule[0]!.clause,
      (id) => id === byRule[0]!.id,
    );
  const book = prepared.rulebooks.find(
    ({ document }) => document.id === wanted || document.number === wanted,
  );
  if (book !== undefined)
    return explanation(prepared, "rulebook", book.document.id, book, undefined, (id) =>
      id.startsWith(`${book.document.id}#`),
    );
  const [rulebook, clause] = wanted.includes(" ")
    ? (wanted.split(/\s+/) as [string, string])
    : [null, wanted];
  const holder = prepared.rulebooks.find(
    ({ document }) =>
      (rulebook === null || document.id === rulebook) &&
      document.clauses.some((one) => one.clause === clause),
  );
  if (holder !== undefined) {
    const rules = new Set(
      flatMap(
        holder.document.clauses.filter((one) => one.clause === clause),
        (one) => one.rules.map((rule) => `${holder.document.id}#${rule.name}`),
      ),
    );
    return explanation(prepared, "clause", `${holder.document.id} ${clause}`, holder, clause, (id) =>
      rules.has(id),
    );
  }
  const known = flatMap(prepared.rulebooks, ({ document }) => [
    document.id,
    ...flatMap(document.clauses, ({ clause }) => (clause === null ? [] : [clause])),
  ]);
  const names = flatMap(prepared.rules, ({ id, definition }) => [id, definition.name]);
  const meant = nearest(wanted, wanted.length < 4 ? [] : [...known, ...names]);
  const given = name.slice(0, 80);
  const text = {
    "zh-CN": `没有名为“${given}”的规则、条款或依据文件。${meant === null ? "" : `是不是“${meant}”？`}`,
    en: `No rule, clause or rulebook is called “${given}”.${meant === null ? "" : ` Did you mean “${meant}”?`}`,
  };
  throw new OptionError([{ code: "unknownName", pointer: "", text }]);
}

function bookOf(prepared: Prepared, id: string): PreparedRulebook {
  return prepared.rulebooks.find((book) => book.document.id === id)!;
}

function explanation(
  prepared: Prepared,
  kind: Explanation["kind"],
  id: string,
  book: PreparedRulebook,
  clause: string | null | undefined,
  wanted: (id: string) => boolean,
): Explanation {
  const { document } = book;
  const found = clause === undefined ? undefined : document.clauses.find((one) => one.clause === clause);
  const { rules: _, ...clauseInfo } = found ?? { rules: [] };
  const infos = ruleInfos(prepared).filter((info) => wanted(info.id));
  return {
    kind,
    id,
    rulebook: {
      id: document.id,
      number: document.number,
      title: document.title,
      textSeen: document.textSeen,
    },
    ...(found && { clause: clauseInfo as Omit<ClauseDefinition, "rules"> }),
    rules: infos.map((info) => explainRule(prepared, info)),
    coverage: coverageText(book.coverage),
  };
}

function explainRule(prepared: Prepared, info: RuleInfo): RuleExplanation {
  const rule = prepared.rules.find((one) => one.id === info.id)!;
  const { definition, rulebook } = rule;
  const uses = rule.parameterIds.map((id) => ({ id, parameter: rulebook.parameters[id]! }));
  return {
    ...info,
    basisSource: rulebook.sources[info.basis.source]?.title ?? {
      "zh-CN": info.basis.source,
      en: info.basis.source,
    },
    ...(definition.conditions !== undefined && { conditions: definition.conditions }),
    ...(definition.question && { question: definition.question }),
    ...(definition.interpretation && { interpretation: definition.interpretation }),
    ...(definition.decision && { decision: definition.decision }),
    facts: rule.facts.map(({ id, title, unit, decision, expression }) => ({
      id,
      title,
      ...(unit && { unit }),
      ...(expression.codes !== undefined && { codes: expression.codes }),
      ...(decision && { decision }),
    })),
    parameters: uses.map(({ id, parameter }) => ({
      id,
      title: parameter.title,
      unit: parameter.unit,
      values: parameter.values.map(({ from, value }) => ({ from, value })),
    })),
  };
}
