import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { workbenchHtml } from "../../scripts/build/workbench";

const root = join(import.meta.dirname, "../..");
const page = join(root, "src/workbench/page");
const steps = {
  "zh-CN": { results: "结果", files: "文件" },
  en: { results: "Results", files: "Files" },
} as const;
const locales = ["zh-CN", "en"] as const;

export const workbenchPictures = locales.flatMap((locale) =>
  (["results", "files"] as const).map((step) => ({ file: `workbench-${step}.${locale}.png`, locale, step })),
);

/** Of the page's own sources: what they show of a finding is seen in other pictures. */
export function workbenchDigest(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(page, { recursive: true, encoding: "utf8" }).sort())
    if (/\.(tsx?|css)$/.test(name)) hash.update(`${name}\n${readFileSync(join(page, name), "utf8")}`);
  return hash.digest("hex");
}

/** The complete station, opened in the page; two of its steps. */
export async function takeWorkbench(browser: Browser, into: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "pictures-"));
  const file = join(scratch, "workbench.html");
  writeFileSync(file, await workbenchHtml());
  for (const { file: picture, locale, step } of workbenchPictures) {
    const sheet = await browser.newPage({ viewport: { width: 900, height: 640 } });
    await sheet.goto(pathToFileURL(file).href);
    if (locale === "en") await sheet.getByRole("button", { name: "English" }).click();
    await sheet.locator("input[type=date]").first().fill("2026-12-31");
    await sheet
      .locator("input[type=file]")
      .first()
      .setInputFiles(join(root, "examples/complete/station.json"));
    await sheet.locator("nav button", { hasText: steps[locale][step] }).first().click();
    await sheet
      .locator(step === "results" ? ".finding" : ".files")
      .first()
      .waitFor();
    await sheet.screenshot({ path: join(into, picture) });
    await sheet.close();
  }
  rmSync(scratch, { recursive: true });
}
