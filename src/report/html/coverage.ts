import type { ClauseInfo, ClauseRollUp, RulebookInfo, Weight } from "../../generated/evaluation";
import { coverageText, say } from "../../text/index";
import { html, type Markup, type Part } from "./escape";
import { badge, headRow } from "./pieces";
import type { HtmlView } from "./view";

/** Every clause of every rulebook, also those nobody can check, with the reason. */
export function coverage(view: HtmlView): Markup {
  return html`${view.evaluation.rulebooks.map((info, i) => table(view, info, `coverage-${i + 1}`))}`;
}

function table(view: HtmlView, info: RulebookInfo, id: string): Markup {
  const { locale, t, evaluation } = view;
  const rolled = evaluation.clauses.filter((c) => c.rulebook === info.id);
  return html`<h3 id="${id}">${info.number} <span class="light">${info.title[locale]}</span></h3>
<p>${coverageText(info.coverage)[locale]}${locale === "en" ? "." : "。"}</p>
${info.gaps.length > 0 && html`<p><strong>${t("gaps")}${t("colon")}</strong>${info.gaps.map((gap) => `${gap.title[locale]}${t("colon")}${gap.why[locale]} `)}</p>`}
<table class="wide coverage" aria-labelledby="${id}">
${headRow(t("clause"), t("state"), t("why"), say("weight.decides", locale), say("weight.informs", locale))}
<tbody>${info.clauses.map((clause) => row(view, clause, rollUp(rolled, clause)))}</tbody></table>`;
}

/** Clauses without a number are told apart by their title. */
function rollUp(rolled: readonly ClauseRollUp[], clause: ClauseInfo): ClauseRollUp | undefined {
  const same = rolled.filter((r) => r.clause === clause.clause);
  return same.find((r) => r.title["zh-CN"] === clause.title["zh-CN"]) ?? same[0];
}

function row(view: HtmlView, clause: ClauseInfo, outcome: ClauseRollUp | undefined): Markup {
  const { locale, t } = view;
  const cell = (weight: Weight): Part => {
    const rolled = outcome?.[weight];
    return rolled ? badge(view, rolled, weight) : "–";
  };
  return html`<tr><th scope="row">${clause.clause} ${clause.title[locale]}${
    clause.alias && html`<span class="small">${t("alias", { alias: clause.alias[locale] })}</span>`
  }${clause.overridden && html`<span class="small">${t("overridden")}</span>`}</th>
<td>${say(`coverage.${clause.coverage}`, locale)}</td><td>${clause.why[locale]}</td><td>${cell("decides")}</td><td>${cell("informs")}</td></tr>`;
}
