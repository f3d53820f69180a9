import type { Finding } from "../../generated/evaluation";
import { workingText } from "../../text/index";
import { nameOfPlace } from "../named-places";
import { entryNumber } from "../numbers";
import { html, type Part } from "./escape";
import { pointer } from "./pieces";
import type { HtmlView } from "./view";

/** A text with the cell it speaks of, where that is known. */
export function withCell(view: HtmlView, text: string, at: string): string {
  const cell = at === "" ? null : view.cellOf(at);
  return cell === null ? text : workingText("atCell", view.locale, { text, cell });
}

/** What a pointer means, by name and cell; the pointer itself only where nothing else names the place. */
export function placeOf(view: HtmlView, at: string): Part {
  const { cellOf } = view;
  const name = nameOfPlace(view, at);
  if (name !== null) return view.said(withCell(view, name, at));
  return cellOf(at) ?? pointer(at);
}

/** 规则7/W1 before what is said of an entry. */
export function numbered(view: HtmlView, f: Finding, id: string | null): Part {
  const number = entryNumber(view.evaluation, f, id, view.locale);
  return number === null ? null : html`<span class="small inline">${number}</span> `;
}
