import type { Text } from "../base/language";
import type { Run } from "../facts/run";
import type { Finding, Measured, Reading } from "../generated/evaluation";
import { type Arguments, label, reasonText } from "../text";
import type { Outcome } from "./outcome";
import { readingOf } from "./reading";
import type { CompiledRule } from "./rule";
import type { Settings } from "./settings";
import { fixed } from "./unchanging";

/** What every finding of a rule has, whatever was found. */
export function blankFinding(rule: CompiledRule, settings: Settings, outcome: Outcome): Finding {
  const { definition } = rule;
  return {
    id: rule.id,
    rulebook: rule.rulebook.id,
    rule: definition.name,
    clause: rule.clause,
    title: definition.title,
    provision: definition.provision,
    ...(definition.verb && { verb: definition.verb }),
    basis: definition.basis as Finding["basis"],
    weight: rule.weight,
    qualified: rule.qualified,
    outcome,
    measured: [],
    parameters: rule.parametersIn(settings.days),
    text: standardText(rule, outcome === "pass" && lostValues(rule, settings) ? "passWithout" : outcome),
    days: settings.days,
  };
}

/** Whether some value that the rule reads was malformed. */
export function lostValues(rule: CompiledRule, { leftOut }: Settings): boolean {
  return leftOut?.touches(rule.fields) === true;
}

type Said = Outcome | "passWithout";

const standardTexts = new WeakMap<CompiledRule, Map<Said, Text>>();

/** Title and outcome in words: the same for every site, so made once. */
function standardText(rule: CompiledRule, outcome: Said): Text {
  let texts = standardTexts.get(rule);
  if (texts === undefined) {
    texts = new Map();
    standardTexts.set(rule, texts);
  }
  let text = texts.get(outcome);
  if (text === undefined) {
    text = fixed(label(`finding.${outcome}`, { title: rule.definition.title }));
    texts.set(outcome, text);
  }
  return text;
}

export function reasonOf(code: string, args: Arguments): Finding["reason"] {
  const flat: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined) continue;
    flat[name] =
      typeof value === "number"
        ? value
        : typeof value === "object" && value !== null && "en" in value
          ? value.en
          : String(value);
  }
  return { code, args: flat, text: reasonText(code, args) };
}

const perItem: Reading = fixed({ state: "perItem" });

export function measuredOf(run: Run, rule: CompiledRule, row: number, single: boolean): Measured[] {
  const measured: Measured[] = [];
  for (const { id, title, unit, decision, expression } of rule.facts) {
    const { per, type } = expression;
    const reading =
      single || per === null ? readingOf(expression.column(run), per === null ? 0 : row, type) : perItem;
    if (decision === undefined) {
      measured.push(unit === undefined ? { fact: id, title, reading } : { fact: id, title, unit, reading });
    } else {
      measured.push(
        unit === undefined
          ? { fact: id, title, reading, decision }
          : { fact: id, title, unit, reading, decision },
      );
    }
  }
  return measured;
}

export function withUnit(
  rule: CompiledRule,
  shortfall: { fact: string; atLeast: number; atMost: number | null },
) {
  const unit = rule.facts.find((fact) => fact.id === shortfall.fact)?.unit;
  return {
    fact: shortfall.fact,
    ...(unit === undefined ? {} : { unit }),
    atLeast: shortfall.atLeast,
    atMost: shortfall.atMost,
  };
}
