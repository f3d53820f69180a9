import { OptionError } from "../base/errors";
import { readOptions } from "../base/options";
import type { Evaluation } from "../generated/evaluation";
import { toFix, toSupply } from "./html/actions";
import { answers } from "./html/answers";
import { coverage } from "./html/coverage";
import { decisions } from "./html/decisions";
import { defects, unused } from "./html/defects";
import { derivations } from "./html/derivations";
import { serialise } from "./html/escape";
import { findings } from "./html/findings";
import { manualForm } from "./html/manual";
import { page } from "./html/page";
import { parameters } from "./html/parameters";
import type { Section } from "./html/pieces";
import { samples } from "./html/samples";
import { notices, overrides, sources } from "./html/sources";
import { summary } from "./html/summary";
import { technical } from "./html/technical";
import { createView, type HtmlView } from "./html/view";
import { defaultLocale } from "./options";
import { mustBeReadable } from "./readable";
import { catalogueMissing, type WorkingPapersOptions, workingPapersOptions } from "./working-papers-options";

/**
 * The working papers (工作底稿) of an evaluation as one self-contained page without script: every finding with the
 * records, values and readings of sources behind it. What is folded on a screen is printed. Cells of the workbook and
 * derivations are in it where they are given. Throws `OptionError`.
 */
export function formatHtml(evaluation: Evaluation, options: WorkingPapersOptions = {}): string {
  mustBeReadable(evaluation);
  const {
    locale = defaultLocale,
    marks = [],
    code,
    number,
    ...given
  } = readOptions(options, workingPapersOptions);
  const missing = catalogueMissing(given);
  if (missing.length > 0) throw new OptionError(missing);
  const view = createView(evaluation, locale, given);
  return serialise(page(view, sections(view), { marks, code, number }));
}

function sections(view: HtmlView): Section[] {
  const { evaluation, t, catalogue, hasDerivations } = view;
  const { profile, unusedAttestations } = evaluation;
  const all: (Section | false | undefined)[] = [
    { id: "summary", title: t("summary"), body: summary(view) },
    { id: "to-fix", title: t("toFix"), body: toFix(view) },
    { id: "to-supply", title: t("toSupply"), body: toSupply(view) },
    { id: "deciding", title: t("findingsDecide"), body: findings(view, "decides") },
    { id: "informing", title: t("findingsInform"), body: findings(view, "informs") },
    { id: "answers", title: t("answers"), body: answers(view) },
    unusedAttestations.length > 0 && { id: "unused", title: t("unused"), body: unused(view) },
    evaluation.samples !== undefined && { id: "samples", title: t("samples"), body: samples(view) },
    { id: "manual", title: t("manualForm"), body: manualForm(view), fold: true },
    { id: "defects", title: t("defects"), body: defects(view), fold: true },
    { id: "coverage", title: t("coverage"), body: coverage(view), fold: true },
    { id: "parameters", title: t("parametersUsed"), body: parameters(view), fold: true },
    { id: "decisions", title: t("decisions"), body: decisions(view), fold: true },
    profile.notices.length > 0 && { id: "notices", title: t("notices"), body: notices(view) },
    profile.overrides.length > 0 && { id: "overrides", title: t("overrides"), body: overrides(view) },
    { id: "sources", title: t("sources"), body: sources(view), fold: true },
    hasDerivations &&
      catalogue && { id: "derivations", title: t("derivations"), body: derivations(view, catalogue) },
    { id: "technical", title: t("technical"), body: technical(view), fold: true },
  ];
  return all.filter((section): section is Section => section !== false && section !== undefined);
}
