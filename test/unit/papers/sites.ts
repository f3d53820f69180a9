import { readFileSync } from "node:fs";
import { createEvaluator } from "../../../src/index";
import type { PaperOptions } from "../../../src/papers";
import { originsOf } from "../../../src/papers";

const root = new URL("../../../", import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, root), "utf8"));

/** The sites that the documents are looked at of: each brings another kind of page with it. */
export const sites: Readonly<Record<string, () => unknown>> = {
  complete: () => read("examples/complete/station.json"),
  empty: () => ({
    formatVersion: 2,
    site: { id: "empty", tier: "station", divisionCode: "320585102000" },
    period: { from: "2026-01-01", to: "2026-12-31" },
  }),
  worstStation: () => read("test/fixtures/sites/station-worst.json"),
  worstWorkRoom: () => read("test/fixtures/sites/workRoom-worst.json"),
  worstCentre: () => read("test/fixtures/sites/serviceCentre-worst.json"),
};

export const visit = {
  reportNumber: "示例评〔2027〕1号",
  client: "某某区民政局",
  assessor: "某某评估中心",
  team: "张三、李四",
  days: "2026-11-03至2026-11-04",
  rectifyBy: "2027-03-31",
};

const evaluator = createEvaluator();
type Answers = Pick<Parameters<typeof evaluator.assess>[1], "attestations" | "waivers" | "samples">;

/** An evaluation as the command line prints it, with the digests of what it was made of. */
export function evaluated(submission: unknown, answers: Answers = {}, on = "2026-12-31") {
  const limits = { items: 10_000, missing: 1000 };
  const { attestations = [], waivers = [], samples = [] } = answers;
  const evaluation = evaluator.evaluate(submission, { on, series: true, limits, ...answers });
  const assessment = evaluator.assess(submission, { on, ...answers });
  return { evaluation, origins: originsOf({ submission, attestations, waivers, samples, assessment }) };
}

export const dated: PaperOptions = { date: "2027-01-15" };
