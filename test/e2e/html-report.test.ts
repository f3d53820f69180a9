import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatHtml } from "../../src/report/index";
import { large, poisoned, sample } from "../unit/report/sample";

const program = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const present = existsSync(program);
if (!present)
  console.warn(`Not run: the HTML report in a browser, because there is no ${program} (set CHROMIUM_PATH).`);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(!present)(`the HTML report in ${program}`, { timeout: 60_000 }, () => {
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

  it.each(["zh-CN", "en"] as const)("has nothing axe-core finds fault with (%s)", async (locale) => {
    await open(formatHtml(sample(), { locale }));
    const found = await page.evaluate(
      `${axe}; axe.run().then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html).join(" | ")))`,
    );
    expect(found).toEqual([]);
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
    for (const landmark of ["header", "nav", "main"])
      expect(await page.locator(`body > ${landmark}`).count()).toBe(1);
    const levels = await page.evaluate<number[]>(
      "[...document.querySelectorAll('h1, h2, h3')].map((heading) => Number(heading.tagName[1]))",
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const steps = levels.map((level, i) => level - (levels[i - 1] ?? 0));
    expect(Math.max(...steps)).toBe(1);
  });

  it("fits a telephone and an A4 sheet without sideways scrolling", async () => {
    for (const locale of ["zh-CN", "en"] as const) {
      await open(formatHtml(large(), { locale }));
      for (const width of [390, 794]) {
        await page.setViewportSize({ width, height: 1000 });
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
