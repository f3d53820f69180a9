import type { Finding, Supply } from "../../generated/evaluation";
import { say } from "../../text/index";
import { clauseText, shortfallText } from "../phrases";
import { rulebookName, select } from "../selection";
import { html, type Markup } from "./escape";
import { headRow, pointer } from "./pieces";
import type { HtmlView } from "./view";

/** 整改事项, and apart from them what only informs. */
export function toFix(view: HtmlView): Markup {
  const { evaluation, t } = view;
  const deciding = select(evaluation, "decides", "fail");
  const informing = select(evaluation, "informs", "fail");
  return html`${deciding.length ? fixTable(view, deciding, "to-fix-title") : html`<p>${t("toFixNone")}</p>`}
${informing.length > 0 && html`<h3 id="suggestions">${t("suggestions")}</h3>${fixTable(view, informing, "suggestions")}`}`;
}

function fixTable(view: HtmlView, findings: readonly Finding[], labelledBy: string): Markup {
  const { locale, t } = view;
  const rows = findings.map(
    (f, i) => html`<tr><td>${i + 1}</td>
<th scope="row"><a href="#${view.anchor(f)}">${f.title[locale]}</a><br><span class="small">${rulebookName(view.evaluation, f.rulebook)} ${clauseText(f.clause, null, locale)}</span></th>
<td>${f.text[locale]}</td><td>${f.shortfall && shortfallText(f.shortfall, locale)}</td><td>${f.remedy?.[locale]}</td></tr>`,
  );
  return html`<table class="wide fix" aria-labelledby="${labelledBy}">${headRow(t("number"), t("requirement"), t("found"), t("shortfall"), t("remedy"))}<tbody>${rows}</tbody></table>`;
}

/** 待补材料: what bears on the conclusion comes first. */
export function toSupply(view: HtmlView): Markup {
  const { evaluation, t } = view;
  const all = evaluation.toSupply;
  if (all.length === 0) return html`<p>${t("toSupplyNone")}</p>`;
  const sorted = [...all.filter((s) => s.decides), ...all.filter((s) => !s.decides)];
  return html`<table class="wide supply" aria-labelledby="to-supply-title">${headRow(t("number"), t("item"), t("kind"), t("neededBy"))}
<tbody>${sorted.map((s, i) => supplyRow(view, s, i + 1))}</tbody></table>`;
}

function supplyRow(view: HtmlView, s: Supply, number: number): Markup {
  const { evaluation, locale, t } = view;
  const shown = s.rules.slice(0, 3).map((id) => {
    const finding = evaluation.findings.find((f) => f.id === id);
    return finding
      ? html`<li><a href="#${view.anchor(finding)}">${finding.title[locale]}</a></li>`
      : html`<li>${id}</li>`;
  });
  const rest = s.rules.length - shown.length;
  return html`<tr><td>${number}</td><th scope="row"><span class="box" aria-hidden="true"></span> ${s.label[locale]}<br>${pointer(s.pointer)}</th><td>${say(`missingKind.${s.kind}`, locale)}</td>
<td><strong class="small">${say(`weight.${s.decides ? "decides" : "informs"}`, locale)}</strong><ul>${shown}${rest > 0 && html`<li class="more">${t("more", { count: rest })}</li>`}</ul></td></tr>`;
}
