import type { Finding } from "../../generated/evaluation";
import { say } from "../../text/index";
import { itemText } from "../items";
import { findingText } from "../numbers";
import { clauseText, itemTotals, labelled, periodsText, shortfallText, standing } from "../phrases";
import { select } from "../selection";
import { isMaterial, kindText, type SupplyGroup, suppliesOf, supplyEntries, supplyText } from "../supply";
import { html, type Markup } from "./escape";
import { folded } from "./fold";
import { capped, headRow, marks } from "./pieces";
import { numbered, withCell } from "./place";
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
  const { locale, t, said } = view;
  const rows = findings.map(
    (f, i) => html`<tr><td>${i + 1}</td>
<th scope="row"><a href="#${view.anchor(f)}">${said(f.title[locale])}</a><br><span class="small">${findingText(view.evaluation, f, locale)} · ${clauseText(f.clause, null, locale)}</span>${marks(standing(f, locale))}</th>
<td>${found(view, f)}</td><td>${f.remedy && said(f.remedy[locale])}</td></tr>`,
  );
  return html`<table class="wide fix" aria-labelledby="${labelledBy}">${headRow(t("number"), t("requirement"), t("found"), t("remedy"))}<tbody>${rows}</tbody></table>`;
}

/** The entries themselves where there are any: a list to work through. */
function found(view: HtmlView, f: Finding): Markup {
  const { locale, t } = view;
  const failing = f.items?.list.filter((item) => item.outcome === "fail") ?? [];
  if (f.items && failing.length > 0) {
    return html`${itemTotals(f, f.items, locale)}${capped(view, failing, f.items.byOutcome.fail ?? failing.length, (item) => html`${numbered(view, f, item.id)}${view.said([withCell(view, itemText(view.evaluation, item, view.names, locale), item.pointer), ...periodsText(item.periods, locale)].join(""))}`)}`;
  }
  const shortfall =
    f.shortfall && labelled(t("shortfall"), shortfallText(f.shortfall, f.measured, locale), locale);
  const seen = f.attestation?.effect === "answers" && f.attestation.note;
  const periods = periodsText(f.periods, locale).map((line) => html`<br><span class="small">${line}</span>`);
  return html`${view.said(f.text[locale])}${periods}${shortfall && html`<br><span class="small">${shortfall}</span>`}${seen && html`<br>${view.said(labelled(t("observed"), seen, locale))}`}`;
}

/** 待补材料: what bears on the conclusion comes first; what no material settles stands apart. */
export function toSupply(view: HtmlView): Markup {
  const { t } = view;
  const { material, open } = suppliesOf(view.evaluation);
  return html`${
    material.length === 0
      ? html`<p>${t("toSupplyNone")}</p>`
      : html`<p>${t("toSupplyHint")}</p>${supplyTable(view, material, "to-supply-title", t("item"))}`
  }${open.length > 0 && html`<h3 id="open">${t("open")}</h3><p>${t("openHint")}</p>${supplyTable(view, open, "open", t("openItem"))}`}`;
}

function supplyTable(
  view: HtmlView,
  groups: readonly SupplyGroup[],
  labelledBy: string,
  what: string,
): Markup {
  const { t } = view;
  return html`<table class="wide supply" aria-labelledby="${labelledBy}">${headRow(t("number"), what, t("kind"), t("neededBy"))}
<tbody>${groups.map((group, i) => supplyRow(view, group, i + 1, labelledBy))}</tbody></table>`;
}

const placesShown = 4;
/** Rules that decide are why it matters; of the others a few will do. */
const decidingShown = 8;
const informingShown = 3;

function supplyRow(view: HtmlView, group: SupplyGroup, number: number, labelledBy: string): Markup {
  const { evaluation, locale, t, said } = view;
  const ranked = group.rules.map((id) => ({ id, finding: evaluation.findings.find((f) => f.id === id) }));
  const deciding = ranked.filter(({ finding }) => finding?.weight === "decides");
  const rules = (
    deciding.length > 0 ? deciding.slice(0, decidingShown) : ranked.slice(0, informingShown)
  ).map(({ finding }) =>
    finding
      ? html`<li><a href="#${view.anchor(finding)}">${findingText(evaluation, finding, locale)}</a> ${said(finding.title[locale])}</li>`
      : null,
  );
  const rest = group.rules.length - rules.length;
  return html`<tr><td>${number}</td><th scope="row">${isMaterial(group) && html`<span class="box" aria-hidden="true"></span> `}${said(supplyOf(view, group))}${places(view, group, `${labelledBy}-${number}`)}</th><td>${kindText(group, locale)}</td>
<td><strong class="small">${say(`weight.${group.decides ? "decides" : "informs"}`, locale)}</strong><ul>${rules}${rest > 0 && html`<li class="more">${t("more", { count: rest })}</li>`}</ul></td></tr>`;
}

/** Of a single place, with its cell. */
function supplyOf(view: HtmlView, group: SupplyGroup): string {
  const text = supplyText(view.evaluation, group, view.locale);
  return group.pointers.length === 1 ? withCell(view, text, group.pointers[0]!) : text;
}

/** Which entries lack it, where several do. */
function places(view: HtmlView, group: SupplyGroup, id: string): Markup | null {
  const { evaluation, locale } = view;
  const entries = supplyEntries(evaluation, group, locale, (text, at) => withCell(view, text, at));
  if (entries.length === 0) return null;
  const text = entries.join(say("list.comma", locale));
  const total = group.pointers.length;
  const body = html`<span class="small">${view.said(text)}${entries.length < total && ` ${view.t("more", { count: total - entries.length })}`}</span>`;
  return entries.length <= placesShown
    ? body
    : folded(view, `${id}-places`, supplyText(evaluation, group, locale), body);
}
