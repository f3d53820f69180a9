import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEvaluator } from "../../src/index";
import { style, styleHash } from "../../src/report/html/style";
import { formatHtml } from "../../src/report/index";
import { large, poisoned, sample } from "../unit/report/sample";

const program = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const present = existsSync(program);
if (!present)
  console.warn(`Not run: the HTML report in a browser, because there is no ${program} (set CHROMIUM_PATH).`);

/** What the run leaves to be looked at. */
const shown = join(import.meta.dirname, "../../reports/papers");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const on = "2026-12-31";
const evaluator = createEvaluator();
const catalogue = evaluator.catalogue();
const worst = JSON.parse(readFileSync("test/fixtures/sites/station-worst.json", "utf8"));

/** Working papers of a whole profile, with everything they can have. */
function papers(locale: "zh-CN" | "en"): string {
  const evaluation = evaluator.evaluate(worst, { on });
  const derivations = evaluator.explainFindings(worst, { on, limits: { entries: 20 } });
  const number = "示例评〔2027〕1号";
  return formatHtml(evaluation, { locale, derivations, catalogue, code: "ABCD-EFGH-IJKL-MNOP", number });
}

const hasPoppler = spawnSync("pdftotext", ["-v"]).status === 0;
if (!hasPoppler)
  console.warn("Not looked at: the text of printed pages, because there is no pdftotext (poppler-utils).");

describe.skipIf(!present || !hasPoppler)(`the HTML report in ${program}`, { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  let browser: Browser;
  let page: Page;
  let complaints: string[] = [];

  beforeAll(async () => {
    const args = ["--no-sandbox", "--disable-background-networking", "--no-first-run"];
    browser = await chromium.launch({ executablePath: program, args });
    page = await browser.newPage();
    page.on("console", (message) => complaints.push(message.text()));
    page.on("request", (request) =>
      complaints.push(...(request.isNavigationRequest() ? [] : [request.url()])),
    );
    page.on("dialog", (dialog) => complaints.push(dialog.message()));
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(text: string): Promise<void> {
    const file = join(folder, "report.html");
    writeFileSync(file, text);
    complaints = [];
    await page.goto(pathToFileURL(file).href);
  }

  /** The text of each printed page; pictures of the first are left to be looked at. */
  async function printed(name: string): Promise<string[]> {
    const pdf = join(folder, `${name}.pdf`);
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    mkdirSync(shown, { recursive: true });
    execFileSync("pdftoppm", ["-r", "60", "-png", "-l", "8", pdf, join(shown, `working-${name}`)]);
    const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8", maxBuffer: 1 << 26 });
    return text.split("\f").slice(0, -1);
  }

  const faults = () =>
    page.evaluate(
      `${axe}; axe.run({ rules: { "color-contrast-enhanced": { enabled: true } } }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.slice(0, 3).map((n) => n.html).join(" | ")))`,
    );

  it.each([
    "zh-CN",
    "en",
  ] as const)("has nothing axe-core finds fault with, contrast of seven to one included, folded and unfolded (%s)", async (locale) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const text of [formatHtml(sample(), { locale }), papers(locale)]) {
      await open(text);
      expect(await faults()).toEqual([]);
      await page.evaluate("document.getElementById('unfold-all').click()");
      expect(await faults()).toEqual([]);
    }
  });

  it("unfolds by the keyboard, one by one or all", async () => {
    await open(papers("zh-CN"));
    const shown = () => page.locator("#derivations .folded:visible").count();
    expect(await shown()).toBe(0);
    const first = page.locator("#derivations .fold > input").first();
    await first.focus();
    const outline = "getComputedStyle(document.querySelector('#derivations .fold > label')).outlineStyle";
    await page.keyboard.press("Space");
    expect(await shown()).toBe(1);
    expect(await page.evaluate(outline)).toBe("solid");
    await page.keyboard.press("Space");
    expect(await shown()).toBe(0);
    await page.locator("#unfold-all").focus();
    await page.keyboard.press("Space");
    expect(await shown()).toBe(await page.locator("#derivations .folded").count());
    expect(await page.locator(".folded:visible").count()).toBe(await page.locator(".folded").count());
  });

  it("leads past the contents by its first link", async () => {
    await open(papers("zh-CN"));
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("skip");
    await page.keyboard.press("Enter");
    expect(page.url()).toMatch(/#deciding$/);
  });

  it("prints what is folded, number and code on every page, in ten and a half points and notes in nine", async () => {
    await open(papers("zh-CN"));
    const told = await page.evaluate<string[]>(
      "[...document.querySelectorAll('.folded')].map((part) => part.textContent.replace(/\\s/g, ''))",
    );
    expect(told.length).toBeGreaterThan(200);
    const pages = await printed("papers");
    const text = pages.join("").replace(/\s/g, "");
    for (const sentence of ["社工站应配全职社工人数：10人", "第一项除以第二项：10", "有小数时进一：10人"])
      expect(text).toContain(sentence);
    const words = new Set(told.flatMap((one) => one.match(/[\u4e00-\u9fff]{4,8}/g) ?? []));
    const missing = [...words].filter((word) => !text.includes(word));
    // Lines break inside some of them, where the running head comes between.
    expect(missing.length / words.size).toBeLessThan(0.05);
    for (const one of pages) {
      expect(one).toContain("ABCD-EFGH-IJKL-MNOP");
      expect(one).toContain("示例评〔2027〕1号");
    }
    for (const [k, one] of pages.entries())
      expect(one.replace(/\s/g, "")).toContain(`${k + 1}/${pages.length}`);
    await page.emulateMedia({ media: "print" });
    const sizes = await page.evaluate<number[]>(
      "[...new Set([...document.querySelectorAll('main *')].filter((e) => e.offsetParent && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())).map((e) => Math.round(parseFloat(getComputedStyle(e).fontSize) * 75) / 100))]",
    );
    await page.emulateMedia({ media: null });
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
    expect(sizes).toContain(10.5);
  });

  it("has number and code on every page without what Chromium 90 lacks, too", async () => {
    const old = style.replace(/@bottom-center \{[^}]*\}/, "");
    expect(old).not.toBe(style);
    const hash = `sha256-${createHash("sha256").update(old).digest("base64")}`;
    await open(papers("zh-CN").replace(style, old).replace(styleHash, hash));
    const pages = await printed("old");
    expect(pages.length).toBeGreaterThan(50);
    for (const one of pages) expect(one).toContain("ABCD-EFGH-IJKL-MNOP");
  });

  it("uses nothing that Chromium 90 does not know", () => {
    expect(style).not.toMatch(
      /:has\(|@container|@layer|color-mix|&:|accent-color|aspect-ratio|subgrid|inset:|details-content/,
    );
    expect(papers("zh-CN")).not.toMatch(/<details|<dialog|popover/);
  });

  it("loads and runs nothing of a poisoned derivation", async () => {
    const attack = `"><img src=x onerror=alert(1)><script>alert(1)</script>`;
    const submission = structuredClone(worst);
    submission.workers[0].id = attack;
    const evaluation = evaluator.evaluate(submission, { on });
    const derivations = evaluator.explainFindings(submission, { on });
    await open(formatHtml(evaluation, { derivations, catalogue, code: attack, marks: [[attack, attack]] }));
    expect(complaints).toEqual([]);
    expect(await page.locator("script, img").count()).toBe(0);
  });

  it("applies its style, loads nothing and runs nothing", async () => {
    await open(
      formatHtml(poisoned(`"><img src=x onerror=alert(1)><script>alert(1)</script>`), { locale: "zh-CN" }),
    );
    expect(complaints).toEqual([]);
    expect(await page.locator("script, img").count()).toBe(0);
    const border = await page.evaluate<string>(
      "getComputedStyle(document.querySelector('.conclusion')).borderLeftWidth",
    );
    expect(Number.parseFloat(border)).toBeGreaterThan(3);
  });

  it("has landmarks and headings in order", async () => {
    await open(formatHtml(large(), { locale: "zh-CN" }));
    for (const landmark of ["header", "nav", "main"]) expect(await page.locator(landmark).count()).toBe(1);
    const levels = await page.evaluate<number[]>(
      "[...document.querySelectorAll('h1, h2, h3')].map((heading) => Number(heading.tagName[1]))",
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const steps = levels.map((level, i) => level - (levels[i - 1] ?? 0));
    expect(Math.max(...steps)).toBe(1);
  });

  it("fits a telephone and an A4 sheet without sideways scrolling", async () => {
    for (const text of (["zh-CN", "en"] as const).flatMap((locale) => [
      formatHtml(large(), { locale }),
      papers(locale),
    ])) {
      await open(text);
      for (const width of [390, 794]) {
        await page.setViewportSize({ width, height: 1000 });
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
        await page.evaluate("document.getElementById('unfold-all').click()");
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      }
    }
  });

  it("prints as A4 on several pages", async () => {
    await open(formatHtml(large(), { locale: "zh-CN" }));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((m) => [
      Number(m[1]),
      Number(m[2]),
    ]);
    expect(sizes.length).toBeGreaterThan(10);
    for (const [width = 0, height = 0] of sizes) {
      expect(Math.abs(width - 595.3)).toBeLessThan(1);
      expect(Math.abs(height - 841.9)).toBeLessThan(1);
    }
  });
});
