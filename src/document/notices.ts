import type { Prepared } from "../assessment/prepare";
import { flatMap } from "../base/es2018";
import type { Notice, NoticeArguments, NoticeCode } from "../generated/evaluation";
import type { RulebookDocument } from "../rulebook/document";
import type { AppliedOverride } from "../rulebook/profile";
import { bindsByLaw, ruleWeight } from "../rulebook/weight";
import { type Arguments, ours } from "../text";

/** What an evaluator was given beside the profile it uses. */
interface Loaded {
  /** Rulebooks of the host. */
  readonly own: readonly RulebookDocument[];
  /** The bundled rulebook of an id. */
  bundled(id: string): RulebookDocument | undefined;
}

/** What somebody reading an outcome has to know about the rules behind it: said at loading and in every evaluation. */
export function noticesOf(prepared: Prepared, { own, bundled }: Loaded): Notice[] {
  const { profile, overrides } = prepared.applied;
  const used = new Set(profile.rulebooks.map(({ id }) => id));
  const ofRulebooks = flatMap(own, (rulebook): Notice[] => {
    const { id, digest, clauses } = rulebook;
    const named = { rulebook: rulebook.number };
    if (clauses.every(({ rules }) => rules.length === 0))
      return [notice("rulebookEmpty", { rulebook: id }, named)];
    if (!used.has(id))
      return [
        notice("rulebookUnused", { rulebook: id, profile: profile.id }, { ...named, profile: profile.title }),
      ];
    const shipped = bundled(id);
    return shipped === undefined || shipped.digest === digest
      ? []
      : [notice("rulebookReplaced", { rulebook: id }, named)];
  });
  return [...ofRulebooks, ...flatMap(overrides, (override) => ofOverride(prepared, override))];
}

function ofOverride(prepared: Prepared, override: AppliedOverride): Notice[] {
  if (override.kind === "parameter") return ofParameter(prepared, override);
  return override.kind === "rule" ? ofRule(prepared, override) : ofClause(prepared, override);
}

function ofParameter(prepared: Prepared, { rulebook, target }: AppliedOverride): Notice[] {
  const rules = prepared.rules.filter(
    (rule) =>
      rule.weight === "decides" && rule.rulebook.id === rulebook && rule.parameterIds.includes(target),
  );
  if (rules.length === 0) return [];
  const args = {
    rulebook,
    parameter: target,
    count: rules.length,
    rules: rules.map(({ definition }) => definition.name).join(", "),
  };
  const titles = rules.map(({ definition }) => definition.title);
  const named = {
    rulebook: numberOf(prepared, rulebook),
    parameter: rules[0]!.rulebook.parameters[target]!.title,
    rules: {
      "zh-CN": titles.map((title) => title["zh-CN"]).join("、"),
      en: titles.map(({ en }) => en).join(", "),
    },
  };
  return [notice("overrideParameter", args, named)];
}

/** Another provision or basis may make a rule decide that did not, or no longer. */
function ofRule(prepared: Prepared, { rulebook, target, was }: AppliedOverride): Notice[] {
  const rule = prepared.rules.find(({ id }) => id === `${rulebook}#${target}`);
  if (rule === undefined) return [];
  const bound = prepared.applied.rulebooks.find(({ document }) => document.id === rulebook)?.binds ?? null;
  const before = { ...rule.definition, ...(was as Partial<typeof rule.definition>) };
  const binding = { byLaw: bindsByLaw(rule.rulebook), byProfile: bound !== null };
  const { weight, qualified } = ruleWeight(before, binding);
  const args = { rule: rule.id, was: weight, now: rule.weight };
  const named = { rule: rule.definition.title };
  if (weight !== rule.weight) return [notice("overrideWeight", args, named)];
  if (weight === "informs" || qualified === rule.qualified) return [];
  return [notice(qualified ? "overrideUnqualifies" : "overrideQualifies", { rule: rule.id }, named)];
}

/** What a clause is said to be covered by decides between "conforms" and "no nonconformity found". */
function ofClause(prepared: Prepared, { rulebook, target, was, now }: AppliedOverride): Notice[] {
  const [before, after] = [was, now].map((set) => (set as { coverage?: string }).coverage);
  if (after === undefined || before === undefined || before === after) return [];
  const args = { rulebook, clause: target, was: before, now: after };
  return [notice("overrideCoverage", args, { rulebook: numberOf(prepared, rulebook) })];
}

/** The number a reader knows a rulebook by. */
function numberOf({ applied }: Prepared, id: string): string {
  return applied.rulebooks.find(({ document }) => document.id === id)?.document.number ?? id;
}

/** Arguments are ids; the sentence has the names a reader knows. */
function notice<Code extends NoticeCode>(code: Code, args: NoticeArguments[Code], named: Arguments): Notice {
  return { code, args, text: ours.codeText("notice", code, { ...args, ...named }) } as Notice;
}
