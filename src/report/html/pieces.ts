import type { Outcome, Weight } from "../../generated/evaluation";
import { outcomeMark, outcomeWord } from "../phrases";
import { html, type Markup, type Part } from "./escape";
import { type HtmlView, listed } from "./view";

/** An outcome as sign and word; the colour only repeats them. */
export function badge(view: HtmlView, outcome: Outcome, weight: Weight): Markup {
  const kind = outcome === "fail" && weight === "informs" ? "suggestion" : outcome;
  return html`<span class="badge is-${kind}"><span aria-hidden="true">${outcomeMark(outcome, weight)}</span> ${outcomeWord(outcome, weight, view.locale)}</span>`;
}

/** One line of a description list; nothing when there is nothing to say. */
export function line(term: string, description: Part): Markup | null {
  if (description === null || description === undefined || description === "" || description === false)
    return null;
  return html`<div><dt>${term}</dt><dd>${description}</dd></div>`;
}

/** The first entries of a list, and how many are not shown. */
export function capped<T>(
  view: HtmlView,
  list: readonly T[],
  total: number,
  show: (entry: T) => Part,
): Markup {
  return whole(view, list.slice(0, listed), total, show);
}

/** All that are there, and how many more there would be. */
export function whole<T>(
  view: HtmlView,
  list: readonly T[],
  total: number,
  show: (entry: T) => Part,
): Markup {
  const rest = total - list.length;
  return html`<ul>${list.map((entry) => html`<li>${show(entry)}</li>`)}${
    rest > 0 && html`<li class="more">${view.t("more", { count: rest })}</li>`
  }</ul>`;
}

export function pointer(text: string): Markup {
  return html`<code>${text === "" ? "/" : text}</code>`;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Part;
  /** On a screen it is folded at first. */
  readonly fold?: true;
}

export function headRow(...titles: string[]): Markup {
  return html`<thead><tr>${titles.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>`;
}

/** What stands beside an outcome: accepted for now, contested, basis not verified. */
export function marks(texts: readonly string[]): Markup {
  return html`${texts.map((text) => html`<br><span class="qualified">${text}</span>`)}`;
}
