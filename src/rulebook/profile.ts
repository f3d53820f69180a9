import { type Problem, RulebookError } from "../base/errors";
import { flatMap, fromEntries, hasOwn } from "../base/es2018";
import type { Text } from "../base/language";
import type { CodeLists } from "../submission/plan";
import { withDeclared } from "./codes";
import type { ClauseDefinition, ProfileDocument, RulebookDocument, RuleDefinition } from "./document";
import { checkOverrides, sourceOf } from "./overrides";

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
  /** The code lists with what the profile and its rulebooks declare. */
  readonly codes: CodeLists;
}

/** Picks the profile's rulebooks and applies its corrections, each with its source. Nothing is changed in place. */
export function applyProfile(
  profile: ProfileDocument,
  rulebookOf: (id: string) => RulebookDocument | undefined,
): AppliedProfile {
  const problems: Problem[] = [];
  const overrides: AppliedOverride[] = [];
  const file = `profiles/${profile.id}`;
  const report = (code: Problem["code"], pointer: string, text: Text) =>
    problems.push({ code, file, pointer, text });
  const rulebooks = flatMap(profile.rulebooks, ({ id, binds }, k) => {
    const found = rulebookOf(id);
    if (found !== undefined) return [{ document: override(found, profile, overrides), binds: binds ?? null }];
    report("unknownRulebook", `/rulebooks/${k}/id`, {
      "zh-CN": `没有依据文件“${id}”`,
      en: `there is no rulebook "${id}"`,
    });
    return [];
  });
  checkOverrides(
    profile,
    overrides,
    rulebooks.map(({ document }) => document),
    report,
  );
  const declaring = rulebooks.map(({ document: { id, codes } }) => ({ file: id, codes }));
  const codes = withDeclared([...declaring, { file, codes: profile.codes }], problems);
  if (problems.length > 0) throw new RulebookError(problems);
  return { profile, rulebooks, overrides, codes };
}

function override(
  rulebook: RulebookDocument,
  profile: ProfileDocument,
  applied: AppliedOverride[],
): RulebookDocument {
  const mine = <T extends { rulebook: string }>(list: readonly T[] | undefined) =>
    (list ?? []).filter((item) => item.rulebook === rulebook.id);
  const { parameters, clauses, rules } = profile.overrides ?? {};
  if (mine(parameters).length + mine(clauses).length + mine(rules).length === 0) return rulebook;
  const titleOf = (source: string) =>
    sourceOf(source, profile, rulebook)?.title ?? { "zh-CN": source, en: source };
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
    const was = hasOwn(changed, item.parameter) ? changed[item.parameter] : undefined;
    if (was === undefined) continue;
    const { values, basis } = item;
    // What was said of the former number need not be true of the new one.
    const { interpretation: _said, decision: _reading, ...kept } = was;
    changed[item.parameter] = { ...kept, values, basis, overridden: true, sameAs: undefined };
    note("parameter", item.parameter, was.values, values, basis.source, item.note);
  }
  const newClauses = rulebook.clauses.map((clause) => {
    let result: ClauseDefinition = clause;
    for (const item of mine(clauses)) {
      if (item.clause !== clause.clause) continue;
      const was = fromEntries(
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
    const was = fromEntries(Object.keys(item.set).map((key) => [key, rule[key as keyof RuleDefinition]]));
    note("rule", rule.name, was, item.set, item.source, item.note);
    result = { ...result, ...item.set };
  }
  return result;
}
