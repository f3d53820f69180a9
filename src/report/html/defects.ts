import type { Defect, DefectGroup } from "../../generated/evaluation";
import { groupsOf, notShown } from "../defect-groups";
import { entryPlace } from "../supply";
import { html, type Markup, type Part } from "./escape";
import { headRow, pointer } from "./pieces";
import type { HtmlView } from "./view";

const shownAtMost = 200;

/** What is wrong with the data, value by value; errors, which cost a value, apart from notices. */
export function defects(view: HtmlView): Markup {
  const { evaluation, t } = view;
  const { errors, notices } = evaluation.defectTotals;
  if (errors + notices === 0) return html`<p>${t("defectsNone")}</p>`;
  const shown = groupsOf(evaluation).slice(0, shownAtMost);
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
  const { locale, t } = view;
  if (list.length === 0) return null;
  const rows = list.map(
    (group) => html`<tr><th scope="row">${places(view, group)}</th><td>${group.text[locale]}</td></tr>`,
  );
  return html`<h3 id="${id}">${title}</h3>
<table class="wide defects" aria-labelledby="${id}">${headRow(t("place"), t("problem"))}<tbody>${rows}</tbody></table>`;
}

/** The place of a single defect in words as well; of several how many there are, and the first of them. */
function places({ locale, t }: HtmlView, { count, pointers }: DefectGroup): Part {
  const first = pointers.map((one, i) => html`${i > 0 && html`<br>`}${pointer(one)}`);
  if (count > 1) {
    const key = count > pointers.length ? "defectPlacesSome" : "defectPlaces";
    return html`${t(key, { count, places: "" })}<br>${first}`;
  }
  const entry = entryPlace(pointers[0] ?? "", locale);
  return html`${entry && html`${entry}<br>`}${first}`;
}

/** Attestations and waivers that changed nothing; a person should know. */
export function unused({ evaluation, locale }: HtmlView): Markup {
  return html`<ul>${evaluation.unusedAttestations.map(({ text }) => html`<li>${text[locale]}</li>`)}</ul>`;
}
