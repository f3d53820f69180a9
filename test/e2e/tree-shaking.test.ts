import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { root } from "../layers/source";
import { builtDoors } from "./built";

/** What a host that uses this one name of a door carries. */
async function bundled(name: string, door: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from "./dist/${door}.js";`, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    charset: "utf8",
    logLevel: "error",
  });
  return outputFiles[0]!.text;
}

/** Kilobytes, gzip: what each weighs now and a little more. */
const most: Record<string, number> = {
  outcomes: 0.5,
  defaultLimits: 0.5,
  defaultProfile: 0.5,
  RulebookError: 1,
  listProfiles: 3,
  InputError: 3,
  OptionError: 3,
  rollUp: 4,
  defineFact: 4,
  serializeEvaluation: 4,
  formatJson: 5,
  formatNdjson: 5,
  toRows: 6,
  digestOf: 7,
  parseSubmission: 7,
  assembleRulebook: 8,
  codeFor: 10,
  openAttestations: 21,
  formatInquiry: 26.5,
  describe: 26.5,
  createDescriber: 26.5,
  formatText: 30.5,
  formatHtml: 49,
};

/** Everything that evaluates, or has the rulebooks in it. */
const whole = [
  "assess",
  "createEvaluator",
  "dataRequirements",
  "evaluate",
  "evaluateMany",
  "explain",
  "listRules",
  "listRulebooks",
  "loadRulebook",
  "validate",
];

const rules = "station-full-time-workers";
const reader = "giveTexts";

describe.skipIf(!builtDoors)("a bundle with one name of the door", () => {
  it("knows all of them", async () => {
    const door = (await import(join(root, "dist/index.js"))) as object;
    expect([...Object.keys(most), ...whole].sort()).toEqual(Object.keys(door).sort());
  });

  it.each(Object.entries(most))("%s: at most %d KB, no rulebook, no reader", async (name, kilobytes) => {
    const code = await bundled(name, "index");
    expect(gzipSync(code, { level: 9 }).length / 1_024).toBeLessThanOrEqual(kilobytes);
    expect(code).not.toContain(rules);
    expect(code).not.toContain(reader);
  });

  it("of the evaluator without rulebooks has none of them in it", async () => {
    const code = await bundled("createEvaluator", "evaluator");
    expect(gzipSync(code, { level: 9 }).length / 1_024).toBeLessThanOrEqual(143);
    expect(code).not.toContain(rules);
  });

  it("of one rulebook has only that in it", async () => {
    const code = await bundled("rulebook", "rulebooks/pipl-28");
    expect(gzipSync(code, { level: 9 }).length / 1_024).toBeLessThanOrEqual(12.5);
    expect(code).toContain("necessity-recorded");
    expect(code).not.toContain(rules);
  });
});
