import type { Locale } from "../../base/language";
import { codes } from "../../generated/codes";
import { model } from "../../generated/model";

/** The tiers of a site as its list of codes has them. */
export function tierTitles(locale: Locale): { tier: string; title: string }[] {
  const list = codes[model.document["/site/tier"]!.codes!]!;
  return Object.entries(list.codes).map(([tier, titles]) => ({ tier, title: titles[locale] }));
}
