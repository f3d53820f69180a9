// Packs the package, installs it in an empty project and uses every door as ESM and as CJS.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const project = mkdtempSync(join(tmpdir(), "check-package-"));
const run = (command, args, cwd) =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

const submission = {
  formatVersion: 2,
  site: { id: "s1", tier: "station" },
  period: { from: "2026-01-01", to: "2026-12-31" },
};

const body = `
const evaluation = core.evaluate(${JSON.stringify(submission)}, { on: "2026-12-31" });
if (evaluation.conclusion.overall !== "undetermined") throw new Error("An empty submission decides nothing.");
if (Object.keys(node).length === 0 || Object.keys(interop).length === 0) throw new Error("A door is empty.");
if (!schema.properties.site) throw new Error("The schema is not there.");
const assessment = small.createAssessor().assess(${JSON.stringify(submission)}, { on: "2026-12-31" });
if (JSON.stringify(core.describe(assessment, core.createEvaluator().catalogue())) !== JSON.stringify(evaluation)) throw new Error("The small door says something else.");
const profile = { id: "one", title: { "zh-CN": "一", en: "One" }, why: { "zh-CN": "一", en: "One" }, rulebooks: [{ id: one.id }] };
if (bare.createEvaluator({ profile, rulebooks: [one] }).rules.length === 0) throw new Error("The rulebook by itself has no rules.");
let refused;
try { core.evaluate({}, { on: "2026-12-31" }); } catch (error) { refused = error; }
if (!(refused instanceof core.InputError)) throw new Error("A submission without a site is refused with InputError.");
const table = dossier.readWorkbook(new TextEncoder().encode("姓名,用工形式\\n甲01,全职\\n"));
if (table.sheets[0].rows.length !== 2) throw new Error("A table is read.");
if (!papers.formatReportHtml(evaluation, { date: "2027-01-01" }).startsWith("<!doctype html>")) throw new Error("A report is made.");
if (comparison.compare({ evaluation }, { evaluation }).findings.length !== 0) throw new Error("Nothing differs from itself.");
console.log("ok");
`;

const esm = `
import { createRequire } from "node:module";
import * as core from "social-work-station-standard";
import * as small from "social-work-station-standard/assess";
import * as dossier from "social-work-station-standard/dossier";
import * as bare from "social-work-station-standard/evaluator";
import { rulebook as one } from "social-work-station-standard/rulebooks/pipl-28";
import * as papers from "social-work-station-standard/papers";
import * as comparison from "social-work-station-standard/comparison";
import * as node from "social-work-station-standard/node";
import * as interop from "social-work-station-standard/interop/json-rules-engine";
const schema = createRequire(import.meta.url)("social-work-station-standard/schemas/submission/submission.schema.json");
${body}`;

const cjs = `
const core = require("social-work-station-standard");
const small = require("social-work-station-standard/assess");
const dossier = require("social-work-station-standard/dossier");
const bare = require("social-work-station-standard/evaluator");
const { rulebook: one } = require("social-work-station-standard/rulebooks/pipl-28");
const papers = require("social-work-station-standard/papers");
const comparison = require("social-work-station-standard/comparison");
const node = require("social-work-station-standard/node");
const interop = require("social-work-station-standard/interop/json-rules-engine");
const schema = require("social-work-station-standard/schemas/submission/submission.schema.json");
${body}`;

try {
  const [{ filename, files, size }] = JSON.parse(
    run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", project], "."),
  );
  console.log(`${filename}: ${files.length} files, ${Math.round(size / 1024)} KB`);
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "empty", private: true }));
  run("npm", ["install", "--no-audit", "--no-fund", `./${filename}`, "json-rules-engine@7"], project);
  for (const [file, text] of Object.entries({ "esm.mjs": esm, "cjs.cjs": cjs })) {
    writeFileSync(join(project, file), text);
    console.log(`${file}: ${run("node", [file], project).trim()}`);
  }
  const version = run(join(project, "node_modules/.bin/station-standard"), ["--version"], project).trim();
  console.log(`station-standard --version: ${version}`);
} finally {
  rmSync(project, { recursive: true, force: true });
}
