import { flatMap } from "../../base/es2018";
import type { AttestationRecord, Finding } from "../../generated/evaluation";
import { entryNumber, findingText } from "../numbers";
import { attestationText, evidenceText, waiverText } from "../phrases";
import { html, type Markup } from "./escape";
import { headRow } from "./pieces";
import type { HtmlView } from "./view";

/** Every answer of a person and every waiver, whatever became of it. */
export function answers(view: HtmlView): Markup {
  const { evaluation, t } = view;
  const rows = flatMap(evaluation.findings, (f) => rowsOf(view, f));
  if (rows.length === 0) return html`<p>${t("answersNone")}</p>`;
  return html`<table class="wide answers-given" aria-labelledby="answers-title">${headRow(t("number"), t("requirement"), t("attestation"))}<tbody>${rows}</tbody></table>`;
}

function rowsOf(view: HtmlView, f: Finding): Markup[] {
  const { evaluation, locale, t, anchor, said } = view;
  const number = findingText(evaluation, f, locale);
  const row = (what: string, told: Markup) =>
    html`<tr><td><a href="#${anchor(f)}">${what}</a></td><th scope="row">${said(f.title[locale])}</th><td>${told}</td></tr>`;
  const answered = (a: AttestationRecord, outcome: Finding["outcome"]) =>
    html`${said(attestationText(a, outcome, locale))}${a.note && html`<br>${t("observed")}${t("colon")}${said(a.note)}`}${a.evidence && html`<br>${said(evidenceText(a, locale) ?? "")}`}`;
  return [
    ...(f.attestation ? [row(number, answered(f.attestation, f.outcome))] : []),
    ...flatMap(f.items?.list ?? [], ({ id, attestation, outcome }) =>
      attestation === undefined
        ? []
        : [row(entryNumber(evaluation, f, id, locale) ?? number, answered(attestation, outcome))],
    ),
    ...(f.waiver
      ? [row(number, html`${t("waiver")}${t("colon")}${said(waiverText(f.waiver, locale))}`)]
      : []),
  ];
}
