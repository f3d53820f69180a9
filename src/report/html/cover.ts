import { flatMap } from "../../base/es2018";
import { formatDate, say } from "../../text/index";
import { absentParts } from "../absent";
import { periodText } from "../phrases";
import { html, type Markup } from "./escape";
import { line } from "./pieces";
import type { HtmlView } from "./view";

/** Site, period, conclusion, basis notice, and what the papers do not have. */
export function cover(view: HtmlView): Markup {
  const { evaluation, t, said } = view;
  const { name } = evaluation.site;
  return html`
<div class="cover">
<p class="kind">${t("workingPapers")}</p>
<h1>${name === undefined || name === null ? t("unnamed") : said(name)}</h1>
${facts(view)}
${conclusion(view)}
${basisNotice(view)}
${absent(view)}
</div>
`;
}

function facts({ evaluation: e, locale, t, date }: HtmlView): Markup {
  return html`<dl class="facts">
${line(t("tier"), e.site.tierLabel[locale])}
${line(t("siteId"), e.site.id)}
${line(t("division"), e.site.divisionCode)}
${line(t("period"), periodText(e.period, locale))}
${line(t("window"), periodText(e.window, locale))}
${line(t("on"), formatDate(e.on, locale))}
${line(t("profile"), e.profile.title[locale])}
${line(t("documentDate"), date && formatDate(date, locale))}
</dl>`;
}

function conclusion({ evaluation: e, locale, t }: HtmlView): Markup {
  const { overall, qualified, text } = e.conclusion;
  return html`<section class="conclusion is-${overall}" aria-labelledby="conclusion">
<h2 id="conclusion">${t("conclusion")}</h2>
<p class="verdict">${say(`conclusion.${overall}`, locale)}${qualified && html` <span class="qualified">${t("qualifiedMark")}</span>`}</p>
<p>${text[locale]}</p>
</section>`;
}

/** How far the official text was seen, for every rulebook that can decide. */
function basisNotice({ evaluation: e, locale, t }: HtmlView): Markup {
  const deciding = e.conclusion.rulebooks.filter((r) => r.conclusion !== null);
  const rulebooks = flatMap(deciding, (d) => {
    const info = e.rulebooks.find((r) => r.id === d.rulebook);
    return info ? [{ info, qualified: d.qualified }] : [];
  });
  return html`<section class="notice" aria-labelledby="basis-notice">
<h2 id="basis-notice">${t("basisNotice")}</h2>
<dl>${rulebooks.map(
    ({ info, qualified }) =>
      html`<div><dt>${info.number}</dt><dd>${info.bound && html`${t("bound")}${t("colon")}${info.bound[locale]}<br>`}${info.textSeen[locale]}${qualified && info.qualification && html` <strong>${sentence(info.qualification[locale], locale)}</strong>`}</dd></div>`,
  )}</dl>
</section>`;
}

function sentence(text: string, locale: "zh-CN" | "en"): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.。]$/.test(first) ? first : first + (locale === "en" ? "." : "。");
}

function absent(view: HtmlView): Markup | null {
  const { evaluation, locale, t } = view;
  const names = absentParts(evaluation, view, locale);
  if (names.length === 0) return null;
  return html`<p class="absent">${t("absent", { names: names.join(say("list.comma", locale)) })}</p>`;
}
