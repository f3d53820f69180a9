import { readOptions } from "../base/options";
import type { Evaluation } from "../generated/evaluation";
import { toFix, toSupply } from "./html/actions";
import { cover } from "./html/cover";
import { coverage } from "./html/coverage";
import { defects, unused } from "./html/defects";
import { html, type Markup, ownStyle, serialise } from "./html/escape";
import { findings } from "./html/findings";
import { manualForm } from "./html/manual";
import { type Section, sectionHtml } from "./html/pieces";
import { samples } from "./html/samples";
import { notices, overrides, sources } from "./html/sources";
import { style, styleHash } from "./html/style";
import { summary } from "./html/summary";
import { createView, type HtmlView } from "./html/view";
import { workingPapers } from "./html/working-papers";
import { defaultLocale, type ReportOptions, reportOptions } from "./options";
import { mustBeReadable } from "./readable";

/** Nothing may be loaded or run; only the one style sheet below, known by its hash, applies. */
const policy = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;

/**
 * The evaluation as one self-contained page without script, to read on a screen or print on A4 and sign. Throws
 * `OptionError`.
 */
export function formatHtml(evaluation: Evaluation, options: ReportOptions = {}): string {
  mustBeReadable(evaluation);
  const { locale = defaultLocale, names } = readOptions(options, reportOptions);
  const view = createView(evaluation, locale, names);
  return serialise(page(view, sections(view)));
}

function sections(view: HtmlView): Section[] {
  const { evaluation, t } = view;
  const all: (Section | false)[] = [
    { id: "summary", title: t("summary"), body: summary(view) },
    { id: "to-fix", title: t("toFix"), body: toFix(view) },
    { id: "to-supply", title: t("toSupply"), body: toSupply(view) },
    { id: "manual", title: t("manualForm"), body: manualForm(view) },
    { id: "deciding", title: t("findingsDecide"), body: findings(view, "decides") },
    { id: "informing", title: t("findingsInform"), body: findings(view, "informs") },
    { id: "coverage", title: t("coverage"), body: coverage(view) },
    { id: "defects", title: t("defects"), body: defects(view) },
    evaluation.unusedAttestations.length > 0 && { id: "unused", title: t("unused"), body: unused(view) },
    evaluation.samples !== undefined && { id: "samples", title: t("samples"), body: samples(view) },
    evaluation.profile.notices.length > 0 && { id: "notices", title: t("notices"), body: notices(view) },
    evaluation.profile.overrides.length > 0 && {
      id: "overrides",
      title: t("overrides"),
      body: overrides(view),
    },
    { id: "sources", title: t("sources"), body: sources(view) },
    { id: "working-papers", title: t("workingPapers"), body: workingPapers(view) },
  ];
  return all.filter((section) => section !== false);
}

function page(view: HtmlView, parts: readonly Section[]): Markup {
  const { evaluation, locale, t } = view;
  const title = `${evaluation.site.name ?? evaluation.site.id} – ${t("title")} ${evaluation.on}`;
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${ownStyle(style)}</style>
</head>
<body>
${cover(view)}
<nav aria-label="${t("contents")}"><ol>${parts.map((part) => html`<li><a href="#${part.id}">${part.title}</a></li>`)}</ol></nav>
<main>
${parts.map(sectionHtml)}
</main>
</body>
</html>
`;
}
