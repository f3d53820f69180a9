import { type Problem, RulebookError } from "../base/errors";
import type { Text } from "../base/language";
import type { ClauseDefinition, ProfileDocument, RulebookDocument, RuleDefinition, Source } from "./document";

/** What a profile changed in a rulebook, for the evaluation document. */
export interface AppliedOverride {
  readonly kind: "parameter" | "clause" | "rule";
  readonly rulebook: string;
  readonly target: string;
  readonly was: unknown;
  readonly now: unknown;
  readonly source: string;
  readonly sourceTitle: Text;
  readonly note: Text;
}

export interface AppliedProfile {
  readonly profile: ProfileDocument;
  readonly rulebooks: readonly { readonly document: RulebookDocument; readonly binds: Text | null }[];
  readonly overrides: readonly AppliedOverride[];
}

/** Picks the profile's rulebooks and applies its corrections, each with its source. Nothing is changed in place. */
export function applyProfile(
  profile: ProfileDocument,
  available: readonly RulebookDocument[],
): AppliedProfile {
  const problems: Problem[] = [];
  const overrides: AppliedOverride[] = [];
  const file = `profiles/${profile.id}`;
  const report = (code: string, pointer: string, text: Text) => problems.push({ code, file, pointer, text });
  const rulebooks = profile.rulebooks.flatMap(({ id, binds }, k) => {
    const found = available.find((rulebook) => rulebook.id === id);
    if (found !== undefined)
      return [{ document: override(found, profile, overrides, report), binds: binds ?? null }];
    report("unknownRulebook", `/rulebooks/${k}/id`, {
      "zh-CN": `没有规则集“${id}”`,
      en: `there is no rulebook "${id}"`,
    });
    return [];
  });
  checkTargets(profile, overrides, report);
  if (problems.length > 0) throw new RulebookError(problems);
  return { profile, rulebooks, overrides };
}

type Report = (code: string, pointer: string, text: Text) => void;

function override(
  rulebook: RulebookDocument,
  profile: ProfileDocument,
  applied: AppliedOverride[],
  report: Report,
): RulebookDocument {
  const mine = <T extends { rulebook: string }>(list: readonly T[] | undefined) =>
    (list ?? []).filter((item) => item.rulebook === rulebook.id);
  const { parameters, clauses, rules } = profile.overrides ?? {};
  if (mine(parameters).length + mine(clauses).length + mine(rules).length === 0) return rulebook;
  const titleOf = (source: string) => {
    const found: Source | undefined = profile.sources?.[source] ?? rulebook.sources[source];
    if (found === undefined) {
      report("unknownSource", "/overrides", {
        "zh-CN": `没有来源“${source}”`,
        en: `there is no source "${source}"`,
      });
    }
    return found?.title ?? { "zh-CN": source, en: source };
  };
  const note = (
    kind: AppliedOverride["kind"],
    target: string,
    was: unknown,
    now: unknown,
    source: string,
    text: Text,
  ) =>
    applied.push({
      kind,
      rulebook: rulebook.id,
      target,
      was,
      now,
      source,
      sourceTitle: titleOf(source),
      note: text,
    });
  const changed = { ...rulebook.parameters };
  for (const item of mine(parameters)) {
    const was = Object.hasOwn(changed, item.parameter) ? changed[item.parameter] : undefined;
    if (was === undefined) continue;
    const { values, basis } = item;
    changed[item.parameter] = { ...was, values, basis, overridden: true, sameAs: undefined };
    note("parameter", item.parameter, was.values, values, basis.source, item.note);
  }
  const newClauses = rulebook.clauses.map((clause) => {
    let result: ClauseDefinition = clause;
    for (const item of mine(clauses)) {
      if (item.clause !== clause.clause) continue;
      const was = Object.fromEntries(
        Object.keys(item.set).map((key) => [key, clause[key as keyof ClauseDefinition]]),
      );
      note("clause", item.clause, was, item.set, item.source, item.note);
      result = { ...result, ...item.set, overridden: true };
    }
    return { ...result, rules: result.rules.map((rule) => overrideRule(rule, mine(rules), note)) };
  });
  return {
    ...rulebook,
    parameters: changed,
    clauses: newClauses,
    sources: { ...rulebook.sources, ...profile.sources },
  };
}

type RuleOverrides = readonly NonNullable<NonNullable<ProfileDocument["overrides"]>["rules"]>[number][];
type Note = (kind: "rule", target: string, was: unknown, now: unknown, source: string, note: Text) => void;

function overrideRule(rule: RuleDefinition, overrides: RuleOverrides, note: Note): RuleDefinition {
  let result = rule;
  for (const item of overrides) {
    if (item.rule !== rule.name) continue;
    const was = Object.fromEntries(
      Object.keys(item.set).map((key) => [key, rule[key as keyof RuleDefinition]]),
    );
    note("rule", rule.name, was, item.set, item.source, item.note);
    result = { ...result, ...item.set };
  }
  return result;
}

/** An override that hits nothing is a mistake: its author believes a number to be corrected that is not. */
function checkTargets(profile: ProfileDocument, applied: readonly AppliedOverride[], report: Report): void {
  const hit = (kind: string, rulebook: string, target: string) =>
    applied.some((item) => item.kind === kind && item.rulebook === rulebook && item.target === target);
  const check = (kind: string, index: number, rulebook: string, target: string) => {
    if (hit(kind, rulebook, target)) return;
    report("unknownTarget", `/overrides/${kind}s/${index}`, {
      "zh-CN": `覆盖的对象“${rulebook}#${target}”不存在`,
      en: `the override's target "${rulebook}#${target}" does not exist`,
    });
  };
  const { parameters, clauses, rules } = profile.overrides ?? {};
  parameters?.forEach((item, k) => {
    check("parameter", k, item.rulebook, item.parameter);
  });
  clauses?.forEach((item, k) => {
    check("clause", k, item.rulebook, item.clause);
  });
  rules?.forEach((item, k) => {
    check("rule", k, item.rulebook, item.rule);
  });
}
