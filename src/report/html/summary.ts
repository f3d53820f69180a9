import { coverageText, say } from "../../text/index";
import { nextSteps } from "../phrases";
import { outcomes, rulebookOf, weights } from "../selection";
import { html, type Markup } from "./escape";
import { badge, headRow } from "./pieces";
import type { HtmlView } from "./view";

/** Totals, conclusion per rulebook, what to do next. */
export function summary(view: HtmlView): Markup {
  const { t } = view;
  return html`
<h3>${t("next")}</h3>
<ol>${nextSteps(view.evaluation, view.locale).map((step) => html`<li>${step}</li>`)}</ol>
<h3 id="totals">${t("totals")}</h3>
${totals(view)}
<h3 id="by-rulebook">${t("byRulebook")}</h3>
${byRulebook(view)}`;
}

function totals(view: HtmlView): Markup {
  const { evaluation, locale, t } = view;
  return html`<table class="totals" aria-labelledby="totals">
<thead><tr><td></td>${outcomes.map((o) => html`<th scope="col">${badge(view, o, "decides")}</th>`)}<th scope="col">${t("total")}</th></tr></thead>
<tbody>${weights.map((weight) => {
    const counts = evaluation.totals[weight];
    const sum = outcomes.reduce((total, o) => total + counts[o], 0);
    return html`<tr><th scope="row">${say(`weight.${weight}`, locale)}</th>${outcomes.map((o) => html`<td class="${counts[o] ? "some" : "none"}">${counts[o]}</td>`)}<td>${sum}</td></tr>`;
  })}</tbody>
</table>`;
}

function byRulebook(view: HtmlView): Markup {
  const { evaluation, locale, t } = view;
  const rows = evaluation.conclusion.rulebooks.map((r) => {
    const info = rulebookOf(evaluation, r.rulebook);
    return html`<tr><th scope="row">${info?.number ?? r.rulebook}<br><span class="small">${info?.title[locale]}</span></th>
<td><strong class="word is-${r.conclusion ?? "none"}">${say(`conclusion.${r.conclusion ?? "none"}`, locale)}</strong>${r.qualified && html`<br><span class="qualified">${t("qualifiedMark")}</span>`}</td>
<td>${coverageText(r.coverage)[locale]}</td></tr>`;
  });
  return html`<table class="wide by-rulebook" aria-labelledby="by-rulebook">${headRow(t("rulebook"), t("conclusion"), t("coverage"))}<tbody>${rows}</tbody></table>`;
}
