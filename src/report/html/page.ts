import type { WorkingPapersOptions } from "../working-papers-options";
import { cover } from "./cover";
import { html, type Markup, ownStyle, type Part } from "./escape";
import { folded, unfoldAll } from "./fold";
import type { Section } from "./pieces";
import { style, styleHash } from "./style";
import type { HtmlView } from "./view";

/** Nothing may be loaded or run; only the one style sheet, known by its hash, applies. */
const policy = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;

/** What a page carries that says which records it belongs to. */
interface Carried {
  readonly marks: NonNullable<WorkingPapersOptions["marks"]>;
  readonly code: string | undefined;
  readonly number: string | undefined;
}

/**
 * The whole page. A table around it has what is to stand on every printed page in its head, which browsers repeat,
 * old ones, too.
 */
export function page(view: HtmlView, parts: readonly Section[], carried: Carried): Markup {
  const { evaluation, locale, t } = view;
  const { name, id } = evaluation.site;
  const title = `${name ?? id} – ${t("workingPapers")} ${evaluation.on}`;
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${carried.marks.map(
  ([key, value]) => html`<meta name="${key}" content="${value}">
`,
)}<title>${title}</title>
<style>${ownStyle(style)}</style>
</head>
<body>
<a class="skip" href="#deciding">${t("skipToFindings")}</a>
<table class="sheet" role="presentation">
<thead><tr><td>${running(view, carried)}</td></tr></thead>
<tbody><tr><td>
<main>
${cover(view)}
<nav aria-label="${t("contents")}"><ol>${parts.map((part) => html`<li><a href="#${part.id}">${part.title}</a></li>`)}</ol></nav>
${unfoldAll(view)}
${parts.map((part) => sectionHtml(view, part))}
</main>
</td></tr></tbody>
</table>
</body>
</html>
`;
}

/** Which papers these are, on every printed page. */
function running({ evaluation, t, said }: HtmlView, { code, number }: Carried): Markup {
  const { name, id } = evaluation.site;
  const texts = [
    t("runningTitle", { site: name ?? id }),
    ...(number === undefined ? [] : [t("runningNumber", { number })]),
    ...(code === undefined ? [] : [t("runningCode", { code })]),
  ];
  return html`<header class="running">${texts.map((text) => html`<span>${said(text)}</span> `)}</header>`;
}

function sectionHtml(view: HtmlView, { id, title, body, fold }: Section): Markup {
  const content: Part = fold ? folded(view, `${id}-more`, title, body) : body;
  return html`
<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${content}
</section>
`;
}
