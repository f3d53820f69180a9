import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { doorScript, expected } from "./door";

const program = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const present = existsSync(program);
if (!present)
  console.warn(`Not run: the core door in a browser, because there is no ${program} (set CHROMIUM_PATH).`);

const address = "http://door.test/";

describe.skipIf(!present)(`the core door in ${program}`, { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    const args = ["--no-sandbox", "--disable-background-networking", "--no-first-run"];
    browser = await chromium.launch({ executablePath: program, args });
  }, 60_000);
  afterAll(() => browser?.close());

  /** A page that may run this one script and do nothing else; gives what the script left in `said`. */
  async function say(script: string): Promise<{ said: unknown; complaints: string[] }> {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.route("**/*", (route) => {
      const url = route.request().url();
      if (url !== address) {
        complaints.push(`asked for ${url}`);
        return route.abort();
      }
      const hash = createHash("sha256").update(script).digest("base64");
      return route.fulfill({
        contentType: "text/html; charset=utf-8",
        headers: { "content-security-policy": `default-src 'none'; script-src 'sha256-${hash}'` },
        body: `<!doctype html><meta charset="utf-8"><title>door</title><script>${script}</script>`,
      });
    });
    await page.goto(address);
    const said = await page.evaluate(() => (globalThis as { said?: unknown }).said);
    await page.close();
    return { said, complaints };
  }

  it("says what the sources say, under a policy that allows one script and nothing else", async () => {
    const script = await doorScript();
    // What would end the script element early is written otherwise; inside texts it means the same.
    const inline = script
      .replace(/;\(function useDoor/, ";globalThis.said=(function useDoor")
      .replaceAll("</", "<\\/");
    expect(await say(inline)).toEqual({ said: expected(), complaints: [] });
  });

  it("and that policy does forbid code from text", async () => {
    const { said } = await say(
      `try{globalThis.said=new Function("return 1")()}catch(e){globalThis.said=e.name}`,
    );
    expect(said).toBe("EvalError");
  });
});
