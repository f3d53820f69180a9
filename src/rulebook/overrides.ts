import type { Problem } from "../base/errors";
import { hasOwn } from "../base/es2018";
import type { Text } from "../base/language";
import { inOrder, twice, valuesOrder } from "./consistency";
import type { ProfileDocument, RulebookDocument, Source } from "./document";

export type ProfileReport = (code: Problem["code"], pointer: string, text: Text) => void;

interface Applied {
  readonly kind: string;
  readonly rulebook: string;
  readonly target: string;
}

/** A source of the profile, or of the rulebook it corrects. */
export function sourceOf(
  id: string,
  profile: ProfileDocument,
  rulebook: RulebookDocument | undefined,
): Source | undefined {
  for (const sources of [profile.sources, rulebook?.sources]) {
    if (sources !== undefined && hasOwn(sources, id)) return sources[id];
  }
  return undefined;
}

/**
 * An override that hits nothing is a mistake: its author believes a number to be corrected that is
 * not. So is one that another one undoes, or whose source nobody lists.
 */
export function checkOverrides(
  profile: ProfileDocument,
  applied: readonly Applied[],
  rulebooks: readonly RulebookDocument[],
  report: ProfileReport,
): void {
  const seen = new Set<string>();
  profile.rulebooks.forEach(({ id }, k) => {
    if (seen.has(id)) report("duplicateName", `/rulebooks/${k}/id`, twice(id));
    seen.add(id);
  });
  const check = (kind: string, index: number, rulebook: string, target: string, sources: Sources) => {
    const pointer = `/overrides/${kind}s/${index}`;
    const name = `${rulebook}#${target}`;
    if (seen.has(`${kind} ${name}`)) report("duplicateName", pointer, twice(name));
    seen.add(`${kind} ${name}`);
    const own = rulebooks.find(({ id }) => id === rulebook);
    for (const [at, source] of Object.entries(sources)) {
      if (source === undefined || sourceOf(source, profile, own) !== undefined) continue;
      report("unknownSource", `${pointer}/${at}`, unknownSource(source));
    }
    const hit = applied.some(
      (one) => one.kind === kind && one.rulebook === rulebook && one.target === target,
    );
    if (!hit) report("unknownTarget", pointer, unknownTarget(name));
  };
  const { parameters, clauses, rules } = profile.overrides ?? {};
  parameters?.forEach(({ rulebook, parameter, values, basis }, k) => {
    check("parameter", k, rulebook, parameter, { "basis/source": basis.source });
    if (!inOrder(values)) report("valuesOrder", `/overrides/parameters/${k}/values`, valuesOrder);
  });
  clauses?.forEach(({ rulebook, clause, source }, k) => {
    check("clause", k, rulebook, clause, { source });
  });
  rules?.forEach(({ rulebook, rule, source, set }, k) => {
    check("rule", k, rulebook, rule, { source, "set/basis/source": set.basis?.source });
  });
}

type Sources = Readonly<Record<string, string | undefined>>;

function unknownSource(source: string): Text {
  return { "zh-CN": `没有来源“${source}”`, en: `there is no source "${source}"` };
}

function unknownTarget(name: string): Text {
  return { "zh-CN": `覆盖的对象“${name}”不存在`, en: `the override's target "${name}" does not exist` };
}
