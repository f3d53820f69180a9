import { sampleTexts } from "../samples";
import { html, type Markup } from "./escape";
import type { HtmlView } from "./view";

/** How entries were drawn to be looked at, and what was found among them. */
export function samples({ evaluation, locale }: HtmlView): Markup {
  return html`${sampleTexts(evaluation, locale).map(
    ({ head, lines }) => html`<p>${head}</p><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
  )}`;
}
