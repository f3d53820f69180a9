import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sideBySideHtml } from "../../src/comparison";
import { comparisonOf, poisonedComparison, poisonedSummary, summaryOf } from "../unit/comparison/samples";

const program = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const present = existsSync(program);
if (!present)
  console.warn(
    `Not run: the pages side by side in a browser, because there is no ${program} (set CHROMIUM_PATH).`,
  );

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pages = { comparison: comparisonOf, summary: summaryOf };

describe.skipIf(!present)(`comparison and summary in ${program}`, { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "side-by-side-"));
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
    const file = join(folder, "page.html");
    writeFileSync(file, text);
    complaints = [];
    await page.goto(pathToFileURL(file).href);
  }

  const kinds = ["comparison", "summary"] as const;
  const locales = ["zh-CN", "en"] as const;
  const each = kinds.flatMap((kind) => locales.map((locale) => [kind, locale] as const));

  it.each(each)("%s has nothing axe-core finds fault with (%s)", async (kind, locale) => {
    await open(sideBySideHtml(pages[kind](), { locale }));
    const found = await page.evaluate(
      `${axe}; axe.run().then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html).join(" | ")))`,
    );
    expect(found).toEqual([]);
  });

  it.each([
    ["comparison", poisonedComparison],
    ["summary", poisonedSummary],
  ] as const)("%s applies its style, loads nothing and runs nothing", async (_, make) => {
    await open(sideBySideHtml(make(`"><img src=x onerror=alert(1)></svg><script>alert(1)</script>`)));
    expect(complaints).toEqual([]);
    expect(await page.locator("script, img").count()).toBe(0);
    const border = await page.evaluate<string>(
      "getComputedStyle(document.querySelector('.lead')).borderLeftWidth",
    );
    expect(Number.parseFloat(border)).toBeGreaterThan(3);
  });

  it.each(each)("%s fits a telephone without the page moving sideways (%s)", async (kind, locale) => {
    await open(sideBySideHtml(pages[kind](), { locale }));
    for (const width of [390, 794]) {
      await page.setViewportSize({ width, height: 1000 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    }
  });
});
