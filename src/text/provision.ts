import type { Locale, Text } from "../base/language";
import { say } from "./messages";

export interface ProvisionLike {
  readonly provision: "requirement" | "instruction" | "recommendation" | "permission" | "notSeen" | "own";
  readonly verb?: Text | undefined;
  readonly basis: { readonly kind: string };
}

/**
 * What kind of sentence stands behind a rule. Where the wording of the rulebook itself was not seen, its
 * 应 or 宜 is not ours to print: the word of the source is, and that it is the source's. Wording that was
 * seen and classifies as nothing has none of the verbs, which is not the same as not having seen it.
 */
export function provisionText({ provision, verb, basis }: ProvisionLike, locale: Locale): string {
  if (basis.kind === "text") {
    return say(provision === "notSeen" ? "provision.noVerb" : `provision.${provision}`, locale);
  }
  if (verb) return say("provision.verb", locale, { verb: verb[locale] });
  return say(basis.kind === "assumedFromCounty" ? "provision.assumed" : `provision.${provision}`, locale);
}
