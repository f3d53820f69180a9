import { OptionError, type Problem } from "../../base/errors";
import type { Outcome, ReinspectedItem } from "../../generated/evaluation";
import type { SeenItems } from "./entries";
import type { Pair } from "./side";

/** An item of a notice: a finding as a whole, or one entry of it. */
export interface Asked {
  readonly asked: string;
  readonly pair: Pair;
  readonly item: string | null;
}

/**
 * The findings that items speak of: `<rulebook>#<rule>`, or the permanent number in place of the name, and behind a
 * stroke the id of an entry: `pipl-28#3/C7`. Throws `OptionError` for what neither side has.
 */
export function askedOf(only: readonly string[], pairs: readonly Pair[]): Asked[] {
  const problems: Problem[] = [];
  const found = only.flatMap((asked, k): Asked[] => {
    const [, rule = "", item] = /^([^/]*)(?:\/(.*))?$/s.exec(asked) ?? [];
    const pair = pairs.find((one) => isCalled(one, rule));
    if (pair !== undefined) return [{ asked, pair, item: item ?? null }];
    problems.push(unknown(asked, k));
    return [];
  });
  if (problems.length > 0) throw new OptionError(problems);
  return found;
}

function isCalled({ before, after, number }: Pair, rule: string): boolean {
  const numbered = number === undefined ? null : `${(after ?? before)!.rulebook}#${number}`;
  return before?.id === rule || after?.id === rule || numbered === rule;
}

function unknown(asked: string, k: number): Problem {
  const shown = asked.slice(0, 80);
  const text = {
    "zh-CN": `两份结果中都没有“${shown}”这一项。`,
    en: `Neither of the two has an item “${shown}”.`,
  };
  return { code: "unknownItem", pointer: `/only/${k}`, text };
}

/** What became of an item: put right, not, or nobody can tell. */
export function reinspected(
  { asked, pair, item }: Asked,
  before: SeenItems | null,
  after: SeenItems | null,
): ReinspectedItem {
  const finding = (pair.after ?? pair.before)!;
  const was = item === null ? (pair.before?.outcome ?? null) : outcomeOf(before, item);
  const is = item === null ? (pair.after?.outcome ?? null) : outcomeOf(after, item);
  const whole = pair.after?.outcome ?? null;
  const result = is === "fail" ? "notDone" : is === "pass" || whole === "pass" ? "done" : "cannotTell";
  return { asked, id: finding.id, item, title: finding.title, before: was, after: is, result };
}

function outcomeOf(seen: SeenItems | null, item: string): Outcome | null {
  return seen?.list.find(({ id }) => id === item)?.outcome ?? null;
}
