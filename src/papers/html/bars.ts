import type { Locale } from "../../base/language";
import { html, type Markup } from "../../report/html/escape";
import { marked } from "../../report/html/language";
import type { BarRow, Bars } from "../paper";
import { word } from "../words";

/** Units of the drawing over the whole width of a bar. */
const whole = 1000;

/** A table of name, bar and words: the bar is for the eye alone. */
export function barsHtml({ title, note, rows }: Bars, locale: Locale): Markup {
  return html`<figure><figcaption>${marked(title, locale)}</figcaption>
<table class="bars" aria-label="${title}"><thead><tr><th scope="col">${word("chartName", locale)}</th><th scope="col">${word("chartBar", locale)}</th><th scope="col">${word("chartValue", locale)}</th></tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${marked(row.label, locale)}</th><td>${bar(row)}</td><td>${marked(row.text, locale)}</td></tr>`)}</tbody></table>
${note !== undefined && html`<p class="note">${marked(note, locale)}</p>`}</figure>`;
}

function bar({ parts, mark }: BarRow): Markup {
  let x = 0;
  const drawn = parts.map(({ tone, share }) => {
    const width = Math.round(share * whole);
    const rect = html`<rect class="is-${tone}" x="${x}" y="2" width="${Math.max(0, width - 3)}" height="16"/>`;
    x += width;
    return rect;
  });
  return html`<svg viewBox="0 0 ${whole} 20" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="ground" x="0" y="2" width="${whole}" height="16"/>${drawn}${
    mark !== undefined &&
    html`<rect class="mark" x="${Math.round(mark * whole) - 2}" y="0" width="4" height="20"/>`
  }</svg>`;
}
