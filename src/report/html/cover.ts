import { flatMap } from "../../base/es2018";
import { formatDate, say } from "../../text/index";
import { periodText } from "../phrases";
import { html, type Markup } from "./escape";
import { line } from "./pieces";
import type { HtmlView } from "./view";

/** Site, period, conclusion, basis notice: what has to be on the first page. */
export function cover(view: HtmlView): Markup {
  const { evaluation, t } = view;
  return html`
<header class="cover">
<p class="kind">${t("title")}</p>
<h1>${evaluation.site.name ?? t("unnamed")}</h1>
${facts(view)}
${conclusion(view)}
${basisNotice(view)}
${signatures(view)}
</header>
`;
}

function facts({ evaluation: e, locale, t }: HtmlView): Markup {
  return html`<dl class="facts">
${line(t("tier"), e.site.tierLabel[locale])}
${line(t("siteId"), e.site.id)}
${line(t("division"), e.site.divisionCode)}
${line(t("period"), periodText(e.period, locale))}
${line(t("window"), periodText(e.window, locale))}
${line(t("on"), formatDate(e.on, locale))}
${line(t("profile"), e.profile.title[locale])}
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

function signatures({ t }: HtmlView): Markup {
  const people = (["assessor", "reviewer", "siteHead"] as const).map((who) => ({
    title: t(who),
    declares: t(`${who}Declares`),
  }));
  return html`<section class="signatures" aria-labelledby="signatures">
<h2 id="signatures">${t("signatures")}</h2>
<ul>${people.map(
    (
      who,
    ) => html`<li><span>${who.title}</span><span class="blank"></span><span>${t("date")}</span><span class="blank short"></span></li>
<li class="small">${who.declares}</li>`,
  )}</ul>
<p class="small">${t("generated")}</p>
</section>`;
}
