import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { digestOf, folder, madeFrom, pictures } from "./pages";
import { takeWorkbench, workbenchDigest, workbenchPictures } from "./workbench";

export const program = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/** Takes the pictures of the guides anew with the browser, and keeps the digests of what they show beside them. */
export async function takePictures(): Promise<string[]> {
  if (!existsSync(program)) {
    return [`pictures not renewed: there is no ${program} (set CHROMIUM_PATH)`];
  }
  mkdirSync(folder, { recursive: true });
  const args = ["--no-sandbox", "--disable-background-networking", "--no-first-run"];
  const browser = await chromium.launch({ executablePath: program, args });
  const digests: Record<string, string> = {};
  try {
    const sheet = await browser.newPage();
    for (const picture of pictures()) {
      await sheet.setViewportSize({ width: picture.width, height: 200 });
      await sheet.setContent(picture.html);
      await sheet.locator("body").screenshot({ path: join(folder, picture.file) });
      digests[picture.file] = digestOf(picture);
    }
    await takeWorkbench(browser, folder);
    for (const { file } of workbenchPictures) digests[file] = workbenchDigest();
  } finally {
    await browser.close();
  }
  writeFileSync(madeFrom, `${JSON.stringify(digests, null, 2)}\n`);
  return Object.keys(digests).map((file) => `wrote ${join(folder, file)}`);
}
