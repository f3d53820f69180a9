import { html, type Markup, ownStyle, serialise } from "../html/escape";
import { chartHtml } from "./chart";
import type { Page, PageSection } from "./page";
import { pageStyle, pageStyleHash } from "./style";

/** Nothing may be loaded or run; only the one style sheet below, known by its hash, applies. */
const policy = `default-src 'none'; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'`;

/** A report as one self-contained page without script, to read on a screen or to print. */
export function pageHtml({ locale, title, lead, facts, sections }: Page): string {
  return serialise(html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${ownStyle(pageStyle)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${lead.length > 0 && html`<div class="lead">${lead.map((line) => html`<p>${line}</p>`)}</div>`}
<dl>${facts.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
</header>
<main>
${sections.map(sectionHtml)}
</main>
</body>
</html>
`);
}

function sectionHtml(section: PageSection, k: number): Markup {
  const id = `section-${k + 1}`;
  const { title, lines = [], chart } = section;
  return html`
<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${lines.map((line) => html`<p>${line}</p>`)}
${chart !== undefined && chart.bars.length > 0 && chartHtml(chart, `${id}-chart`)}
${tableHtml(section, id)}
</section>
`;
}

function tableHtml({ table, most, rest }: PageSection, id: string): Markup | null {
  if (table === undefined || table.rows.length === 0) return null;
  const shown = table.rows.slice(0, most?.page ?? table.rows.length);
  const left = table.rows.length - shown.length;
  return html`<div class="scroll" role="group" tabindex="0" aria-labelledby="${id}"><table>
<thead><tr>${table.columns.map(({ title }) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${shown.map((row) => html`<tr>${row.map(cellHtml)}</tr>`)}</tbody>
</table></div>${left > 0 && rest !== undefined && html`<p class="rest">${rest(left)}</p>`}`;
}

function cellHtml(value: string | number | null): Markup {
  return typeof value === "number" ? html`<td class="number">${value}</td>` : html`<td>${value ?? ""}</td>`;
}
