import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Json } from "./corpus/shape";
import { submission } from "./generate";
import { bundleChild } from "./processes";
import { type Figure, figureOf } from "./statistics";
import { one, type Table } from "./tables";

interface Step {
  readonly what: string;
  readonly rows: number;
  readonly time: Figure;
  /** MiB, of all rounds the worst. */
  readonly peak: number;
  /** Of the file that is read. */
  readonly kilobytes: number;
}

/** The template, and workbooks with so many hours of service: written, read back, and read from a ledger of others. */
export async function measureDossier(root: string, rounds: number): Promise<Step[]> {
  const child = await bundleChild(root, "dossier-child");
  const folder = mkdtempSync(join(tmpdir(), "bench-dossier-"));
  const file = (name: string) => join(folder, name);
  const base = stationFor(1);
  writeFileSync(file("empty.json"), JSON.stringify({ site: base.site, period: base.period }));
  const steps = [await run("template for a station", 0, "write", "empty.json")];
  for (const rows of [5_000, 20_000]) {
    const hours = Array.from({ length: rows }, (_, k) => ({
      ...(base.serviceLog as Json[])[k % (base.serviceLog as Json[]).length]!,
      id: `L${k}`,
    }));
    writeFileSync(file("full.json"), JSON.stringify({ ...base, serviceLog: hours }));
    writeFileSync(file("full.csv"), ledgerOf(hours));
    steps.push(await run("submission → .xlsx", rows, "write", "full.json", "full.xlsx"));
    steps.push(await run(".xlsx → submission", rows, "import", "full.xlsx"));
    steps.push(await run("a ledger of others, .csv → submission", rows, "import", "full.csv"));
  }
  rmSync(folder, { recursive: true });
  return steps;

  async function run(what: string, rows: number, step: string, input: string, output?: string) {
    const times: number[] = [];
    let peak = 0;
    let kilobytes = 0;
    for (let round = 0; round < rounds; round++) {
      const args = [child, step, file(input), ...(output === undefined ? [] : [file(output)])];
      const said = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
      if (said.entries !== rows) throw new Error(`${what}: ${said.entries} entries instead of ${rows}`);
      times.push(said.milliseconds);
      peak = Math.max(peak, said.peak);
      kilobytes = said.kilobytes;
    }
    return { what, rows, time: figureOf(times), peak, kilobytes };
  }
}

export function dossierTable(steps: readonly Step[]): Table {
  const rows = steps.map(({ what, rows, time, peak, kilobytes }) => [
    what,
    String(rows),
    String(Math.round(time.median)),
    one(peak),
    String(Math.round(kilobytes)),
  ]);
  const head = ["what", "rows", "median, ms", "peak memory, MiB", "file read, KB"];
  return { title: "Workbooks", head, rows };
}

function stationFor(seed: number): Json {
  for (let number = 0; ; number++) {
    const found = submission(seed, "medium", number);
    if ((found.site as Json).tier === "station" && found.completeness === undefined) return found;
  }
}

/** With headings, names and dates as a station writes them, and numbered rows. */
function ledgerOf(hours: readonly Json[]): string {
  const line = ({ worker, date, hours: time, activity }: Json, k: number) =>
    `${k + 1},L${k},${worker},${String(date).replaceAll("-", ".")},${time}小时,${activity},无\r\n`;
  return `序号,编号,服务人员,服务日期,服务时长,服务内容,备注\r\n${hours.map(line).join("")}`;
}
