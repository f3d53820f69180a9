import { flatMap } from "../base/es2018";
import type { Locale } from "../base/language";
import type { Finding, ItemFinding, Items } from "../generated/evaluation";
import { heading } from "../text/index";
import type { Missing } from "./items";
import { labelled } from "./phrases";

/** What each reading of what a source leaves open would give: "督导是否计入，来源未写明：计入→4人，符合；不计入→3人，不符合。" */
export function interpretationTexts({ interpretations = [] }: Finding, locale: Locale): string[] {
  return interpretations.map(({ question, text }) =>
    heading("interpreted", locale, { question: capital(question[locale]), given: text[locale] }),
  );
}

/** Whether the reason of a finding says no more than these. */
export function restatesReason({ reason, interpretations = [] }: Finding): boolean {
  return (
    reason?.code === "interpretationOpen" &&
    interpretations.some(({ decision }) => decision === reason.args.decision)
  );
}

/** What a finding misses, without the questions whose readings are told one by one. */
export function withoutTold({ missing, interpretations = [] }: Finding): readonly Missing[] {
  const told = interpretations.map(({ decision }) => decision);
  return (missing?.list ?? []).filter(({ decision }) => decision === undefined || !told.includes(decision));
}

/** The same of single entries. What all undecided ones have in common the finding says, as counts. */
export function itemInterpretations(items: Items, locale: Locale): (item: ItemFinding) => string[] {
  const textsOf = (item: ItemFinding) => (item.interpretations ?? []).map(({ text }) => text[locale]);
  const open = items.list.filter(({ outcome }) => outcome === "unknown");
  const all = flatMap(open, textsOf);
  const shared = (text: string) =>
    open.length > 1 && all.filter((one) => one === text).length === open.length;
  return (item) =>
    textsOf(item)
      .filter((text) => !shared(text))
      .map((text) => labelled(heading("interpretations", locale), text, locale));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
