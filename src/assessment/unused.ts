import { firstDay } from "../base/dates";
import type { AssessedUnused, UnusedArguments, UnusedCode } from "../generated/evaluation";
import type { About, Speaking } from "./about";
import type { Entry } from "./entry";

/** Why an attestation or waiver answered nothing. */
export type Unused = {
  [Code in UnusedCode]: { readonly code: Code; readonly args: Omit<UnusedArguments[Code], "id"> };
}[UnusedCode];

/** Why it does not speak of this evaluation, or not yet; `null` where it does. */
export function unusedBecause(one: Speaking, about: About): Unused | null {
  const { site, period, submissionDigest: digest, on } = one;
  if (site !== undefined && site !== about.site) return { code: "otherSite", args: { site } };
  if (period !== undefined && !sameDays(period, about.period)) {
    return { code: "otherPeriod", args: { from: period.from, to: period.to } };
  }
  if (digest !== undefined && about.digest === null) return { code: "digestUnknown", args: {} };
  if (digest !== undefined && digest !== about.digest) return { code: "otherDigest", args: { digest } };
  return on !== undefined && on > about.on ? { code: "future", args: { on } } : null;
}

function sameDays(a: About["period"], b: About["period"]): boolean {
  return firstDay(a.from) === firstDay(b.from) && firstDay(a.to) === firstDay(b.to);
}

/** As it stands in the assessment. Without a reason nobody asked for it: its entry is not in the list, or its rule had no use for it. */
export function unusedOf({ kind, index, value }: Entry, why: Unused | undefined): AssessedUnused {
  const item = "item" in value ? value.item : undefined;
  const { code, args } = why ?? (item === undefined ? notApplicable : noSuchItem(item));
  const own = value.id === undefined ? {} : { id: value.id };
  return { index, kind, rule: value.rule, code, args: { ...own, ...args } } as AssessedUnused;
}

const notApplicable: Unused = { code: "notApplicable", args: {} };

function noSuchItem(item: string): Unused {
  return { code: "noSuchItem", args: { item } };
}
