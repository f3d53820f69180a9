import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { html, serialise } from "../../../src/report/html/escape";
import { style, styleHash } from "../../../src/report/html/style";
import { formatHtml } from "../../../src/report/index";
import { supplyText } from "../../../src/report/supply";
import { large, poisoned, sample } from "./sample";

const locales = ["zh-CN", "en"] as const;

describe("escaping", () => {
  it("escapes every value and keeps what it made itself", () => {
    const inner = html`<b>${`<i>&"'`}</b>`;
    expect(serialise(html`${inner}${["a<", null, false]}${3}`)).toBe(
      "<b>&lt;i&gt;&amp;&quot;&#39;</b>a&lt;3",
    );
  });

  it("does not take an object of a document for markup", () => {
    const forged = JSON.parse(`[{"markup":"<script>"}]`);
    expect(serialise(html`${forged}`)).not.toContain("<script>");
  });
});

describe("the page", () => {
  it.each(locales)("holds no tag a document brought in (%s)", (locale) => {
    const attack = `"><img src=x onerror=alert(1)><script>alert(1)</script>`;
    const page = formatHtml(poisoned(attack), { locale, names: { list: "workers", byId: { W1: attack } } });
    expect(page).toContain("&lt;img src=x");
    expect(page).not.toMatch(/<(img|script|iframe|object|link|base|svg)\b/i);
    expect(page).not.toMatch(/<[^>]* on[a-z]+=/i);
    expect(page).not.toMatch(/<[^>]* style=/i);
  });

  it("shows marks that hide or reorder text as U+FFFD", () => {
    expect(formatHtml(poisoned("符\u202e合\u0007"), { locale: "zh-CN" })).toContain("符\ufffd合\ufffd");
  });

  it("allows its own style sheet by hash and nothing else", () => {
    const hash = `sha256-${createHash("sha256").update(style).digest("base64")}`;
    expect(styleHash).toBe(hash);
    const page = formatHtml(sample(), { locale: "en" });
    expect(page).toContain(`content="default-src &#39;none&#39;; style-src &#39;${hash}&#39;`);
    expect(page.match(/<style>/g)).toHaveLength(1);
    expect(page).not.toMatch(/https?:\/\//);
  });

  it.each(locales)("names every finding, missing datum and defect once or more (%s)", (locale) => {
    const evaluation = sample();
    const page = formatHtml(evaluation, { locale });
    expect(page).toContain(`<html lang="${locale}">`);
    for (const [i, finding] of evaluation.findings.entries()) {
      expect(page).toContain(`<tr id="finding-${i + 1}">`);
      expect(page).toContain(serialise(html`${finding.text[locale]}`));
    }
    for (const { pointer, ...supply } of evaluation.toSupply) {
      const group = { ...supply, pointers: pointer === "" ? [] : [pointer] };
      expect(page).toContain(serialise(html`${supplyText(evaluation, group, locale)}`));
    }
    for (const defect of evaluation.defects) expect(page).toContain(serialise(html`${defect.text[locale]}`));
    expect(page).toContain(serialise(html`${evaluation.conclusion.text[locale]}`));
  });

  it("leaves no placeholder and no hole in the words", () => {
    for (const locale of locales)
      expect(formatHtml(sample(), { locale })).not.toMatch(/undefined|\[object|\{[a-z]+\}/i);
  });

  it("points only to places that exist, each once", () => {
    const page = formatHtml(large(), { locale: "zh-CN" });
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/ (?:href="#|aria-labelledby=")([^"]+)"/g))
      expect(ids).toContain(target);
  });

  it("lists every entry and record that the evaluation has, and says how many it has not", () => {
    const evaluation = large();
    const records = evaluation.findings.find(({ evidence }) => evidence !== undefined)!;
    records.evidence = { pointers: ["/workers/0"], total: 41 };
    const page = formatHtml(evaluation, { locale: "zh-CN" });
    for (let k = 0; k < 60; k++) expect(page).toContain(`W${k}`);
    expect(page).toContain("其余40项未列出");
  });

  it("shows a name beside the id only for entries of the list it was given for", () => {
    const names = { list: "workers", byId: { W3: "张三", "C-2026-02": "李四" } };
    const page = formatHtml(sample(), { locale: "zh-CN", names });
    expect(page).toContain("张三（W3）");
    expect(page).not.toContain("李四");
  });

  it("is the same bytes each time and leaves the evaluation alone", () => {
    const evaluation = sample();
    expect(formatHtml(evaluation, { locale: "en" })).toBe(formatHtml(sample(), { locale: "en" }));
    expect(evaluation).toEqual(sample());
  });
});
