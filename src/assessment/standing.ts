import { sorted } from "../base/es2018";
import type { Entry } from "./entry";
import type { Unused } from "./unused";

/** How one question stands: what counts of all that was answered to it. */
export interface Standing {
  readonly effect: "current" | "lapsed" | "contradicted";
  readonly entry: Entry;
  /** Of the same day, saying otherwise. */
  readonly others: readonly Entry[];
  /** Why one of them answered nothing; `null` where it is the one that counts. */
  fateOf(entry: Entry): Unused | null;
}

/**
 * The newest answer replaces older ones, also when it lapses. Of several of one day that agree the one that lasts
 * longest counts; where they disagree, none does. The order in which they were handed over means nothing.
 */
export function standingOf(group: readonly Entry[], lastDay: string): Standing {
  const newest = group.reduce((latest, { value }) => (value.on > latest ? value.on : latest), "");
  const ofDay = sorted(
    group.filter(({ value }) => value.on === newest),
    longestLasting,
  );
  const [entry] = ofDay as [Entry];
  const others = ofDay.filter((one) => saying(one) !== saying(entry));
  const lapsed = lastOf(entry) < lastDay;
  const effect = others.length > 0 ? "contradicted" : lapsed ? "lapsed" : "current";
  return {
    effect,
    entry,
    others,
    fateOf(one) {
      if (one.value.on !== newest) return { code: "replaced", args: { on: newest } };
      if (effect === "contradicted") return { code: "contradicted", args: { on: newest } };
      if (one !== entry) return { code: "repeated", args: { on: newest } };
      return effect === "lapsed" ? { code: "expired", args: { on: lastOf(entry) } } : null;
    },
  };
}

function saying({ value }: Entry): string {
  return "outcome" in value ? value.outcome : "accepted";
}

/** Later than any day where it does not lapse. */
function lastOf({ value }: Entry): string {
  return value.expires ?? "9999-12-31";
}

function longestLasting(a: Entry, b: Entry): number {
  return compare(lastOf(b), lastOf(a)) || compare(JSON.stringify(a.value), JSON.stringify(b.value));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
