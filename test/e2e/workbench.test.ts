import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workbenchHtml } from "../../scripts/build/workbench";
import { writtenDossier } from "../../src/desk/dossier";
import { createEvaluator } from "../../src/index";
import { convert, hasOffice } from "./office";
import { runWith } from "./run-with";

const program = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const present = existsSync(program);
if (!present)
  console.warn(`Not run: the workbench in a browser, because there is no ${program} (set CHROMIUM_PATH).`);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const station = JSON.parse(readFileSync("examples/complete/station.json", "utf8"));
const steps = ["打开", "数据问题", "结果", "人工核查", "抽样", "文件"];
const stepsInEnglish = ["Open", "Data problems", "Results", "Answers", "Sampling", "Files"];
const shown = join(import.meta.dirname, "../../reports/workbench");

describe.skipIf(!present)(
  `the workbench in ${program}, from a file and without a network`,
  { timeout: 180_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), "workbench-"));
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    let complaints: string[] = [];
    let html = "";

    beforeAll(async () => {
      html = await workbenchHtml();
      writeFileSync(join(folder, "workbench.html"), html);
      const evaluator = createEvaluator();
      writeFileSync(join(folder, "dossier.xlsx"), writtenDossier(evaluator, { submission: station }));
      browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox", "--no-first-run"] });
      mkdirSync(shown, { recursive: true });
    }, 120_000);

    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    async function open(viewport = { width: 1280, height: 900 }): Promise<void> {
      await context?.close();
      context = await browser.newContext({ offline: true, acceptDownloads: true, viewport });
      page = await context.newPage();
      complaints = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("request", (request) => {
        if (!/^(?:file|blob):/.test(request.url())) complaints.push(request.url());
      });
      await page.goto(pathToFileURL(join(folder, "workbench.html")).href);
      await page.waitForSelector("[data-ready]", { state: "attached" });
    }

    /** The click or the change is taken up at once; then nothing is under way any more. */
    const settled = async (text = "已重新评估。") => {
      await page.waitForTimeout(60);
      await page.locator("main[aria-busy=false]").waitFor({ timeout: 60_000 });
      await page.locator("[role=status]", { hasText: text }).waitFor({ timeout: 60_000 });
    };
    const go = (step: string) => page.locator("nav button", { hasText: step }).first().click();
    const give = async (...files: { name: string; mimeType: string; buffer: Buffer }[]) => {
      await page.locator("input[type=file]").first().setInputFiles(files);
      await settled();
    };
    const file = (name: string, content: Uint8Array | string) => ({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(content),
    });
    const dossier = () => file("dossier.xlsx", readFileSync(join(folder, "dossier.xlsx")));
    const setDay = async (day: string) => {
      await go("打开");
      await page.getByLabel("评估日").fill(day);
      await page.getByLabel("评估日").dispatchEvent("change");
      await settled();
    };

    /** What the page hands out, by name. */
    async function taken(product: string, done = "已重新评估。"): Promise<Map<string, Buffer>> {
      const found = new Map<string, Buffer>();
      const row = page.locator(".files li", { hasText: product });
      const onDownload: Promise<void>[] = [];
      const listen = (download: import("playwright-core").Download) => {
        onDownload.push(
          download.path().then((path) => {
            found.set(download.suggestedFilename(), readFileSync(path));
          }),
        );
      };
      page.on("download", listen);
      await Promise.all([page.waitForEvent("download"), row.getByRole("button").click()]);
      await settled(done);
      await page.waitForTimeout(300);
      await Promise.all(onDownload);
      page.off("download", listen);
      return found;
    }

    /** Milliseconds of the longest task of the page, from opening the file to having seen every step. */
    async function longestTask(stops: boolean): Promise<number> {
      await open();
      await page.evaluate(`
      window.longest = 0;
      new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration); })
        .observe({ type: "longtask", buffered: true });`);
      const started = Date.now();
      // By its path: bytes that are handed over would be taken apart in the page.
      await page.locator("input[type=file]").first().setInputFiles(join(folder, "large.xlsx"));
      if (stops) {
        await page.getByRole("button", { name: "停止" }).click();
        await page.waitForSelector("text=已停止");
      }
      await page.getByLabel("评估日").fill("2026-12-31");
      await page.getByLabel("评估日").dispatchEvent("change");
      await settled();
      const tasks: string[] = [];
      const note = async (what: string) =>
        tasks.push(`${what} ${Math.round(await page.evaluate<number>("window.longest"))}`);
      await note("evaluated");
      for (const step of steps) {
        await go(step);
        await page.waitForTimeout(100);
        await note(step);
      }
      const longest = await page.evaluate<number>("window.longest");
      console.log(
        `1,000 workers, 20,000 hours: ${Date.now() - started} ms; longest task of the page so far, in ms: ${tasks.join(", ")}`,
      );
      return longest;
    }

    it("is one file of at most 2.5 MB with a policy that lets it run its own script alone", () => {
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(2.5 * 1024 * 1024);
      const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
      expect(policy).toMatch(
        /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; worker-src blob:;/,
      );
      expect(policy).not.toContain("unsafe");
    });

    it("is ready within three times what a page of its size with an empty script takes", async () => {
      const size = Buffer.byteLength(html);
      const blank = `<!doctype html><html><body><script type="text/plain">${"x".repeat(size)}</script><script>document.documentElement.dataset.ready = "true";</script></body></html>`;
      writeFileSync(join(folder, "blank.html"), blank);
      const times: Record<string, number[]> = { workbench: [], blank: [] };
      await open();
      for (let round = 0; round < 9; round++)
        for (const name of ["workbench", "blank"]) {
          const started = performance.now();
          await page.goto(pathToFileURL(join(folder, `${name}.html`)).href, { waitUntil: "commit" });
          await page.waitForSelector("[data-ready]", { state: "attached" });
          times[name]!.push(performance.now() - started);
        }
      const median = (name: string) => [...times[name]!].sort((a, b) => a - b)[4]!;
      console.log(
        `ready: ${Math.round(median("workbench"))} ms, an empty page of its size ${Math.round(median("blank"))} ms`,
      );
      expect(median("workbench")).toBeLessThanOrEqual(3 * median("blank"));
    });

    it("goes the whole road, and hands out what the command line writes, byte for byte", async () => {
      await open();
      await give(dossier());
      await setDay("2026-12-31");
      await go("人工核查");
      await page.getByLabel("核查人").fill("评估员01");
      await page.locator("input[type=date]").first().fill("2026-12-20");
      const question = page.locator(".question").first();
      await question.getByLabel("核查结果").selectOption("pass");
      await question.getByLabel("所见情况").fill("=1+1");
      await question.getByLabel("证据文件").setInputFiles([file("照片.jpg", "evidence")]);
      await question.getByText("照片.jpg sha256:").waitFor();
      await question.getByRole("button", { name: "保存" }).click();
      await settled();
      await go("抽样");
      await page.getByLabel("台账").selectOption("casework");
      await page.getByLabel("抽多少").fill("2");
      await page.getByLabel("种子").fill("4163");
      await page.getByRole("button", { name: "抽取" }).click();
      await page.waitForSelector("text=已抽取");
      await settled();
      await go("文件");
      await page.getByLabel("报告编号").fill("示例评〔2027〕1号");
      await page.getByLabel("报告编号").dispatchEvent("change");
      await settled();
      await page.getByLabel("文件日期").fill("2027-01-15");
      await page.getByLabel("文件日期").dispatchEvent("change");

      const [[name, bytes]] = [...(await taken("案卷"))] as [[string, Buffer]];
      expect(name).toBe("案卷.xlsx");
      const cli = (argv: string) => runWith(argv, { "案卷.xlsx": bytes, "dossier.xlsx": dossier().buffer });
      const report = await cli("report 案卷.xlsx --on 2026-12-31 --date 2027-01-15 --out out");
      const documents = await taken("评估报告");
      expect([...documents.keys()].sort()).toEqual([
        "工作底稿.html",
        "工作底稿.xlsx",
        "评估报告.docx",
        "评估报告.html",
      ]);
      for (const [own, content] of documents)
        expect(content.equals(Buffer.from(report.file(`out/${own}`))), own).toBe(true);
      expect(documents.get("评估报告.html")!.toString()).toContain("示例评〔2027〕1号");
      const list = await cli("checklist 案卷.xlsx --on 2026-12-31 --out list.xlsx");
      expect(
        (await taken("现场核查单")).get("核查单.xlsx")!.equals(Buffer.from(list.file("list.xlsx"))),
      ).toBe(true);
      const evaluation = (await taken("评估结果")).get("evaluation.json")!.toString();
      const printed = await cli("evaluate 案卷.xlsx --on 2026-12-31 --format json");
      expect(evaluation).toBe(printed.stdout);
      expect(evaluation).toContain("照片.jpg");
      const samples = JSON.parse(evaluation).samples;
      expect(samples).toMatchObject([{ sample: { list: "casework", seed: "4163" } }]);
      expect(complaints).toEqual([]);
    });

    it("annotates what was opened as the command line does", async () => {
      await open();
      await give(dossier());
      await setDay("2026-12-31");
      await go("文件");
      const noted = await taken("加批注");
      const cli = await runWith("annotate dossier.xlsx --out noted.xlsx --on 2026-12-31", {
        "dossier.xlsx": dossier().buffer,
      });
      expect(noted.get("dossier-批注.xlsx")!.equals(Buffer.from(cli.file("noted.xlsx")))).toBe(true);
    });

    it("takes ledgers of a station's own: asks what it does not know, takes corrections, and imports as the command line does", async () => {
      await open();
      const ledger = "姓名,用工性质,岗位,入职时间\n甲某,全职,社工,2024年3月1日\n乙某,专职,社工,某日\n";
      await give(file("社工名册.csv", ledger));
      await page.getByLabel("站点编号").fill("s1");
      await page.getByLabel("站点编号").dispatchEvent("change");
      await settled();
      await page.getByLabel("站点层级").selectOption("station");
      await settled();
      for (const [label, day] of [
        ["评估周期起", "2026-01-01"],
        ["评估周期止", "2026-12-31"],
      ] as const) {
        await page.getByLabel(label).fill(day);
        await page.getByLabel(label).dispatchEvent("change");
        await settled();
      }
      await setDay("2026-12-31");
      await go("数据问题");
      const row = page.locator("tbody tr", { hasText: "某日" });
      await row.getByLabel("更正为").fill("2025年1月2日");
      await row.getByRole("button", { name: "更正" }).click();
      await settled();
      expect(await page.locator("tbody tr", { hasText: "某日" }).count()).toBe(0);
      const asked = page.locator("tbody tr", { hasText: "专职" });
      await asked.getByRole("combobox").selectOption({ label: "全职" });
      await asked.getByRole("button", { name: "确认" }).click();
      await settled();
      await page.screenshot({ path: join(shown, "corrections.png"), fullPage: true });
      await go("文件");
      const [[, bytes]] = [...(await taken("案卷"))] as [[string, Buffer]];
      const mapping = JSON.stringify({
        mappings: [
          { kind: "code", list: "workers", field: "employment", written: "专职", means: "fullTime" },
        ],
      });
      const cli = await runWith(
        "import 社工名册.csv --tier station --site s1 --period 2026 --mapping m.json --out 案卷.xlsx",
        {
          "社工名册.csv": Buffer.from(ledger.replace("某日", "2025年1月2日")),
          "m.json": Buffer.from(mapping),
        },
      );
      expect(bytes.equals(Buffer.from(cli.file("案卷.xlsx")))).toBe(true);
      expect(complaints).toEqual([]);
    });

    it("goes the road in English, and hands out what the command line writes in English", async () => {
      await open();
      await page.getByRole("button", { name: "English" }).click();
      await page.locator("input[type=file]").first().setInputFiles([dossier()]);
      await settled("Evaluated anew.");
      await page.getByLabel("Day of evaluation").fill("2026-12-31");
      await page.getByLabel("Day of evaluation").dispatchEvent("change");
      await settled("Evaluated anew.");
      await go("Files");
      await page.getByLabel("Date of the documents").fill("2027-01-15");
      await page.getByLabel("Date of the documents").dispatchEvent("change");
      const [[, bytes]] = [...(await taken("Dossier", "Evaluated anew."))] as [[string, Buffer]];
      const documents = await taken("Report, notice", "Evaluated anew.");
      const cli = await runWith("report 案卷.xlsx --on 2026-12-31 --date 2027-01-15 --out out --lang en", {
        "案卷.xlsx": bytes,
      });
      expect([...documents.keys()]).toContain("assessment-report.docx");
      for (const [own, content] of documents)
        expect(content.equals(Buffer.from(cli.file(`out/${own}`))), own).toBe(true);
    });

    it.skipIf(!hasOffice)("takes a dossier that LibreOffice saved (needs soffice on the PATH)", async () => {
      await convert(folder, "xlsx", ["dossier.xlsx"], "saved");
      const saved = readFileSync(join(folder, "saved", "dossier.xlsx"));
      await open();
      await give(file("dossier.xlsx", saved));
      await go("文件");
      const [[, bytes]] = [...(await taken("案卷"))] as [[string, Buffer]];
      const cli = await runWith("import dossier.xlsx --out 案卷.xlsx", { "dossier.xlsx": saved });
      expect(bytes.equals(Buffer.from(cli.file("案卷.xlsx")))).toBe(true);
    });

    it("asks before answers that were not downloaded are left, and not else", async () => {
      await open();
      const asked: string[] = [];
      page.on("dialog", (dialog) => {
        asked.push(dialog.type());
        void dialog.accept();
      });
      await give(dossier());
      await page.reload();
      expect(asked).toEqual([]);
      await give(dossier());
      await go("人工核查");
      expect(await page.evaluate("document.activeElement?.id")).toBe("step");
      await page.getByLabel("核查人").fill("评估员01");
      const question = page.locator(".question").first();
      await question.getByLabel("核查结果").selectOption("fail");
      await question.getByRole("button", { name: "保存" }).click();
      await settled();
      await page.reload();
      expect(asked).toEqual(["beforeunload"]);
    });

    it("opens a finding to its entries, their cells and how it came about", async () => {
      await open();
      await give(dossier());
      await setDay("2026-12-31");
      await go("结果");
      await page.getByLabel("只列没有通过的").uncheck();
      const finding = page.locator(".finding", { hasText: "每名社工年度服务工时" }).first();
      await finding.locator("summary").click();
      await finding.getByRole("button", { name: "看推导过程" }).click();
      await finding.locator(".derivation").waitFor();
      await finding.getByRole("button", { name: "看记录" }).first().click();
      await finding.locator(".entry").first().waitFor();
      expect(await finding.locator(".entry").first().innerText()).toContain("用工形式");
      expect(await finding.innerText()).toMatch(/S1（工作人员!A\d+）/);
      expect(await finding.innerText()).toMatch(/年度服务工时/);
      await page.getByLabel("只列没有通过的").check();
      const undecided = page.locator(".finding", { hasText: "本站点专职督导配备" }).first();
      await undecided.locator("summary").click();
      await undecided.getByText("符合").first().waitFor();
      await page.screenshot({ path: join(shown, "finding.png"), fullPage: true });
      const earlier = { ...station, site: { ...station.site, communities: 40 } };
      await page.locator(".beside input").setInputFiles([file("earlier.json", JSON.stringify(earlier))]);
      await page.locator(".beside table").first().waitFor();
      expect(await page.locator(".beside").innerText()).toContain("社工站全职社工人数");
    });

    it.each([
      ["zh-CN", steps],
      ["en", stepsInEnglish],
    ])("has nothing axe-core finds fault with in any step (%s)", async (locale, names) => {
      await open();
      if (locale === "en") await page.getByRole("button", { name: "English" }).click();
      const check = async (name: string) => {
        const found = await page.evaluate(
          `${axe}; axe.run({ rules: { "color-contrast-enhanced": { enabled: true } } }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html).join(" | ").slice(0, 300)))`,
        );
        expect([name, found]).toEqual([name, []]);
      };
      await check("empty");
      await page.locator("input[type=file]").first().setInputFiles([dossier()]);
      await settled(locale === "en" ? "Evaluated anew." : "已重新评估。");
      for (const [index, name] of names.entries()) {
        await go(name);
        if (index === 2) await page.locator(".finding summary").first().click();
        await check(name);
        await page.screenshot({ path: join(shown, `${index + 1}-${locale}.png`) });
      }
      expect(complaints).toEqual([]);
    });

    it.each([
      ["a telephone", { width: 390, height: 844 }],
      ["zoom of 200 %", { width: 640, height: 450 }],
    ])("needs no sideways scrolling on %s", async (what, viewport) => {
      await open(viewport);
      await give(dossier());
      for (const [index, step] of steps.entries()) {
        await go(step);
        const width = await page.evaluate<number>("document.documentElement.scrollWidth");
        expect([step, width]).toEqual([step, viewport.width]);
        if (what === "a telephone")
          await page.screenshot({ path: join(shown, `telephone-${index + 1}.png`) });
      }
    });

    it("is reached by keyboard, from the first step to a download", async () => {
      await open();
      await give(dossier());
      await page.evaluate("document.activeElement?.blur()");
      const reached = new Set<string>();
      for (let k = 0; k < 40; k++) {
        await page.keyboard.press("Tab");
        reached.add(await page.evaluate<string>("document.activeElement?.textContent?.trim() ?? ''"));
      }
      for (const step of steps) expect([...reached].some((text) => text.startsWith(step))).toBe(true);
      expect(await page.evaluate("document.querySelector('[role=status]')?.getAttribute('aria-live')")).toBe(
        "polite",
      );
    });

    it("refuses hostile files with a sentence and goes on with the others", async () => {
      await open();
      const bomb = readFileSync("test/fixtures/workbooks/libreoffice.xlsx").subarray(0, 2000);
      await give(
        file("坏.xlsx", bomb),
        file("<img src=x onerror=alert(1)>.csv", "a,b\n<script>alert(1)</script>,2\n"),
        dossier(),
      );
      expect(await page.locator(".bad").first().innerText()).toContain("坏.xlsx");
      expect(await page.locator("img, iframe").count()).toBe(0);
      for (const step of steps) await go(step);
      expect(complaints).toEqual([]);
    });

    it("answers within 200 ms throughout while it reads and assesses 1,000 workers and 20,000 hours, and can be stopped", async () => {
      const workers = Array.from({ length: 1000 }, (_, k) => ({
        ...station.workers[k % station.workers.length],
        id: `W${k}`,
      }));
      const serviceLog = Array.from({ length: 20_000 }, (_, k) => ({
        ...station.serviceLog[k % station.serviceLog.length],
        id: `L${k}`,
        worker: `W${k % 1000}`,
      }));
      const large = writtenDossier(createEvaluator(), { submission: { ...station, workers, serviceLog } });
      writeFileSync(join(folder, "large.xlsx"), large);
      // Other work on the machine is no task of the page: of three runs the quietest counts.
      const longest: number[] = [];
      for (let run = 0; run < 3 && !longest.some((one) => one <= 200); run++)
        longest.push(await longestTask(run === 0));
      expect(Math.min(...longest)).toBeLessThanOrEqual(200);
      expect(complaints).toEqual([]);
    });
  },
);
