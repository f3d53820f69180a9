/**
 * For hosts that already run json-rules-engine: the rules of a profile as rules of that engine, and
 * the facts they read, computed from a submission. Never on the way of `evaluate`.
 *
 * @module social-work-station-standard/interop/json-rules-engine
 */

import type { Engine } from "json-rules-engine";
import type { EvaluatorOptions } from "../assessment/assessor";
import { formatDay, parseDay } from "../base/dates";
import { aDayNumber, anIterable, listOf, oneOf } from "../base/option-checks";
import { checkArgument } from "../base/options";
import { createEvaluator } from "../document/bundled-evaluator";
import type { Evaluator } from "../document/evaluator";
import { engineOf } from "./engine";
import { collectFacts, type Scope, type SubmissionFacts } from "./facts";
import { judgesPart, open, scopeOf } from "./opened";
import { type BridgedRule, bridgeRules } from "./rules";
import { type RuleRun, runRules } from "./run";

export type { EntryFacts, FactSet, Reason, SubmissionFacts, Withheld } from "./facts";
export type { PlainValue } from "./operators";
export type { EntryRun, RuleRun } from "./run";

/** A rule the engine can be given. */
export interface BridgedRuleInfo {
  /** `<rulebook>#<rule>`; also the name of the engine's rule and the type of its event. */
  readonly id: string;
  /** List it goes through, one run per entry; `null`: one run for the site. */
  readonly list: string | null;
  /** Names of the facts its conditions read: `<rulebook>#<fact>`, `<rulebook>#parameter:<parameter>`. */
  readonly facts: readonly string[];
}

/**
 * The rules of a profile for json-rules-engine.
 *
 * That engine knows true and false only. So it is given a rule only where the answer cannot be
 * anything else: the rule applies and all its facts are exact. Every other rule is listed as withheld,
 * with the reason. Nothing is decided by a value that is missing.
 */
export interface JsonRulesEngineAdapter {
  /** The automatic rules of the profile. What a person assesses is not among them. */
  readonly rules: readonly BridgedRuleInfo[];
  /**
   * A new engine with the rules that go through `list` (`null`: those about the whole site), or only
   * those named in `only`. It comes with operators of its own (typed; `null` is a known "none") and
   * refuses paths. A rule that holds emits the event with its id as type; `failure` is emitted for the
   * others. Take a new engine for each run that may overlap with another: json-rules-engine loses
   * rules when two runs share one.
   *
   * @throws OptionError when no rule of the profile goes through `list`, or it has none of a name in `only`
   */
  engineFor(list: string | null, only?: Iterable<string>): Engine;
  /**
   * The facts of a submission on a day, with the rules that may be run on them: pass `values` to
   * `engine.run` of an engine that holds `rules`, and no others. Dates are day numbers
   * (`toDayNumber`); facts that are not exact are not among the values.
   *
   * @throws InputError when the submission has no usable site id, tier or period, or exceeds a limit; when `on` lies before the period
   * @throws OptionError when `on` is not a real day
   */
  factsFor(submission: unknown, options: { readonly on: string }): SubmissionFacts;
  /**
   * Runs all rules that can be run, the preconditions of rules as well, and puts the answers together:
   * by rule id, with one answer per entry for rules through a list.
   *
   * @throws InputError, OptionError as `factsFor`
   */
  run(submission: unknown, options: { readonly on: string }): Promise<Map<string, RuleRun>>;
}

/**
 * Prepares the rules of a profile for json-rules-engine.
 *
 * ```ts
 * const adapter = toJsonRulesEngine({ profile: "suzhou" });
 * const { site } = adapter.factsFor(submission, { on: "2026-12-31" });
 * const engine = adapter.engineFor(null, site.rules);
 * engine.addFact("acme.permit", fetchPermit).addRule(ownRule); // rules and asynchronous facts of your own
 * const { events, failureEvents } = await engine.run(site.values);
 * ```
 *
 * @param from - an evaluator, or the options of `createEvaluator`
 * @throws RulebookError when a rulebook or profile does not load
 */
export function toJsonRulesEngine(from: Evaluator | EvaluatorOptions = {}): JsonRulesEngineAdapter {
  checkArgument(from, "", readable);
  const evaluator = isEvaluator(from) ? from : createEvaluator(from);
  const rules = bridgeRules(evaluator.prepared);
  return {
    rules: rules.map(({ id, list, conditions }) => ({
      id,
      list,
      facts: conditions.inputs.map((input) => input.name),
    })),
    engineFor: (list, only) => {
      const wanted = wantedRules(rules, list, only);
      return engineOf(
        rules.filter((bridged) => bridged.list === list && wanted.has(bridged.id)),
        "conditions",
      );
    },
    factsFor: (submission, options) => {
      const opened = open(evaluator, submission, options);
      const scope: Scope = ({ rule }) => scopeOf(opened, rule).truth;
      return collectFacts(opened.run, rules, scope, ({ rule }) => judgesPart(opened, rule));
    },
    run: async (submission, options) => runRules(open(evaluator, submission, options), rules),
  };
}

/** Fails where asking for a property fails. */
function readable(from: unknown): [] {
  isEvaluator(from);
  return [];
}

function isEvaluator(from: unknown): from is Evaluator {
  return typeof from === "object" && from !== null && "prepared" in from;
}

function wantedRules(
  rules: readonly BridgedRule[],
  list: string | null,
  only: Iterable<string> | undefined,
): ReadonlySet<string> {
  const ids = rules.map(({ id }) => id);
  const lists = rules.flatMap((rule) => (rule.list === null ? [] : [rule.list]));
  if (list !== null) checkArgument(list, "/list", oneOf(...new Set(lists)));
  if (only === undefined) return new Set(ids);
  checkArgument(only, "/only", anIterable);
  const wanted = [...only];
  checkArgument(wanted, "/only", listOf(oneOf(...ids)));
  return new Set(wanted);
}

/** Day number of a date `YYYY-MM-DD`, as dates stand among the facts; NaN when it is not a real day. */
export function toDayNumber(date: string): number {
  return typeof date === "string" ? parseDay(date) : Number.NaN;
}

/** `YYYY-MM-DD` of a day number. Throws `OptionError` for what is not a day. */
export function fromDayNumber(day: number): string {
  checkArgument(day, "/day", aDayNumber);
  return formatDay(day);
}
