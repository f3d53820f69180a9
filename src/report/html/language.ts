import { matchAll } from "../../base/es2018";
import type { Locale } from "../../base/language";
import { html, type Part } from "./escape";

const chinese = /[\u3400-\u9fff][\u2018-\u201d\u3001-\u303f\u3400-\u9fff\uff01-\uff60〔〕—0-9A-Za-z./ ]*/g;

/** In an English document Chinese names and quotations say which language they are in, for whoever listens to them. */
export function marked(text: string, locale: Locale): Part {
  if (locale === "zh-CN") return text;
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: found, index } of matchAll(text, chinese)) {
    const own = found.replace(/[0-9A-Za-z./ ]+$/, "");
    parts.push(text.slice(end, index), html`<span lang="zh-CN">${own}</span>`);
    end = index + own.length;
  }
  parts.push(text.slice(end));
  return parts;
}
