import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEvaluator } from "../../src/index";
import { submission } from "./generate";
import { type Figure, figureOf } from "./statistics";
import { reporter } from "./stream";
import { one, type Table, two } from "./tables";

/** One way over all assessments. */
interface Way {
  readonly what: string;
  readonly seconds: Figure;
  /** MiB, of all rounds the worst. */
  readonly peak: number;
}

export interface Summarizing {
  readonly sites: number;
  readonly distinct: number;
  readonly mebibytes: number;
  readonly ways: readonly Way[];
}

const [sites, distinct] = [40_000, 2_000];

/** Assessments of so many sites through `summary`, beside a process that only reads the lines. */
export async function measureSummarizing(root: string, seed: number, rounds: number): Promise<Summarizing> {
  const folder = mkdtempSync(join(tmpdir(), "bench-summary-"));
  const { lines, roster } = writeAssessments(folder, seed);
  const summary = [join(root, "dist/cli/main.js"), "summary", lines, "--sites", roster];
  const commands: [string, string[]][] = [
    ["split, decode and parse only", [join(root, "test/bench/ways/split-and-parse.mjs"), lines]],
    ...(["json", "html", "csv", "xlsx"] as const).map((format): [string, string[]] => [
      `summary --format ${format}`,
      [...summary, "--format", format, "--force", "--out", join(folder, `out.${format}`)],
    ]),
  ];
  const ways: Way[] = [];
  for (const [what, command] of commands) {
    const runs = [];
    for (let round = 0; round < rounds; round++) runs.push(await runOnce(command));
    const peak = Math.max(...runs.map((run) => run.peak));
    ways.push({ what, seconds: figureOf(runs.map((run) => run.seconds)), peak });
  }
  const mebibytes = statSync(lines).size / 1_048_576;
  rmSync(folder, { recursive: true });
  return { sites, distinct, mebibytes, ways };
}

export function summarizingTable({ sites, distinct, mebibytes, ways }: Summarizing): Table {
  const [reading] = ways;
  const rows = ways.map(({ what, seconds, peak }) => [
    what,
    one(seconds.median),
    two(seconds.median / reading!.seconds.median),
    one(peak),
  ]);
  return {
    title: `A summary of ${sites} assessments (${distinct} distinct, ${Math.round(mebibytes)} MiB)`,
    head: ["a process over all of them", "median, s", "× split, decode and parse", "peak memory, MiB"],
    rows,
  };
}

/** Every site has its own id and its own line; what stands in them comes from so many distinct submissions. */
function writeAssessments(folder: string, seed: number): { lines: string; roster: string } {
  const evaluator = createEvaluator();
  const catalogue = evaluator.catalogue();
  writeFileSync(join(folder, `catalogue-${catalogue.name.slice(7, 19)}.json`), JSON.stringify(catalogue));
  const made = Array.from({ length: distinct }, (_, k) =>
    evaluator.assess(submission(seed, k % 5 === 0 ? "medium" : "small", k), { on: "2026-12-31" }),
  );
  const [lines, roster] = [join(folder, "all.ndjson"), join(folder, "roster.csv")];
  writeFileSync(roster, "站点编号,名称,层级,上级,区划\n");
  for (let from = 0; from < sites; from += 500) {
    const own = Array.from({ length: 500 }, (_, k) => {
      const assessment = made[(from + k) % distinct]!;
      return { ...assessment, site: { ...assessment.site, id: `S${from + k}` } };
    });
    appendFileSync(lines, own.map((assessment) => `${JSON.stringify(assessment)}\n`).join(""));
    const row = (id: string) => `${id},示例站（虚构）,社工站,S${from},320585${100 + (from / 500) * 10}000\n`;
    appendFileSync(roster, own.map(({ site }) => row(site.id)).join(""));
  }
  return { lines, roster };
}

async function runOnce(command: readonly string[]): Promise<{ seconds: number; peak: number }> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(reporter)}`, ...command],
    { stdio: ["ignore", "ignore", "inherit", "pipe"] },
  );
  let said = "";
  child.stdio[3]!.on("data", (bytes: Buffer) => {
    said += bytes;
  });
  const [code] = (await once(child, "close")) as [number];
  if (code !== 0) throw new Error(`${command.join(" ")} ended with ${code}`);
  return { seconds: (performance.now() - began) / 1_000, peak: Number(said) / 1_024 };
}
