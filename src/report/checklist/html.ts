import { flatMap } from "../../base/es2018";
import type { Locale } from "../../base/language";
import type { Evaluation } from "../../generated/evaluation";
import { formatDate, type HeadingKey, heading, say } from "../../text/index";
import { html, type Markup, ownStyle, serialise } from "../html/escape";
import { line as fact, headRow } from "../html/pieces";
import { style, styleHash } from "../html/style";
import { periodText } from "../phrases";
import { type ChecklistLine, techniques } from "./lines";

const answers = ["pass", "fail", "notApplicable"] as const;
const policy = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;

/** The checklist to print on A4 and fill in by hand; nothing in it is loaded or run. */
export function checklistHtml(
  evaluation: Evaluation,
  lines: readonly ChecklistLine[],
  locale: Locale,
): string {
  const view: View = { locale, t: (key, args) => heading(key, locale, args) };
  const title = `${evaluation.site.name ?? evaluation.site.id} – ${view.t("checklist")}`;
  return serialise(html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${ownStyle(style)}</style>
</head>
<body>
${head(view, evaluation)}
<main>
${lines.length === 0 ? html`<p>${view.t("checklistNone")}</p>` : flatMap(techniques, (technique) => ofTechnique(view, technique, lines))}
</main>
</body>
</html>
`);
}

interface View {
  readonly locale: Locale;
  readonly t: (key: HeadingKey, args?: Parameters<typeof heading>[2]) => string;
}

function head({ locale, t }: View, evaluation: Evaluation): Markup {
  const { site, period, on } = evaluation;
  return html`<header>
<p class="kind">${t("checklist")}</p>
<h1>${site.name ?? t("unnamed")}</h1>
<dl class="facts">
${fact(t("siteId"), site.id)}
${fact(t("tier"), site.tierLabel[locale])}
${fact(t("period"), periodText(period, locale))}
${fact(t("on"), formatDate(on, locale))}
</dl>
<p>${t("checklistHint")}</p>
<p class="field"><span>${t("checkedBy")}${t("colon")}</span><span class="blank"></span><span>${t("date")}${t("colon")}</span><span class="blank"></span></p>
</header>`;
}

function ofTechnique(view: View, technique: string, all: readonly ChecklistLine[]): Markup[] {
  const own = all.filter((line) => line.technique === technique);
  if (own.length === 0) return [];
  const places = [...new Set(own.map(({ place }) => place))];
  return [
    html`<section>
<h2>${say(`technique.${technique}` as "technique.interview", view.locale)}</h2>
${places.map(
  (place) => html`<h3>${place}</h3>
<ul class="form">${own.filter((line) => line.place === place).map((line) => lineHtml(view, line))}</ul>`,
)}
</section>`,
  ];
}

function lineHtml(view: View, line: ChecklistLine): Markup {
  const { locale, t } = view;
  const ways = line.techniques.map((one) => say(`technique.${one}`, locale)).join(say("list.comma", locale));
  return html`<li>
<h3>${line.title}</h3>
<p class="small">${line.number} · ${say(`weight.${line.weight}`, locale)} · ${t("techniqueAdvised")}${t("colon")}${ways}</p>
<p><span class="small inline">${line.questionHeading}${t("colon")}</span>${line.question}</p>
${line.answered && html`<p class="small">${t("attestation")}${t("colon")}${line.answered}</p>`}
${line.missing.length > 0 && html`<p class="small">${t("missing")}${t("colon")}${line.missing.join(t("semicolon"))}</p>`}
${line.entries.length > 0 ? entries(view, line) : html`<p class="answers"><span>${t("result")}${t("colon")}</span>${boxes(view)}</p>`}
<p class="field"><span>${t("observed")}${t("colon")}</span><span class="blank"></span></p>
<p class="field"><span class="blank"></span></p>
</li>`;
}

function entries(view: View, { entries: all, unnamed }: ChecklistLine): Markup {
  const { t } = view;
  const rows = all.map(
    ({ name, missing }) =>
      html`<tr><th scope="row">${name}</th><td>${missing.join(t("semicolon"))}</td><td>${boxes(view)}</td></tr>`,
  );
  return html`<table class="wide">${headRow(t("items"), t("missing"), t("result"))}<tbody>${rows}</tbody></table>
${unnamed > 0 && html`<p class="more">${t("more", { count: unnamed })}</p>`}`;
}

function boxes({ locale }: View): Markup[] {
  return answers.map(
    (one) =>
      html`<span><span class="box" aria-hidden="true"></span> ${say(`outcome.${one}`, locale)} </span>`,
  );
}
