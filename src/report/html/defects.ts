import type { Defect } from "../../generated/evaluation";
import { errorsFirst } from "../selection";
import { entryPlace } from "../supply";
import { html, type Markup } from "./escape";
import { headRow, pointer } from "./pieces";
import type { HtmlView } from "./view";

const shownAtMost = 200;

/** What is wrong with the data, value by value; errors, which cost a value, apart from notices. */
export function defects(view: HtmlView): Markup {
  const { evaluation, t } = view;
  const { errors, notices } = evaluation.defectTotals;
  if (errors + notices === 0) return html`<p>${t("defectsNone")}</p>`;
  const shown = errorsFirst(evaluation.defects).slice(0, shownAtMost);
  const part = (severity: Defect["severity"], title: string) =>
    table(
      view,
      shown.filter((defect) => defect.severity === severity),
      `defects-${severity}`,
      title,
    );
  return html`<p>${t("defectsTotals", { errors, notices, reported: shown.length })} ${t("defectsHint")}</p>
${part("error", t("defectsErrors"))}${part("notice", t("defectsNotices"))}`;
}

function table(view: HtmlView, list: readonly Defect[], id: string, title: string): Markup | null {
  const { locale, t } = view;
  if (list.length === 0) return null;
  const rows = list.map((d) => {
    const entry = entryPlace(d.pointer, locale);
    return html`<tr><th scope="row">${entry && html`${entry}<br>`}${pointer(d.pointer)}</th><td>${d.text[locale]}</td></tr>`;
  });
  return html`<h3 id="${id}">${title}</h3>
<table class="wide defects" aria-labelledby="${id}">${headRow(t("place"), t("problem"))}<tbody>${rows}</tbody></table>`;
}

/** Attestations and waivers that changed nothing; a person should know. */
export function unused({ evaluation, locale }: HtmlView): Markup {
  return html`<ul>${evaluation.unusedAttestations.map(({ text }) => html`<li>${text[locale]}</li>`)}</ul>`;
}
