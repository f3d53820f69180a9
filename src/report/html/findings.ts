import { hasOwn } from "../../base/es2018";
import type { Finding, Weight } from "../../generated/evaluation";
import { findingText, ruleText } from "../numbers";
import { basisText, clauseText, standing } from "../phrases";
import { byClause, rulebookName, rulebookOf, select, sourceCited } from "../selection";
import { html, type Markup } from "./escape";
import { evidence } from "./evidence";
import { folded } from "./fold";
import { badge, headRow, line, marks } from "./pieces";
import type { HtmlView } from "./view";

/** One table per rulebook, one group of rows per clause. */
export function findings(view: HtmlView, weight: Weight): Markup {
  const { evaluation, t } = view;
  const all = select(evaluation, weight);
  if (all.length === 0) return html`<p>${t("findingsNone")}</p>`;
  const rulebooks = [...new Set(all.map((f) => f.rulebook))];
  return html`${rulebooks.map((id, i) =>
    table(
      view,
      id,
      `${weight}-${i + 1}`,
      all.filter((f) => f.rulebook === id),
    ),
  )}`;
}

function table(view: HtmlView, rulebook: string, id: string, list: readonly Finding[]): Markup {
  const { evaluation, locale, t, said } = view;
  const title = rulebookOf(evaluation, rulebook)?.title[locale];
  return html`<h3 id="${id}">${said(rulebookName(evaluation, rulebook))} <span class="light">${title}</span></h3>
<table class="wide findings" aria-labelledby="${id}">
${headRow(t("requirement"), t("found"), t("outcome"))}
${byClause(evaluation, list, locale).map(
  (group) => html`<tbody>
<tr class="clause"><th scope="rowgroup" colspan="3">${clauseText(group.clause, group.title, locale)}</th></tr>
${group.findings.map((f) => row(view, f))}
</tbody>`,
)}
</table>`;
}

/** The line says what was asked and what was found; where it comes from and what is behind it is folded. */
function row(view: HtmlView, f: Finding): Markup {
  const { evaluation, locale, t, said, anchor } = view;
  const qualified = f.qualified && f.outcome !== "notApplicable" ? [t("qualifiedMark")] : [];
  const title = findingText(evaluation, f, locale);
  return html`<tr id="${anchor(f)}"><th scope="row">${said(f.title[locale])}
<span class="small">${ruleText(evaluation, f, locale)}</span></th><td><p class="found">${said(f.text[locale])}</p>
${folded(view, `${anchor(f)}-more`, title, [asked(view, f), evidence(view, f)])}</td>
<td>${badge(view, f.outcome, f.weight)}${marks([...standing(f, locale), ...qualified])}</td></tr>`;
}

/** The kind of sentence, where it comes from, and how it is read. */
function asked(view: HtmlView, f: Finding): Markup {
  const { evaluation, locale, t, said } = view;
  const info = rulebookOf(evaluation, f.rulebook);
  const rule = info && hasOwn(info.rules, f.rule) ? info.rules[f.rule] : undefined;
  const reading = rule?.interpretation?.[locale];
  return html`<dl class="evidence">
${line(t("basis"), [said(basisText(f, locale)), f.basis.note && html`<br>${said(f.basis.note[locale])}`])}
${line(t("source"), said(sourceCited(evaluation, f, locale) ?? f.basis.source))}
${line(t("interpretation"), reading && said(reading))}
</dl>`;
}
