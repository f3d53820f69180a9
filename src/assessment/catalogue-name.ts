import { canonicalDigest } from "../base/digest";
import { formatVersion } from "../base/format-version";
import { textDigest } from "../generated/text-digest";
import type { Prepared } from "./prepare";

/**
 * Names the catalogue of an evaluator by what it is made of: the profile with its corrections, the rulebooks, the
 * declarations of facts of the host, the texts.
 */
export function catalogueName({ applied, hostFacts }: Prepared): string {
  return canonicalDigest({
    formatVersion,
    profile: applied.profile.digest ?? "",
    rulebooks: applied.rulebooks.map(({ document }) => [document.id, document.digest ?? ""]),
    facts: hostFacts.map(({ id, type, title, unit }) => ({
      id,
      type,
      title: title ?? null,
      unit: unit ?? null,
    })),
    texts: textDigest,
  });
}
