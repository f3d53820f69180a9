import type { Override, RulebookInfo } from "../../generated/evaluation";
import { formatDate, say } from "../../text/index";
import { rulebookName } from "../selection";
import { html, type Markup } from "./escape";
import { headRow, line } from "./pieces";
import type { HtmlView } from "./view";

/** Every rulebook with its binding, how much of its text was seen, and where its content comes from. */
export function sources(view: HtmlView): Markup {
  return html`<p class="small">${view.t("decisionHint")}</p>
${view.evaluation.rulebooks.map((info, i) => rulebook(view, info, `sources-${i + 1}`))}`;
}

function rulebook(view: HtmlView, info: RulebookInfo, id: string): Markup {
  const { locale, t } = view;
  const day = (date: string | null) => date && formatDate(date, locale);
  return html`<h3 id="${id}">${info.number} <span class="light">${info.title[locale]}</span></h3>
<dl class="facts">
${line(t("issuer"), info.issuer[locale])}
${line(t("published"), day(info.published))}
${line(t("inForce"), day(info.inForce.from))}
${line(t("binding"), `${say(`binding.${info.binding}`, locale)}${t("colon")}${info.bindingWhy[locale]}${info.bound ? ` ${info.bound[locale]}` : ""}`)}
${line(t("textSeen"), info.textSeen[locale])}
${line(t("digest"), html`<code>${info.digest}</code>`)}
</dl>
<table class="wide sources" aria-labelledby="${id}">${headRow(t("source"), t("publisher"), t("date"), t("seen"))}
<tbody>${Object.keys(info.sources).map((key) => source(view, info.sources[key]))}</tbody></table>`;
}

function source({ locale }: HtmlView, s: RulebookInfo["sources"][string] | undefined): Markup | null {
  if (s === undefined) return null;
  const address = s.url ? html`<br><code>${s.url}</code>` : null;
  return html`<tr><th scope="row">${s.title[locale]}${address}</th><td>${s.publisher[locale]}</td><td>${s.date && formatDate(s.date, locale)}</td><td>${s.seen[locale]}</td></tr>`;
}

/** What was loaded in place of bundled rulebooks or in vain, and corrections that bear on what decides. */
export function notices({ evaluation, locale }: HtmlView): Markup {
  return html`<ul>${evaluation.profile.notices.map(({ text }) => html`<li>${text[locale]}</li>`)}</ul>`;
}

/** Corrections the profile makes, each with what stood there before. */
export function overrides(view: HtmlView): Markup {
  const { t, evaluation } = view;
  return html`<table class="wide overrides" aria-labelledby="overrides-title">${headRow(t("rulebook"), t("was"), t("now"), t("why"))}
<tbody>${evaluation.profile.overrides.map((o) => override(view, o))}</tbody></table>`;
}

function override({ evaluation, locale, t }: HtmlView, o: Override): Markup {
  return html`<tr><th scope="row">${rulebookName(evaluation, o.rulebook)}<br>${say(`override.${o.kind}`, locale)} <code>${o.target}</code></th>
<td><code>${JSON.stringify(o.was)}</code></td><td><code>${JSON.stringify(o.now)}</code></td>
<td>${o.note[locale]}<br><span class="small">${t("source")}${t("colon")}${o.sourceTitle[locale]}</span></td></tr>`;
}
