import { findingText } from "../numbers";
import { decisionsUsed } from "../used";
import { html, type Markup } from "./escape";
import { capped, headRow } from "./pieces";
import type { HtmlView } from "./view";

/** How sources are read where they leave something open, by the number of the decision. */
export function decisions(view: HtmlView): Markup {
  const { evaluation, locale, t, said, anchor } = view;
  const used = decisionsUsed(evaluation);
  if (used.length === 0) return html`<p>${t("decisionsNone")}</p>`;
  const rows = used.map(
    ({ decision, texts, open, findings }) =>
      html`<tr><th scope="row"><code>${decision}</code>${open && html`<span class="small">${t("openDecision")}</span>`}</th><td>${texts.map((text) => html`<p>${said(text[locale])}</p>`)}</td>
<td>${capped(view, findings, findings.length, (f) => html`<a href="#${anchor(f)}">${findingText(evaluation, f, locale)}</a> ${said(f.title[locale])}`)}</td></tr>`,
  );
  return html`<p class="small">${t("decisionsHint")}</p>
<table class="wide decisions" aria-labelledby="decisions-title">${headRow(t("decisionRecord"), t("content"), t("usedBy"))}<tbody>${rows}</tbody></table>`;
}
