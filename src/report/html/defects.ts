import type { Defect, DefectGroup } from "../../generated/evaluation";
import { groupsOf, notShown, placesText } from "../defect-groups";
import { html, type Markup } from "./escape";
import { headRow } from "./pieces";
import { withCell } from "./place";
import type { HtmlView } from "./view";

/** What is wrong with the data, grouped by cause; errors, which cost a value, apart from notices. */
export function defects(view: HtmlView): Markup {
  const { evaluation, t } = view;
  const { errors, notices } = evaluation.defectTotals;
  if (errors + notices === 0) return html`<p>${t("defectsNone")}</p>`;
  const shown = groupsOf(evaluation);
  const rest = notShown(evaluation.defectTotals, shown);
  const part = (severity: Defect["severity"], title: string) =>
    table(
      view,
      shown.filter((group) => group.severity === severity),
      `defects-${severity}`,
      title,
    );
  return html`<p>${t("defectsTotals", { errors, notices })} ${t("defectsHint")}</p>
${part("error", t("defectsErrors"))}${part("notice", t("defectsNotices"))}${rest > 0 && html`<p class="more">${t("more", { count: rest })}</p>`}`;
}

function table(view: HtmlView, list: readonly DefectGroup[], id: string, title: string): Markup | null {
  const { locale, t, said } = view;
  if (list.length === 0) return null;
  const rows = list.map(
    (group) =>
      html`<tr><th scope="row">${said(placesText(view.evaluation, group, locale, (text, at) => withCell(view, text, at)))}</th><td>${said(group.text[locale])}</td></tr>`,
  );
  return html`<h3 id="${id}">${title}</h3>
<table class="wide defects" aria-labelledby="${id}">${headRow(t("place"), t("problem"))}<tbody>${rows}</tbody></table>`;
}

/** Attestations and waivers that changed nothing; a person should know. */
export function unused({ evaluation, locale, said }: HtmlView): Markup {
  return html`<ul>${evaluation.unusedAttestations.map(({ text }) => html`<li>${said(text[locale])}</li>`)}</ul>`;
}
