import type { Locale } from "../../base/language";
import { html, type Markup, type Part } from "../../report/html/escape";
import { marked } from "../../report/html/language";
import type { Block, Fact, Inline, Line, Signature, Table } from "../paper";
import { word } from "../words";
import { barsHtml } from "./bars";

export function blockHtml(block: Block, locale: Locale): Markup {
  switch (block.kind) {
    case "title":
      return html`<p class="above">${block.above}</p><h1>${marked(block.text, locale)}</h1>`;
    case "heading":
      return heading(block, locale);
    case "paragraph":
      return html`<p class="${block.look ?? "plain"}">${inline(block.text, locale)}</p>`;
    case "list":
      return html`<ul>${block.items.map((item) => html`<li>${inline(item, locale)}</li>`)}</ul>`;
    case "facts":
      return html`<dl class="facts">${block.rows.map((row) => fact(row, locale))}</dl>`;
    case "table":
      return table(block, locale);
    case "bars":
      return barsHtml(block, locale);
    case "write":
      return html`<div class="write" aria-hidden="true">${Array.from({ length: block.lines }, () => html`<div></div>`)}</div>`;
    case "signatures":
      return html`<div class="signatures">${block.people.map((one) => signature(one, locale))}</div>`;
    case "pageBreak":
      return html`<div class="break"></div>`;
  }
}

function heading(
  { level, text, id }: { readonly level: 2 | 3; readonly text: string; readonly id?: string },
  locale: Locale,
): Markup {
  const words = marked(text, locale);
  if (level === 3) return html`<h3>${words}</h3>`;
  return id === undefined ? html`<h2>${words}</h2>` : html`<h2 id="${id}">${words}</h2>`;
}

export function inline(text: Inline, locale: Locale): Part {
  if (typeof text === "string") return marked(text, locale);
  return text.map(({ text: own, strong, tone, blank }) => {
    if (blank) return html`<span class="blank">${own}</span>`;
    const words = marked(own, locale);
    if (tone !== undefined) return html`<b class="is-${tone}">${words}</b>`;
    return strong ? html`<b>${words}</b>` : words;
  });
}

function fact({ term, text, wide }: Fact, locale: Locale): Markup {
  const known = text === null ? html`<span class="blank"></span>` : inline(text, locale);
  return html`<div class="${wide ? "whole" : "half"}"><dt>${term}</dt><dd>${known}</dd></div>`;
}

function table({ label, columns, rows }: Table, locale: Locale): Markup {
  return html`<table class="grid" aria-label="${label}">
<colgroup>${columns.map(({ width, spare, short }) => html`<col class="${spare ? "spare" : short ? "short" : "kept"}" width="${width}%">`)}</colgroup>
<thead><tr>${columns.map(({ title, spare }) => html`<th scope="col" class="${spare ? "spare" : "kept"}">${title}</th>`)}</tr></thead>
<tbody>${rows.map((row) =>
    "group" in row
      ? html`<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${inline(row.group, locale)}</th></tr>`
      : html`<tr>${row.cells.map((cell, i) => html`<td class="${columns[i]?.spare ? "spare" : "kept"}">${cellLines(cell, locale)}</td>`)}</tr>`,
  )}</tbody>
</table>`;
}

function cellLines(all: readonly Line[], locale: Locale): Part {
  return all.map(({ text, note }) => html`<p class="${note ? "note" : "line"}">${inline(text, locale)}</p>`);
}

function signature({ who, declares, seal }: Signature, locale: Locale): Markup {
  return html`<div class="signature"><p>${who}${word("colon", locale)}${declares}</p>
<p class="sign"><span>${word("signature", locale)}</span><span class="blank"></span><span>${word("date", locale)}</span><span class="blank"></span></p>
${seal !== undefined && html`<p class="seal">${seal}</p>`}</div>`;
}
