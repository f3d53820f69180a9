import type { Finding } from "../../generated/evaluation";
import { say } from "../../text/index";
import { findingText } from "../numbers";
import { attestationText, clauseText, questionHeading } from "../phrases";
import { select } from "../selection";
import { html, type Markup } from "./escape";
import type { HtmlView } from "./view";

const answers = ["pass", "fail", "notApplicable"] as const;
const methods = ["documentReview", "observation", "interview"] as const;

/** The checks that wait for a person, as a form to print and fill in by hand. */
export function manualForm(view: HtmlView): Markup {
  const { evaluation, t } = view;
  const findings = [...select(evaluation, "decides", "manual"), ...select(evaluation, "informs", "manual")];
  if (findings.length === 0) return html`<p>${t("manualNone")}</p>`;
  return html`<p>${t("manualHint")}</p>
<p class="small">${t("manualRecord")}</p>
<ol class="form">${findings.map((f) => question(view, f))}</ol>`;
}

function question(view: HtmlView, f: Finding): Markup {
  const { locale, t, said } = view;
  const choices = (words: readonly string[]) =>
    words.map((word) => html`<span><span class="box" aria-hidden="true"></span> ${word}</span>`);
  const techniques = (f.technique ?? [])
    .map((x) => say(`technique.${x}`, locale))
    .join(say("list.comma", locale));
  return html`<li>
<h3><a href="#${view.anchor(f)}">${said(f.title[locale])}</a></h3>
<p class="small">${findingText(view.evaluation, f, locale)} · ${clauseText(f.clause, null, locale)} · ${say(`weight.${f.weight}`, locale)}${techniques && ` · ${t("techniqueAdvised")}${t("colon")}${techniques}`}</p>
<p><span class="small inline">${questionHeading(f, locale)}${t("colon")}</span>${said(f.question?.[locale] ?? f.text[locale])}</p>
${f.attestation && html`<p class="small">${t("attestation")}${t("colon")}${attestationText(f.attestation, f.outcome, locale)}</p>`}
<p class="answers"><span>${t("result")}${t("colon")}</span>${choices(answers.map((a) => say(`outcome.${a}`, locale)))}</p>
<p class="answers"><span>${t("technique")}${t("colon")}</span>${choices(methods.map((m) => say(`technique.${m}`, locale)))}</p>
<p class="field"><span>${t("observed")}${t("colon")}</span><span class="blank"></span></p>
<p class="field"><span class="blank"></span></p>
<p class="field"><span>${t("checkedBy")}${t("colon")}</span><span class="blank"></span><span>${t("date")}${t("colon")}</span><span class="blank"></span></p>
</li>`;
}
