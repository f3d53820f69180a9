import type { Expression } from "../facts/expression";
import type { Run } from "../facts/run";
import type { Finding } from "../generated/evaluation";
import { isExact, NONE, UNDEF } from "../logic/column";
import { TRUE, type Truth, UNDEFINED } from "../logic/truth";
import { lostValues } from "./blank-finding";
import type { CompiledRule } from "./rule";
import type { Settings } from "./settings";
import { fixed } from "./unchanging";

const mostKept = 60;

/** Findings that are the same for many sites are made once, frozen and shared. */
export function kept(rule: CompiledRule, key: string, make: () => Finding): Finding {
  let finding = rule.kept.get(key);
  if (finding === undefined) {
    finding = make();
    if (rule.kept.size >= mostKept) return finding;
    rule.kept.set(key, fixed(finding));
  }
  return finding;
}

/**
 * All that a finding depends on where nothing is open and nothing failed: the days, the readings and how
 * many entries there are. `null` where there is more to say.
 */
export function settledKey(
  run: Run,
  rule: CompiledRule,
  truth: Truth,
  each: readonly Truth[] | null,
  settings: Settings,
): string | null {
  if (truth !== TRUE && truth !== UNDEFINED) return null;
  if (settings.fullEvidence || settings.evidence !== null) return null;
  if (lostValues(rule, settings)) return null;
  const entries = each === null ? "" : entriesKey(each);
  if (entries === null) return null;
  let key = `${daysKey(settings)} ${truth}${entries}`;
  for (const { expression } of rule.facts) {
    if (expression.per !== null) {
      if (each === null) return null;
      continue;
    }
    const reading = readingKey(run, expression);
    if (reading === null) return null;
    key += ` ${reading}`;
  }
  return key;
}

/** What a finding that is kept depends on beside the site: the days it speaks of. */
export function daysKey({ days }: Settings): string {
  return `${days.from}/${days.to}`;
}

function entriesKey(each: readonly Truth[]): string | null {
  let passed = 0;
  for (const truth of each) {
    if (truth === TRUE) passed++;
    else if (truth !== UNDEFINED) return null;
  }
  return ` ${passed}/${each.length}`;
}

function readingKey(run: Run, { type, column }: Expression): string | number | boolean | null {
  const reading = column(run);
  if (reading.can[0] === NONE) return "none";
  if (reading.can[0] === UNDEF) return "undefined";
  if (type === "boolean") return typeof reading.values[0] === "boolean" ? reading.values[0] : null;
  const numeric = type === "number" || type === "date";
  return numeric && isExact(reading, 0, true) ? reading.lo[0]! : null;
}
