import { flatMap } from "../../base/es2018";
import type { RulebookInfo } from "../../generated/evaluation";
import { formatDate, say } from "../../text/index";
import { overrideChange, overrideNote, overrideTarget } from "../overrides";
import { html, type Markup } from "./escape";
import { headRow, line } from "./pieces";
import type { HtmlView } from "./view";

/** Every rulebook with its binding, how much of its text was seen, and where its content comes from. */
export function sources(view: HtmlView): Markup {
  return html`<p class="small">${view.t("decisionHint")}</p>
${view.evaluation.rulebooks.map((info, i) => rulebook(view, info, `sources-${i + 1}`))}${seenAt(view)}`;
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
</dl>
<table class="wide sources" aria-labelledby="${id}">${headRow(t("source"), t("publisher"), t("date"), t("seen"))}
<tbody>${Object.keys(info.sources).map((key) => source(view, info.sources[key]))}</tbody></table>`;
}

function source({ locale }: HtmlView, s: RulebookInfo["sources"][string] | undefined): Markup | null {
  if (s === undefined) return null;
  const address = s.url ? html`<br><code>${s.url}</code>` : null;
  return html`<tr><th scope="row">${s.title[locale]}${address}</th><td>${s.publisher[locale]}</td><td>${s.date && formatDate(s.date, locale)}</td><td>${s.seen[locale]}</td></tr>`;
}

/** Reprints and mirrors in which sources were seen; the report cites the official publications. */
function seenAt({ evaluation, locale, t }: HtmlView): Markup | null {
  const rows = flatMap(evaluation.rulebooks, ({ number, sources }) =>
    flatMap(Object.keys(sources), (id) =>
      (sources[id]!.seenAt ?? []).map(
        ({ place, url }) =>
          html`<tr><td>${number}</td><th scope="row">${sources[id]!.title[locale]}</th><td>${place[locale]}${url && html`<br><code>${url}</code>`}</td></tr>`,
      ),
    ),
  );
  if (rows.length === 0) return null;
  return html`<table class="wide seen" aria-label="${t("seenAt")}">${headRow(t("rulebook"), t("source"), t("seenAt"))}<tbody>${rows}</tbody></table>`;
}

/** What was loaded in place of bundled rulebooks or in vain, and corrections that bear on what decides. */
export function notices({ evaluation, locale }: HtmlView): Markup {
  return html`<ul>${evaluation.profile.notices.map(({ text }) => html`<li>${text[locale]}</li>`)}</ul>`;
}

/** Corrections the profile makes, each with what stood there before. */
export function overrides({ evaluation, locale }: HtmlView): Markup {
  return html`<ul>${evaluation.profile.overrides.map((override) => {
    const what = overrideChange(evaluation, override, locale) ?? overrideTarget(evaluation, override, locale);
    return html`<li>${overrideNote(override, what, locale)}</li>`;
  })}</ul>`;
}
