import { html, type Markup, ownStyle, serialise } from "../../report/html/escape";
import type { Paper } from "../paper";
import { propertiesOf } from "../properties";
import { word } from "../words";
import { blockHtml } from "./blocks";
import { style, styleHash } from "./style";

/** Nothing may be loaded or run; only the one style sheet below, known by its hash, applies. */
const policy = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;

/** The document as one self-contained page without script, to read on a screen or to print on A4. */
export function paperHtml(paper: Paper): string {
  const { locale, title, running, seal, blocks } = paper;
  return serialise(html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${propertiesOf(seal).map(
  ([name, value]) => html`<meta name="${name}" content="${value}">
`,
)}<title>${title}</title>
<style>${ownStyle(style)}</style>
</head>
<body>
<a class="skip" href="#findings">${word("skip", locale)}</a>
${sheet(
  running,
  blocks.map((block) => blockHtml(block, locale)),
)}
</body>
</html>
`);
}

/** A table around the page: what stands in its head is repeated on every printed page, in old browsers, too. */
function sheet(running: readonly string[], content: readonly Markup[]): Markup {
  return html`<table class="sheet" role="presentation">
<thead><tr><td><p class="running" role="banner">${running.map((text) => html`<span>${text}</span> `)}</p></td></tr></thead>
<tbody><tr><td><main>
${content}
</main></td></tr></tbody>
</table>`;
}
