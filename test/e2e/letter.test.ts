import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { describe, expect, it } from "vitest";
import { evaluate, formatInquiry } from "../../src";

const program = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const present = existsSync(program);
if (!present)
  console.warn(`Not run: the letter on paper, because there is no ${program} (set CHROMIUM_PATH).`);

const locales = ["zh-CN", "en"] as const;
const on = "2026-12-31";

/** Sites that leave several questions open. */
const sites = [
  "examples/annotated-submission.json",
  "examples/complete/station.json",
  "test/golden/small-station.json",
];

/** As word processors set plain text: in Chinese 12 point, 44 lines to a page, in English 11 point; one line apart. */
const fonts = { "zh-CN": '12pt/1.3 "Noto Serif CJK SC", serif', en: "11pt/1.22 sans-serif" };
const page = (letter: string, locale: keyof typeof fonts) => `<meta charset="utf-8"><style>
@page { size: A4; margin: 25mm }
body { margin: 0; font: ${fonts[locale]}; white-space: pre-wrap }
</style>${letter.replace(/&/g, "&amp;").replace(/</g, "&lt;")}`;

describe.skipIf(!present)("a letter", { timeout: 60_000 }, () => {
  it("fits one A4 page, with several questions", async () => {
    const folder = mkdtempSync(join(tmpdir(), "letter-"));
    const browser = await chromium.launch({
      executablePath: program,
      args: ["--no-sandbox", "--no-first-run"],
    });
    try {
      const sheet = await browser.newPage();
      let most = 0;
      for (const site of sites) {
        const evaluation = evaluate(JSON.parse(readFileSync(site, "utf8")), { on });
        for (const locale of locales) {
          for (const letter of formatInquiry(evaluation, { locale }).split("\f")) {
            most = Math.max(most, letter.match(/^(?:　　[一二三四五六七八九]、|\d+\. )/gm)!.length);
            const file = join(folder, "letter.html");
            writeFileSync(file, page(letter, locale));
            await sheet.goto(pathToFileURL(file).href);
            const pdf = (await sheet.pdf({ preferCSSPageSize: true })).toString("latin1");
            const pages = pdf.match(/\/Type\s*\/Page\b/g)!.length;
            expect(pages, `${site}, ${locale}, ${letter.split("\n", 1)[0]}`).toBe(1);
          }
        }
      }
      expect(most).toBeGreaterThan(2);
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
