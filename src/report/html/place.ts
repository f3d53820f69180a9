import { hasOwn } from "../../base/es2018";
import { fromPointer } from "../../base/pointer";
import type { Finding } from "../../generated/evaluation";
import { heading } from "../../text/index";
import { entryNumber } from "../numbers";
import { entryName } from "../options";
import { placeText } from "../places";
import { html, type Part } from "./escape";
import { pointer } from "./pieces";
import type { HtmlView } from "./view";

/** A text with the cell it speaks of, where that is known. */
export function withCell(view: HtmlView, text: string, at: string): string {
  const cell = at === "" ? null : view.cellOf(at);
  return cell === null ? text : heading("atCell", view.locale, { text, cell });
}

/** What a pointer means, by name and cell; the pointer itself only where nothing else names the place. */
export function placeOf(view: HtmlView, at: string): Part {
  const { evaluation, locale, cellOf } = view;
  const name = placeText(evaluation, at, locale) ?? idAt(view, at);
  if (name !== null) return view.said(withCell(view, name, at));
  return cellOf(at) ?? pointer(at);
}

/** An entry that a derivation lists, as places name it: 工作人员 S1. */
function idAt({ idOf, names, locale, catalogue }: HtmlView, at: string): string | null {
  const name = entryName(at, idOf(at), names, locale);
  const list = fromPointer(at)
    .filter((token) => !/^\d+$/.test(token))
    .join("/");
  const known = catalogue !== undefined && hasOwn(catalogue.lists, list);
  return name === null || !known ? name : `${catalogue.lists[list]!.label[locale]} ${name}`;
}

/** 规则7/W1 before what is said of an entry. */
export function numbered(view: HtmlView, f: Finding, id: string | null): Part {
  const number = entryNumber(view.evaluation, f, id, view.locale);
  return number === null ? null : html`<span class="small inline">${number}</span> `;
}
