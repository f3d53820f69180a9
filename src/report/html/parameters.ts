import { amountText, formatDate, say } from "../../text/index";
import { findingText } from "../numbers";
import { labelled } from "../phrases";
import { rulebookName } from "../selection";
import { parametersUsed, type UsedParameter } from "../used";
import { html, type Markup } from "./escape";
import { capped, headRow } from "./pieces";
import type { HtmlView } from "./view";

/** Every number of a standard that was used, with its date, its basis and how it is read. */
export function parameters(view: HtmlView): Markup {
  const { t } = view;
  const used = parametersUsed(view.evaluation);
  if (used.length === 0) return html`<p>${t("parametersNone")}</p>`;
  return html`<table class="wide used" aria-labelledby="parameters-title">${headRow(t("parameters"), t("value"), t("basis"), t("usedBy"))}
<tbody>${used.map((one) => row(view, one))}</tbody></table>`;
}

function row(view: HtmlView, { rulebook, use, findings }: UsedParameter): Markup {
  const { evaluation, locale, t, said, anchor } = view;
  const { title, value, unit, from, basis, interpretation, overridden } = use;
  return html`<tr><th scope="row">${said(title[locale])}<span class="small">${said(rulebookName(evaluation, rulebook))}</span></th>
<td>${amountText(value, unit, locale)}<br><span class="small">${t("since", { date: formatDate(from, locale) })}</span></td>
<td>${say(`basis.${basis.kind}`, locale)}${overridden && html`<br>${t("overridden")}`}${interpretation && html`<br><span class="small">${said(labelled(t("interpretation"), interpretation[locale], locale))}</span>`}</td>
<td>${capped(view, findings, findings.length, (f) => html`<a href="#${anchor(f)}">${findingText(evaluation, f, locale)}</a>`)}</td></tr>`;
}
