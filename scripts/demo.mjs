// Evaluates the example sites, prints their outcomes and writes the reports. Run by `npm run demo`, which builds first.
import { mkdir, writeFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import stringWidth from "string-width";
import { createEvaluator, formatHtml, formatJson } from "../dist/index.js";
import { digest, readSubmissions } from "../dist/node/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const on = "2026-12-31";
const sets = [
  ["taicang", "太仓公开数据（未公开的不填） · public figures of Taicang; what is not public is absent"],
  ["complete", "完整示例（虚构） · complete sites, invented"],
];
const conclusions = {
  doesNotConform: "不符合 · does not conform",
  undetermined: "尚不能得出结论 · undetermined",
  noNonconformityFound: "已查部分未发现不符合 · no nonconformity found",
  conforms: "符合 · conforms",
};

const evaluator = createEvaluator();
for (const [set, title] of sets) {
  const target = `${root}reports/${set}`;
  await mkdir(target, { recursive: true });
  const rows = [["站点", "类别", "结论", "不符合", "无法判定", "待人工核查", "符合"]];
  for await (const item of readSubmissions([`${root}examples/${set}`])) {
    if ("error" in item) throw item.error;
    const evaluation = evaluator.evaluate(item.document, { on, digest: digest(item.bytes) });
    const name = item.file.slice(item.file.lastIndexOf("/") + 1).replace(/\.json$/, "");
    await writeFile(`${target}/${name}.html`, formatHtml(evaluation, { locale: "zh-CN" }));
    await writeFile(`${target}/${name}.json`, formatJson(evaluation));
    rows.push(row(evaluation));
  }
  console.log(`\n${title}\n${table(rows)}`);
  console.log(`  → ${relative(process.cwd(), target)}/*.html, *.json`);
}
console.log(`\n评估日 · evaluated as of ${on}. 计数为计入结论的规则 · counts are of deciding rules.`);

function row({ site, conclusion, totals }) {
  const { fail, unknown, manual, pass } = totals.decides;
  const counts = [fail, unknown, manual, pass].map(String);
  return [site.name ?? site.id, site.tierLabel["zh-CN"], conclusions[conclusion.overall], ...counts];
}

function table(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((cells) => stringWidth(cells[i]))));
  return rows
    .map((cells) =>
      `  ${cells.map((cell, i) => cell + " ".repeat(widths[i] - stringWidth(cell))).join("  ")}`.trimEnd(),
    )
    .join("\n");
}
