import { hasOwn } from "../../base/es2018";
import type { Finding, Weight } from "../../generated/evaluation";
import { basisText, clauseText, standing } from "../phrases";
import { byClause, rulebookName, rulebookOf, select, sourceCited } from "../selection";
import { html, type Markup } from "./escape";
import { evidence } from "./evidence";
import { badge, headRow, marks } from "./pieces";
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
  const { evaluation, locale, t } = view;
  const title = rulebookOf(evaluation, rulebook)?.title[locale];
  return html`<h3 id="${id}">${rulebookName(evaluation, rulebook)} <span class="light">${title}</span></h3>
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

function row(view: HtmlView, f: Finding): Markup {
  const qualified = f.qualified && f.outcome !== "notApplicable" ? [view.t("qualifiedMark")] : [];
  return html`<tr id="${view.anchor(f)}"><th scope="row">${asked(view, f)}</th><td>${evidence(view, f)}</td>
<td>${badge(view, f.outcome, f.weight)}${marks([...standing(f, view.locale), ...qualified])}<br><span class="small">#${view.number(f)}</span></td></tr>`;
}

/** What the rule asks, the kind of sentence, and where it comes from. */
function asked(view: HtmlView, f: Finding): Markup {
  const { evaluation, locale, t } = view;
  const info = rulebookOf(evaluation, f.rulebook);
  const rule = info && hasOwn(info.rules, f.rule) ? info.rules[f.rule] : undefined;
  const reading = rule?.interpretation?.[locale];
  return html`${f.title[locale]}
<span class="small">${basisText(f, locale)}</span>
<span class="small">${t("source")}${t("colon")}${sourceCited(evaluation, f, locale) ?? f.basis.source}</span>
${f.basis.note && html`<span class="small">${f.basis.note[locale]}</span>`}
${reading && html`<span class="small">${t("interpretation")}${t("colon")}${reading}</span>`}`;
}
