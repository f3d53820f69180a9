import { sampleTexts } from "../samples";
import { html, type Markup } from "./escape";
import type { HtmlView } from "./view";

/** How entries were drawn to be looked at, and what was found among them. */
export function samples({ evaluation, locale, said }: HtmlView): Markup {
  return html`${sampleTexts(evaluation, locale).map(
    ({ head, lines }) =>
      html`<p>${said(head)}</p><ul>${lines.map((line) => html`<li>${said(line)}</li>`)}</ul>`,
  )}`;
}
