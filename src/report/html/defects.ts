import { say } from "../../text/index";
import { html, type Markup } from "./escape";
import { headRow, pointer } from "./pieces";
import type { HtmlView } from "./view";

const shownAtMost = 200;

/** What is wrong with the data, value by value. */
export function defects(view: HtmlView): Markup {
  const { evaluation, locale, t } = view;
  const { errors, notices } = evaluation.defectTotals;
  if (errors + notices === 0) return html`<p>${t("defectsNone")}</p>`;
  const shown = evaluation.defects.slice(0, shownAtMost);
  const rows = shown.map(
    (d) =>
      html`<tr><td>${say(`severity.${d.severity}`, locale)}</td><th scope="row">${pointer(d.pointer)}</th><td>${d.text[locale]}</td></tr>`,
  );
  return html`<p>${t("defectsTotals", { errors, notices, reported: shown.length })} ${t("defectsHint")}</p>
<table class="wide defects" aria-labelledby="defects-title">${headRow(t("severity"), t("place"), t("problem"))}<tbody>${rows}</tbody></table>`;
}

/** Attestations and waivers that changed nothing; a person should know. */
export function unused({ evaluation }: HtmlView): Markup {
  return html`<ul>${evaluation.unusedAttestations.map((text) => html`<li>${text}</li>`)}</ul>`;
}
