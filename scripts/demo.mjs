// Evaluates the example sites, prints their outcomes and writes the reports. Run by `npm run demo`, which builds first.
import { mkdir, writeFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import stringWidth from "string-width";
import { createEvaluator, formatHtml, formatJson } from "../dist/index.js";
import { digest, readAttestations, readSubmissions } from "../dist/node/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const on = "2026-12-31";
const sets = [
  {
    name: "taicang",
    title: "太仓公开数据，未见到的不填 · published figures of Taicang; what we did not find is absent",
    paths: ["taicang"],
  },
  {
    name: "complete",
    title: "完整示例，虚构 · complete sites, invented",
    paths: ["complete"],
  },
  {
    name: "attested",
    title: "完整社工站加上人工核查，虚构 · the complete station with a person's check, invented",
    paths: ["complete/station.json"],
    attestations: "complete/attestations/on-site-2026.json",
  },
];
const conclusions = {
  doesNotConform: "不符合 · does not conform",
  undetermined: "尚不能得出结论 · undetermined",
  noNonconformityFound: "已查部分未发现不符合 · no nonconformity found",
  conforms: "符合 · conforms",
};
const head = [
  "站点 site",
  "类别 tier",
  "不符合 fail",
  "无法判定 unknown",
  "待人工 manual",
  "符合 pass",
  "结论 conclusion",
];

const evaluator = createEvaluator();
for (const { name, title, paths, attestations } of sets) {
  const target = `${root}reports/${name}`;
  await mkdir(target, { recursive: true });
  const answers = attestations ? await readAttestations(`${root}examples/${attestations}`) : {};
  const rows = [head];
  for await (const item of readSubmissions(paths.map((path) => `${root}examples/${path}`))) {
    if ("error" in item) throw item.error;
    const evaluation = evaluator.evaluate(item.document, { on, digest: digest(item.bytes), ...answers });
    const stem = item.file.slice(item.file.lastIndexOf("/") + 1).replace(/\.json$/, "");
    await writeFile(`${target}/${stem}.html`, formatHtml(evaluation, { locale: "zh-CN" }));
    await writeFile(`${target}/${stem}.json`, formatJson(evaluation));
    rows.push(row(evaluation));
  }
  console.log(`\n${title}\n${table(rows)}`);
  console.log(`  → ${relative(process.cwd(), target)}/*.html, *.json`);
}
console.log(`\n评估日 ${on}；计数只含计入结论的规则。结论须与限定、条款覆盖情况一并引用，见各报告首页。`);
console.log(`Evaluated as of ${on}; the counts are of deciding rules only.`);
console.log(
  "A conclusion is quoted with its qualification and coverage; they stand on the first page of each report.",
);

function row({ site, conclusion, totals }) {
  const { fail, unknown, manual, pass } = totals.decides;
  const counts = [fail, unknown, manual, pass].map(String);
  return [site.name ?? site.id, site.tierLabel["zh-CN"], ...counts, conclusions[conclusion.overall]];
}

function table(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((cells) => stringWidth(cells[i]))));
  const line = (cells) => cells.map((cell, i) => cell + " ".repeat(widths[i] - stringWidth(cell))).join("  ");
  return rows.map((cells) => `  ${line(cells)}`.trimEnd()).join("\n");
}
