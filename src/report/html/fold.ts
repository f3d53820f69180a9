import { html, type Markup, type Part } from "./escape";
import type { HtmlView } from "./view";

/**
 * What is folded on a screen until its box is ticked, and always printed: without script, with the keyboard, and in
 * browsers that do not print what a closed `details` holds.
 *
 * @param title - of what it is; heard and not seen, since it stands beside it
 */
export function folded({ t, said }: HtmlView, id: string, title: string, body: Part): Markup {
  return html`<div class="fold"><input type="checkbox" id="${id}"><label for="${id}"><span aria-hidden="true">${t("unfold")}</span><span class="heard">${said(t("unfoldOf", { title }))}</span></label><div class="folded">${body}</div></div>`;
}

/** Unfolds all there is behind it. */
export function unfoldAll({ t }: HtmlView): Markup {
  return html`<input type="checkbox" id="unfold-all" class="all"><label for="unfold-all">${t("unfoldAll")}</label>`;
}
