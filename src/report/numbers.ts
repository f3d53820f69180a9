import { hasOwn } from "../base/es2018";
import type { Locale } from "../base/language";
import type { Evaluation, Finding } from "../generated/evaluation";
import { heading, workingText } from "../text/index";
import { rulebookName, rulebookOf } from "./selection";

type Of = Pick<Finding, "rulebook" | "rule">;

/** The permanent number of the rule; `null` in an evaluation of before there were numbers. */
export function ruleNumber(evaluation: Evaluation, { rulebook, rule }: Of): number | null {
  const rules = rulebookOf(evaluation, rulebook)?.rules ?? {};
  return hasOwn(rules, rule) ? (rules[rule]!.number ?? null) : null;
}

/** 规则7, where the rulebook is plain; nothing where there is no number. */
export function ruleText(evaluation: Evaluation, of: Of, locale: Locale): string {
  const number = ruleNumber(evaluation, of);
  return number === null ? "" : workingText("ruleNumber", locale, { number });
}

/** DB3205/T 1070—2023 规则7: as every document calls a finding, this year and next. */
export function findingText(evaluation: Evaluation, of: Of, locale: Locale): string {
  const rulebook = rulebookName(evaluation, of.rulebook);
  const number = ruleNumber(evaluation, of);
  return number === null
    ? `${rulebook} ${of.rule}`
    : heading("checklistNumber", locale, { rulebook, number });
}

/** 规则7/W1; of an entry without an id there is none. */
export function entryNumber(
  evaluation: Evaluation,
  of: Of,
  id: string | null,
  locale: Locale,
): string | null {
  const number = ruleNumber(evaluation, of);
  return number === null || id === null ? null : workingText("entryNumber", locale, { number, id });
}
