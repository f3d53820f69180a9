import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  carriedBy,
  formatNoticeDocx,
  formatNoticeHtml,
  formatReportDocx,
  formatReportHtml,
  verifyDocument,
} from "../../src/papers";
import { style, styleHash } from "../../src/papers/html/style";
import { dated, evaluated, sites, visit } from "../unit/papers/sites";
import { convert, hasOffice } from "./office";

const program = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const hasBrowser = existsSync(program);
const hasPoppler = spawnSync("pdfinfo", ["-v"]).status === 0;
const missing = [
  !hasBrowser && program,
  !hasOffice && "soffice",
  !hasPoppler && "pdfinfo (poppler-utils)",
].filter(Boolean);
if (missing.length > 0)
  console.warn(`Not run: the pages of report and notice, because there is no ${missing.join(", no ")}.`);

/** Pages at most. */
const pages: Record<string, { report: number; notice: number }> = {
  complete: { report: 8, notice: 2 },
  empty: { report: 6, notice: 2 },
  worstStation: { report: 10, notice: 2 },
  worstWorkRoom: { report: 10, notice: 2 },
  worstCentre: { report: 10, notice: 2 },
};
/** Of 844 pixels on a telephone of 390. */
const screensAtMost = 15;

const folder = mkdtempSync(join(tmpdir(), "papers-"));
/** What the run leaves to be looked at. */
const shown = join(import.meta.dirname, "../../reports/papers");
const of = Object.fromEntries(Object.keys(sites).map((name) => [name, evaluated(sites[name]!())]));
const documents = Object.keys(pages).flatMap((site) =>
  (["report", "notice"] as const).map((kind) => ({
    site,
    kind,
    name: `${site}-${kind}`,
    most: pages[site]![kind],
  })),
);

function written(site: string, kind: "report" | "notice", locale: "zh-CN" | "en" = "zh-CN") {
  const { evaluation, origins } = of[site]!;
  const options = { ...dated, locale, origins, ...(site === "complete" && { visit }) };
  return kind === "report"
    ? { html: formatReportHtml(evaluation, options), docx: formatReportDocx(evaluation, options) }
    : { html: formatNoticeHtml(evaluation, options), docx: formatNoticeDocx(evaluation, options) };
}

/** The text of each page. */
function pagesOf(pdf: string): string[] {
  const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
  return text.split("\f").slice(0, -1);
}

function pictures(pdf: string, name: string): void {
  mkdirSync(shown, { recursive: true });
  execFileSync("pdftoppm", ["-r", "60", "-png", pdf, join(shown, name)]);
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(missing.length > 0)("report and notice on paper", { timeout: 180_000 }, () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox", "--no-first-run"] });
    page = await browser.newPage();
    for (const { site, kind, name } of documents) {
      const { html, docx } = written(site, kind);
      writeFileSync(join(folder, `${name}.html`), html);
      writeFileSync(join(folder, `${name}.docx`), docx);
    }
    await convert(
      folder,
      "pdf",
      documents.map(({ name }) => `${name}.docx`),
      "pdf",
    );
  }, 180_000);

  afterAll(async () => browser?.close());

  const open = (name: string) => page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
  const code = (site: string) => /[A-Z2-7]{4}(?:-[A-Z2-7]{4}){3}/.exec(written(site, "report").html)![0];

  it.each(documents)("$name from LibreOffice has $most pages at most, each with number, code and page", ({
    site,
    name,
    most,
  }) => {
    const pdf = join(folder, "pdf", `${name}.pdf`);
    const all = pagesOf(pdf);
    pictures(pdf, `${name}-docx`);
    expect(all.length).toBeLessThanOrEqual(most);
    all.forEach((text, index) => {
      expect(text).toContain(code(site));
      expect(text.replace(/\s/g, "")).toContain(`${index + 1}/${all.length}`);
    });
  });

  it.each(documents)("$name from Chromium has $most pages at most, each with number and code", async ({
    site,
    name,
    most,
  }) => {
    await open(name);
    const pdf = join(folder, `${name}.pdf`);
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    pictures(pdf, `${name}-html`);
    const all = pagesOf(pdf);
    expect(all.length).toBeLessThanOrEqual(most);
    for (const text of all) expect(text).toContain(code(site));
  });

  it("has number and code on every page without what Chromium 90 lacks, too", async () => {
    const old = style.replace(/@bottom-center \{[^}]*\}/, "");
    expect(old).not.toBe(style);
    const hash = `sha256-${createHash("sha256").update(old).digest("base64")}`;
    writeFileSync(
      join(folder, "old.html"),
      written("worstStation", "report").html.replace(style, old).replace(styleHash, hash),
    );
    await open("old");
    const pdf = join(folder, "old.pdf");
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    const all = pagesOf(pdf);
    expect(all.length).toBeLessThanOrEqual(10);
    for (const text of all) expect(text).toContain(code("worstStation"));
  });

  it("uses nothing that Chromium 90 does not know", () => {
    expect(style).not.toMatch(
      /:has\(|@container|@layer|color-mix|&:|accent-color|aspect-ratio|subgrid|inset:/,
    );
  });

  it.each(
    Object.keys(pages),
  )("the report of %s takes fifteen screens of a telephone at most, without sideways scrolling", async (site) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(`${site}-report`);
    const [height, width] = await page.evaluate<[number, number]>(
      "[document.documentElement.scrollHeight, document.documentElement.scrollWidth]",
    );
    await page.screenshot({ path: join(shown, `${site}-telephone.png`), fullPage: true });
    expect(width).toBeLessThanOrEqual(390);
    expect(height / 844).toBeLessThanOrEqual(screensAtMost);
  });

  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  it.each([
    "zh-CN",
    "en",
  ] as const)("has nothing axe-core finds fault with, contrast of seven to one included (%s)", async (locale) => {
    for (const kind of ["report", "notice"] as const) {
      writeFileSync(join(folder, "axe.html"), written("worstStation", kind, locale).html);
      await open("axe");
      const found = await page.evaluate(
        `${axe}; axe.run({ rules: { "color-contrast-enhanced": { enabled: true } } }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html).join(" | ")))`,
      );
      expect(found).toEqual([]);
    }
  });

  it("prints text in ten and a half points and notes in nine", async () => {
    await page.emulateMedia({ media: "print" });
    await open("worstStation-report");
    const sizes = await page.evaluate<number[]>(
      "[...new Set([...document.querySelectorAll('main *')].filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())).map((e) => Math.round(parseFloat(getComputedStyle(e).fontSize) * 75) / 100))]",
    );
    await page.emulateMedia({ media: null });
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
    expect(sizes).toContain(10.5);
  });

  it("runs no script and loads nothing", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(...(request.isNavigationRequest() ? [] : [request.url()])));
    await open("worstStation-report");
    expect(asked).toEqual([]);
    expect(await page.locator("script, img, link, iframe").count()).toBe(0);
  });

  it("still belongs to its records after a word processor or a browser saved it", async () => {
    const { evaluation, origins } = of.worstStation!;
    await convert(
      folder,
      "docx:MS Word 2007 XML",
      ["worstStation-report.docx", "worstStation-notice.docx"],
      "saved",
    );
    for (const kind of ["report", "notice"]) {
      const saved = readFileSync(join(folder, "saved", `worstStation-${kind}.docx`));
      expect(saved.equals(readFileSync(join(folder, `worstStation-${kind}.docx`)))).toBe(false);
      expect(verifyDocument(carriedBy(saved)!, evaluation, origins)).toMatchObject({
        result: "belongs",
        differences: [],
      });
      await open(`worstStation-${kind}`);
      const page2 = carriedBy(new TextEncoder().encode(await page.content()))!;
      expect(verifyDocument(page2, evaluation, origins)).toMatchObject({
        result: "belongs",
        differences: [],
      });
    }
  });

  it("has real headings and tables in Word", async () => {
    await convert(folder, "html:XHTML Writer File", ["worstStation-report.docx"], "outline");
    const text = readFileSync(join(folder, "outline", "worstStation-report.html"), "utf8");
    expect((text.match(/<h1[\s>]/g) ?? []).length).toBeGreaterThanOrEqual(7);
    expect((text.match(/<table[\s>]/g) ?? []).length).toBeGreaterThanOrEqual(6);
  });
});
